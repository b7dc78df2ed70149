import type { Entry, EntryKind, Outcome, ReasonNode } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import type { RunOptions } from '../run/options.ts'

/** What to explain: the name of an entry, narrowed by date, kind and ground. */
export interface ExplainQuestion {
  readonly naam: string
  readonly datum?: string
  readonly soort?: EntryKind
  readonly grond?: string
}

export interface Explanation {
  /** The entries that answer the question, each with its reason. */
  readonly happened: readonly Entry[]
  /** Every time a rule of this name was asked and gave no outcome; when it was never asked, which trigger never came. */
  readonly notHappened: readonly ReasonNode[]
}

/** Why, and why not. */
export function explain(_program: Program, _dossier: Dossier, _options: RunOptions, _question: ExplainQuestion): Outcome<Explanation> {
  return { value: { happened: [], notHappened: [] }, diagnostics: [] }
}
