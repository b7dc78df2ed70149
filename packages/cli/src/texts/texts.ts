import type { Language, SelectieOutcome } from '@inburgering/core'
import type { Effect, TermSums } from '@inburgering/engine'

/** Everything that the command line says itself; messages about a specification or person come from the catalogue. */
export interface Texts {
  readonly language: Language
  readonly productLine: string
  readonly usage: string
  readonly command: string
  readonly options: string
  readonly optionsHeading: string
  readonly examplesHeading: string
  readonly moreHelp: string

  readonly unknownCommand: (name: string, nearest: string | undefined, all: readonly string[]) => string
  readonly unknownOption: (name: string, command: string | undefined, nearest: string | undefined) => string
  readonly optionNeedsValue: (name: string, value: string) => string
  readonly optionTakesNoValue: (name: string) => string
  readonly notAChoice: (option: string, given: string, choices: readonly string[], nearest: string | undefined) => string
  readonly notADate: (option: string, given: string) => string
  readonly notACount: (option: string, given: string) => string
  readonly missingArgument: (command: string, shown: string) => string
  readonly tooManyArguments: (command: string, extra: string) => string
  readonly needsOption: (options: readonly string[]) => string
  readonly notTogether: (one: string, other: string) => string

  readonly outputFailed: (code: string) => string
  readonly rejectsFailed: (path: string, code: string) => string
  readonly bug: (message: string) => string

  readonly severity: { readonly error: string; readonly warning: string; readonly info: string }
  readonly number: (value: number) => string
  readonly checkSummary: (errors: number, warnings: number, infos: number, files: number, stelsels: readonly string[]) => string
  readonly noLawCoverage: string
  readonly lawCoverageSummary: (all: number, expressed: number, judged: number, left: number, without: number) => string
  readonly cheaperHeading: (count: number, stelsel: string) => string
  readonly cheaper: (record: string, date: string, later: string, boetes: string, before: string, after: string) => string
  readonly cheaperAdvice: string
  readonly neverCheaper: (stelsel: string) => string
  readonly lookingForCheaper: string
  readonly checking: (name: string) => string
  readonly specificationHasErrors: (errors: number) => string

  readonly rows: (count: number) => string
  readonly fileSummary: (passed: number, failed: number, skipped: number) => string
  readonly testSummary: (passed: number, failed: number, skipped: number, expectations: number) => string
  readonly noScenarios: (filter: string | undefined) => string
  readonly notExpecting: string
  readonly playing: (title: string) => string
  readonly tryingChanges: (done: number, total: number) => string
  readonly changesSummary: (total: number, noticed: number, equivalent: number, unnoticed: number) => string
  readonly changesAdvice: string
  readonly tooManyEquivalent: (count: number, most: number) => string
  readonly needlessEquivalent: (label: string) => string
  readonly firstTheScenarios: string

  readonly persons: (count: number) => string
  readonly refused: (place: string, id: string | undefined) => string
  readonly refusedSummary: (refused: number, run: number, rejects: string | undefined) => string
  readonly runProblem: (id: string) => string
  readonly workerStopped: (reason: string, from: number) => string

  readonly selectColumns: { readonly id: string; readonly outcome: string; readonly missing: string }
  readonly selectOutcomes: Readonly<Record<SelectieOutcome, string>>
  readonly selectSummary: (name: string, date: string, counts: Readonly<Record<SelectieOutcome, number>>, missing: readonly string[]) => string
  readonly selected: (name: string, date: string, outcome: SelectieOutcome, cited: string) => string
  readonly noSuchGroup: (name: string, known: readonly string[]) => string
  readonly notGiven: string
  readonly divideColumns: { readonly name: string; readonly amount: string; readonly together: string }
  readonly divideMethod: string
  readonly notDivided: (name: string) => string

  readonly columns: { readonly date: string; readonly what: string; readonly consequence: string; readonly sources: string }
  readonly nothingHappens: string
  readonly why: string
  readonly noSuchRow: (title: string, row: number, rows: number) => string
  readonly askable: string
  readonly askableToo: string
  readonly alsoOn: (dates: readonly string[]) => string
  readonly onlyOn: (name: string, asked: string, dates: readonly string[]) => string
  readonly moreDetail: string
  readonly notInTimeline: (name: string, stelsel: string) => string
  /** Of a record that may stand in a dossier. */
  readonly nothingRestsOn: (name: string) => string
  readonly unknownToAsk: (name: string, nearest: string | undefined) => string
  readonly yes: string
  readonly no: string
  readonly restsOn: string

  readonly formatted: (changed: number, files: number) => string
  readonly wouldFormat: (path: string) => string
  readonly didFormat: (path: string) => string
  readonly cannotFormat: (path: string, line: number, column: number) => string
  readonly formatCheck: (changed: number, files: number) => string
  readonly writeFailed: (path: string, code: string) => string

  readonly generateNeedsOut: string
  readonly generateNeedsTarget: (targets: readonly string[]) => string
  readonly generateWritten: (written: number, same: number, removed: number, folder: string) => string
  readonly generateChecked: (differing: number, all: number) => string
  readonly docsNeedsOut: string
  readonly docsMaking: (stelsel: string) => string
  readonly docsWithErrors: string
  readonly docsWritten: (written: number, same: number, removed: number, folder: string) => string
  readonly docsNotOurs: (paths: readonly string[]) => string
  readonly docsWithoutModel: string
  readonly docsDiffers: (path: string) => string
  readonly docsChecked: (differing: number, all: number) => string
  readonly docsNoChromium: string
  readonly docsPdfFailed: (chromium: string) => string
  readonly docsNoLetter: (person: string, about: string | undefined) => string
  readonly docsTemplates: (path: string, name: string, problem: 'shape' | 'language' | 'name' | 'placeholder', allowed: readonly string[]) => string
  readonly docsTheme: (path: string, token: string, problem: 'name' | 'value' | 'shape') => string
  readonly cannotRead: (path: string, code: string) => string

  readonly effects: Readonly<Record<Effect, string>>
  readonly diffSummary: (changed: number, persons: number) => string
  readonly diffEuros: (before: string, after: string, difference: string) => string
  readonly diffHorizon: (until: string | undefined) => string
  readonly diffTerms: (term: string, sums: TermSums) => readonly string[]
  readonly diffUnknown: (persons: number) => string
  readonly diffRefused: (before: number, after: number, both: number) => string
  readonly diffColumns: readonly [person: string, effect: string, euros: string, days: string, first: string]
  readonly diffMore: (shown: number, all: number) => string
  readonly firstDivergences: string
  readonly longer: (days: number) => string
}
