import { createRawSnippet } from 'svelte'

/** Texts as paragraphs, for a component that is given what it holds. */
export function paragraphs(...texts: string[]) {
  return createRawSnippet(() => ({
    render: () => `<div>${texts.map((text) => `<p>${text}</p>`).join('')}</div>`,
  }))
}
