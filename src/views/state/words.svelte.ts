import type { Language } from '../../charts/frame/types.ts'
import { loadWords } from '../i18n/loadWords.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Part } from '../i18n/parts.ts'

/** The words that are here: of some languages, some parts. */
export type SomeWords = Partial<Record<Language, Partial<Messages>>>

/** The language of the page, and its words. What is wanted is downloaded first; until then the page stays as it is. */
export class Words {
  #here: SomeWords
  #wanted: Language
  #shown = $state.raw<{ language: Language; t: Messages }>()

  /**
   * @param language that of the page
   * @param here words that came with the page: those that it is drawn with first, at least
   */
  constructor(language: Language, here: SomeWords) {
    this.#here = here
    this.#wanted = language
    this.#show(language)
  }

  get language(): Language {
    return this.#shown?.language ?? this.#wanted
  }

  get t(): Messages {
    if (!this.#shown) throw new Error('a page without words')
    return this.#shown.t
  }

  /** Shows a language once the words of these parts are here; rejects when they cannot be had. */
  async want(language: Language, parts: readonly Part[]): Promise<void> {
    this.#wanted = language
    const here = this.#here[language]
    if (here === undefined || !parts.every((part) => part in here)) {
      const more = await loadWords(language, parts)
      this.#here = { ...this.#here, [language]: { ...this.#here[language], ...more } }
    } else if (this.#shown?.language === language) return
    if (this.#wanted === language) this.#show(language)
  }

  /** What a page draws it has asked for, so that no part is missed: `test/views/words.test.ts`. */
  #show(language: Language): void {
    this.#shown = { language, t: this.#here[language] as Messages }
  }
}
