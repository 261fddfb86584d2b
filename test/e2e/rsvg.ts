import { spawnSync } from 'node:child_process'
import { aptInstall, isDebianRoot } from './browser.ts'

/** Whether librsvg's command is there, installed on Debian where that is allowed; it draws SVG without a browser. */
export function rsvgIsThere(): boolean {
  if (runs()) return true
  if (!isDebianRoot()) return false
  try {
    aptInstall(['librsvg2-bin'])
  } catch {
    return false
  }
  return runs()
}

/** An SVG file as PNG, drawn by librsvg at twice its size; throws what it complains of. */
export function drawWithRsvg(svg: string): Buffer {
  const done = spawnSync('rsvg-convert', ['--zoom', '2'], {
    input: svg,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (done.status !== 0) throw new Error(done.stderr.toString())
  return done.stdout
}

function runs(): boolean {
  return spawnSync('rsvg-convert', ['--version']).status === 0
}
