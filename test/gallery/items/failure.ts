import { EngineError } from '../../../src/data/engine/engine.ts'
import Failure from '../../../src/views/app/Failure.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Failure',
  kind: 'component',
  states: (language) => {
    const what = words(language).say('这一步没有完成。', 'This did not work.')
    const onretry = () => undefined
    return {
      unknown: drawn(Failure, {
        what,
        error: new Error('synthetic: what the browser said'),
        onretry,
      }),
      engine: drawn(Failure, {
        what,
        error: new EngineError('synthetic: no such table', 'SELECT synthetic'),
        onretry,
      }),
    }
  },
}
