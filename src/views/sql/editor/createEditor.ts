import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { keywordCompletionSource, PostgreSQL, sql, SQLDialect } from '@codemirror/lang-sql'
import {
  bracketMatching,
  HighlightStyle,
  syntaxHighlighting,
  syntaxTree,
} from '@codemirror/language'
import {
  Compartment,
  EditorState,
  StateEffect,
  StateField,
  type Extension,
} from '@codemirror/state'
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Language } from '../../../charts/frame/types.ts'
import type { DictionaryRelation } from '../../../data/store/dictionary.ts'
import { suggestionsAt } from './suggestions.ts'

/** What an editor is made of. */
export interface EditorOptions {
  parent: HTMLElement
  text: string
  /** Where the reader was writing. */
  selection: { from: number; to: number }
  /** What a screen reader calls the editor. */
  label: string
  /** What a screen reader calls the list of completions. */
  completions: string
  language: Language
  relations: readonly DictionaryRelation[]
  onchange: (text: string) => void
  onrun: () => void
}

/** An editor of SQL. */
export interface SqlEditor {
  text: string
  /** Underlines a part of the text until it is changed; null takes the line away. */
  mark(place: { from: number; to: number } | null): void
  /** What a screen reader is told of it, and the language of the completions. */
  speak(words: Pick<EditorOptions, 'label' | 'completions' | 'language'>): void
  focus(): void
  destroy(): void
}

/** An editor in place of a text field: colours, completion, and the place of an error. Tab leaves it, as it leaves a field. */
export function createEditor(options: EditorOptions): SqlEditor {
  const words = new Compartment()
  let { language } = options
  const inWords = ({ label, completions }: Pick<EditorOptions, 'label' | 'completions'>) => [
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
    EditorState.phrases.of({ Completions: completions }),
  ]
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      selection: { anchor: options.selection.from, head: options.selection.to },
      extensions: [
        keymap.of([
          { key: 'Mod-Enter', run: () => (options.onrun(), true), preventDefault: true },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
        ]),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        sql({ dialect: DUCKDB, upperCaseKeywords: true }),
        autocompletion({
          override: [
            (context) => completionsOf(context, options.relations, language),
            keywordCompletionSource(DUCKDB, true),
          ],
        }),
        EditorView.lineWrapping,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onchange(update.state.doc.toString())
        }),
        words.of(inWords(options)),
        errorField,
        LOOK,
      ],
    }),
  })
  return {
    get text() {
      return view.state.doc.toString()
    },
    set text(text) {
      if (text === view.state.doc.toString()) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
    },
    mark: (place) => view.dispatch({ effects: setError.of(place) }),
    speak(said) {
      language = said.language
      view.dispatch({ effects: words.reconfigure(inWords(said)) })
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

/** Words of DuckDB that PostgreSQL does not have. */
const DUCKDB = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords ?? ''} anti asof columns describe exclude macro pivot positional qualify replace semi show summarize try_cast unpivot`,
  types: `${PostgreSQL.spec.types ?? ''} hugeint ubigint uinteger usmallint utinyint tinyint struct map list blob double`,
})

function completionsOf(
  context: CompletionContext,
  relations: readonly DictionaryRelation[],
  language: Language,
): CompletionResult | null {
  const { name } = syntaxTree(context.state).resolveInner(context.pos, -1)
  if (/^(?:String|LineComment|BlockComment)$/.test(name)) return null
  const text = context.state.doc.toString()
  const found = suggestionsAt(text, context.pos, relations, language, context.explicit)
  if (found === null || found.options.length === 0) return null
  return {
    from: found.from,
    // A Chinese term finds a column whose name it is not like.
    filter: false,
    options: found.options.map((option) => ({
      label: option.name,
      detail: option.detail,
      type: option.kind === 'column' ? 'property' : 'type',
    })),
  }
}

const setError = StateEffect.define<{ from: number; to: number } | null>()
const underline = Decoration.mark({ class: 'cm-error', attributes: { 'aria-invalid': 'true' } })

const errorField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setError)) continue
      const length = transaction.state.doc.length
      const place = effect.value
      const to = Math.min(place?.to ?? 0, length)
      return place === null || place.from >= to
        ? Decoration.none
        : Decoration.set([underline.range(place.from, to)])
    }
    return transaction.docChanged ? Decoration.none : marks
  },
  provide: (field) => EditorView.decorations.from(field),
})

const LOOK: Extension = [
  EditorView.theme({
    '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '14px' },
    '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
    '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', maxHeight: '28em' },
    '.cm-content, .cm-gutter': { minHeight: '9.6em' },
    '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-gutters': {
      backgroundColor: 'var(--paper-2)',
      color: 'var(--ink-2)',
      borderRight: '1px solid var(--rule)',
    },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
      { backgroundColor: 'var(--accent-soft)' },
    '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--paper-3)' },
    '.cm-error': {
      textDecoration: 'underline wavy var(--bad)',
      textUnderlineOffset: '4px',
      backgroundColor: 'var(--bad-soft)',
    },
    '.cm-tooltip': {
      border: '1px solid var(--rule-2)',
      backgroundColor: 'var(--paper)',
      color: 'var(--ink)',
      boxShadow: 'var(--shadow)',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': {
      fontFamily: 'var(--font-mono)',
      maxHeight: '16em',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      backgroundColor: 'var(--accent)',
      color: 'var(--accent-ink)',
    },
    '.cm-completionDetail': { fontFamily: 'var(--font)', fontStyle: 'normal', opacity: '1' },
    '.cm-completionIcon': { display: 'none' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
      { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
      { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--ink-2)' },
      { tag: [tags.typeName], color: 'var(--ink-2)' },
    ]),
  ),
]
