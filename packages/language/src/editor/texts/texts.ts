import type { Language } from '@inburgering/core'
import { dutch } from './dutch.ts'
import { english } from './english.ts'

/** What the editor says beside the diagnostics. Names, labels and quoted law stay as the author wrote them. */
export interface EditorTexts {
  /** What a kind of declaration or clause is, by the word that begins it. */
  readonly kinds: Readonly<Record<string, string>>
  /** What a fixed word means where it stands: above all whether a boundary itself counts. */
  readonly words: Readonly<Record<string, string>>
  readonly source: string
  readonly type: string
  readonly optional: string
  readonly mayBeUnknown: string
  readonly versions: string
  readonly values: string
  readonly attributes: string
  readonly quote: string
  readonly assumptions: string
  readonly notExpressed: string
  readonly changedBy: string
  readonly derivation: string
  /** A rule that applies correspondingly to a termijn. */
  readonly readsFor: (termijn: string) => string
  readonly usedBy: (count: number) => string
  readonly valid: (from: string | undefined, until: string | undefined) => string
  readonly term: {
    readonly bearer: (who: string) => string
    readonly firstDay: (how: string, date: string, condition: string | undefined) => string
    readonly firstDayOfFine: string
    readonly lastDay: (length: string) => string
    readonly lengthOfFine: (combined: 'longest' | 'sum') => string
    readonly impossibleDay: Readonly<Record<string, string>>
    readonly extended: (ground: string, length: string, condition: string | undefined) => string
    readonly suspended: (ground: string, length: string, condition: string | undefined) => string
    readonly deviation: (length: string, after: string, condition: string) => string
    readonly met: (condition: string) => string
    readonly metAll: string
    readonly actApplies: string
    readonly actDoesNotApply: string
    readonly runsOut: (fines: readonly string[]) => string
  }
  readonly completion: {
    readonly synonymOf: (word: string) => string
    readonly newDeclaration: string
    readonly example: string
  }
  readonly rename: {
    readonly builtIn: (name: string) => string
    readonly notAName: (name: string) => string
    readonly reserved: (name: string) => string
    readonly taken: (name: string, kind: string) => string
  }
  readonly actions: {
    readonly extractParameter: (value: string) => string
    readonly addScenario: (rule: string) => string
    readonly boundaryScenarios: (rule: string) => string
  }
}

const catalogue: Readonly<Record<Language, EditorTexts>> = { nl: dutch, en: english }

export function editorTexts(language: Language): EditorTexts {
  return catalogue[language]
}
