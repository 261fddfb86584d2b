import { parseArgs } from 'node:util'
import { join } from 'node:path'
import { PROJECT } from './paths.ts'

const USAGE = `Usage:
  npm run --silent ingest -- PATH... [--json | --out DIR]   read documents into rows (--help says more)
  npm run --silent findings -- [PATH...] [--json]           what the checks ask (of data/sources, or of PATH)
  npm run publish                                           read data/sources, write data/tables and data/published
  npm run publish -- --changes FILE                         and write what changed since the last time as JSON
  npm run publish -- --to clickhouse URL                    load the rows into a ClickHouse cluster as well
  npm run preview -- [DIR] [--port N] [--base /path/]       serve dist (or DIR)
  npm start -- [--port N] [--base /path/]                   publish, build and serve the site
`

/** What a command does with its arguments; the exit code is 1 when something could not be done. */
type Command = (argv: string[]) => Promise<number>

const COMMANDS: Record<string, Command> = {
  ingest: async (argv) => (await import('./ingestCommand.ts')).ingestCommand(argv),
  findings: async (argv) => (await import('./findingsCommand.ts')).findingsCommand(argv),
  publish: async (argv) => (await import('./publishCommand.ts')).publishCommand(argv),
  serve: async (argv) => {
    const { folder, port, base } = serveArguments(argv)
    return serveFolder(folder, port, base)
  },
  start: async (argv) => {
    const { port, base } = serveArguments(argv)
    const { build } = await import('vite')
    await build({ root: PROJECT, configFile: join(PROJECT, 'vite.config.ts') })
    return serveFolder(join(PROJECT, 'dist'), port, base)
  },
}

function serveArguments(argv: string[]): { folder: string; port: number; base: string } {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4173' },
      base: { type: 'string', default: '/' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port ${values.port} is not a port`)
  }
  return { folder: positionals[0] ?? join(PROJECT, 'dist'), port, base: values.base }
}

/** Serves until it is stopped. */
async function serveFolder(folder: string, port: number, base: string): Promise<number> {
  const { serve } = await import('./serve.ts')
  const serving = await serve({ folder, port, base })
  process.stdout.write(`${serving.url}\n`)
  return new Promise((resolve) => {
    const stop = () => {
      void serving.close().then(() => resolve(0))
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

async function main([name = '', ...argv]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    process.stderr.write(`${name === '' ? '' : `no command ${name}\n`}${USAGE}`)
    return 2
  }
  try {
    return await command(argv)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    process.stderr.write(`${name}: ${message}\n`)
    return 1
  }
}

// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await main(process.argv.slice(2))
