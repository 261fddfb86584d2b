/** Takes out the spaces that stand between two Chinese characters, where a unit has come before a word. */
export function closeUp(text: string): string {
  return text.replace(/(?<=[\u3000-\u9fff]) +(?=[\u3000-\u9fff])/gu, '')
}
