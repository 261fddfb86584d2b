/** The light theme's tokens, `--name` → value, out of the theme's style sheet. */
export function lightTokens(css: string): Map<string, string> {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const light = [...plain.matchAll(/(?:^|\})\s*([^{}@]+)\{([^{}]*)(?=\})/g)]
    .filter(([, selector = '']) =>
      /:root\s*(,|$)|:root\[data-theme='light'\]/.test(selector.trim()),
    )
    .map(([, , body = '']) => body)
  return new Map(
    [...light.join(';').matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)].map(([, name = '', value = '']) => [
      name,
      lightOf(value.replaceAll(/\s+/g, ' ').trim()),
    ]),
  )
}

/** A value with the first of every `light-dark(a, b)`. */
function lightOf(value: string): string {
  return value.replaceAll(/light-dark\(\s*((?:[^(),]|\([^()]*\))+),(?:[^()]|\([^()]*\))+\)/g, '$1')
}
