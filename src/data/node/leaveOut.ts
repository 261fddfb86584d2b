import type { Plugin } from 'vite'

/** A Vite plugin for a build that never runs some modules, though they are imported when asked for: what they export is null. */
export function leaveOut(modules: RegExp): Plugin {
  return {
    name: 'mingzhang-leave-out',
    enforce: 'pre',
    load: (id) => (modules.test(id) ? { code: 'export default null', moduleType: 'js' } : null),
  }
}
