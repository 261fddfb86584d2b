import process from 'node:process'

/** Runs a benchmark by name, or lists what there is. */

interface Benchmark {
  about: string
  run(argv: string[]): Promise<void>
}

const BENCHMARKS: Record<string, Benchmark> = {
  ingest: {
    about:
      'reading: documents and megabytes a second, memory over 10,000 documents, recovery of damaged tables',
    run: async (argv) => (await import('./ingest/ingestBench.ts')).ingestBench(argv),
  },
  analyze: {
    about:
      'matching of years and rules: indicators a second and memory, up to a million indicators',
    run: async (argv) => (await import('./analyze/analyzeBench.ts')).analyzeBench(argv),
  },
  'publish-faults': {
    about: 'publishing: killed at random and at every step, disks full and read-only; nothing lost',
    run: async (argv) => (await import('./publish/faultsBench.ts')).faultsBench(argv),
  },
}

const [name = '', ...argv] = process.argv.slice(2)
const benchmark = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined
if (benchmark) {
  await benchmark.run(argv)
} else {
  const list = Object.entries(BENCHMARKS).map(([key, { about }]) => `  ${key}  ${about}`)
  process.stdout.write(
    `npm run bench -- NAME [--quick] [--out FILE]\n${list.join('\n')}\n  --quick tries everything on little and writes no page unless told where\n`,
  )
  process.exitCode = name === '' ? 0 : 2
}
