import { workspace } from 'vscode'
import { languageId, type ComparisonBase, type CodeForm, type DocumentForm, type WritingTask } from '@inburgering/server/protocol'
import type { ComparisonWords, RegelboekWords, TimelineWords, WhatIfWords } from '@inburgering/webviews/protocol'
import { dutch } from './dutch.ts'
import { english } from './english.ts'

/** What the extension itself says; titles of commands and settings follow the manifest and stay Dutch. */
export interface Texts {
  readonly timeline: {
    readonly page: Omit<TimelineWords, 'whatIf'>
    readonly noScenario: string
    readonly gone: string
    /** A document that was not made by the extension. */
    readonly foreign: string
    readonly row: (number: number, rows: number) => string
    readonly missing: (fact: string) => string
  }
  readonly pages: {
    /** The editor shows no pages, so that what was asked for comes as text. */
    readonly refused: string
    readonly again: string
  }
  readonly files: {
    readonly readOnly: string
  }
  readonly documents: {
    readonly chooseForms: string
    readonly forms: Readonly<Record<DocumentForm, string>>
    readonly folder: string
    readonly folderName: string
    readonly notAFolder: string
    readonly making: string
    readonly done: (written: number, same: number, folder: string) => string
    readonly show: string
    readonly foreign: (paths: readonly string[]) => string
    readonly cannotWrite: (path: string, reason: string) => string
    readonly noStelsel: string
  }
  readonly code: {
    readonly chooseForm: string
    readonly chooseForms: string
    readonly chooseFile: string
    readonly forms: Readonly<Record<CodeForm, { readonly label: string; readonly detail: string }>>
    /** Above what the editor does not make itself. */
    readonly others: string
    readonly commandLine: { readonly label: string; readonly detail: string }
    readonly howByCommandLine: (folder: string) => string
    /** Rules that the code does not have. */
    readonly leftOut: (rules: number) => string
    readonly folder: string
    readonly folderName: string
    readonly notAFolder: string
    readonly noRules: string
    readonly noStelsel: string
    /** A document that was not made by the extension. */
    readonly foreign: string
    /** A file that the code no longer has. */
    readonly gone: string
  }
  readonly regelboek: {
    readonly heading: string
    readonly page: RegelboekWords
    readonly noRules: string
    /** A document that was not made by the extension. */
    readonly foreign: string
  }
  readonly comparison: {
    readonly against: (rules: string, base: string) => string
    /** Of a person whose outcome no longer differs. */
    readonly sameNow: string
    readonly noBase: string
    /** Of a scenario in another folder than the comparison is about. */
    readonly otherRules: (base: string) => string
    readonly failed: (reason: string) => string
    readonly page: Omit<ComparisonWords, 'outcome'>
    readonly base: (name: string) => string
    readonly busy: string
    readonly isNew: string
    readonly changedRules: string
    readonly noRules: string
    readonly whichRules: string
    readonly chooseBase: (stelsel: string) => string
    readonly withWhat: string
    readonly kinds: Readonly<Record<ComparisonBase['kind'], string>>
    readonly details: Readonly<Record<ComparisonBase['kind'], string>>
    readonly noLayers: string
    readonly ownLayers: string
    readonly ownLayersDetail: string
    readonly layersBefore: string
    readonly layersAfter: string
    readonly layersHint: string
    /** What the base is called; also the name of a version and of a folder. */
    readonly otherLayers: string
    readonly version: (ref: string) => string
    readonly folder: (name: string) => string
    readonly chooseVersion: string
    readonly lastCommit: string
    readonly otherVersion: string
    readonly versionHint: string
    readonly chooseFolder: string
    readonly otherFolder: string
    readonly openLabel: string
    /** Why an earlier version cannot be read, and what can be done. */
    readonly git: Readonly<Record<'noGit' | 'noRepository' | 'noDisk', string>>
    readonly noVersion: (ref: string) => string
    readonly noFilesInVersion: (ref: string) => string
    readonly noFolder: (path: string) => string
    readonly noFiles: (path: string) => string
  }
  readonly whatIf: {
    readonly page: WhatIfWords
    readonly preview: string
    readonly saved: string
    readonly notSaved: string
  }
  /** About a server that ended by itself. */
  readonly server: {
    readonly back: string
    readonly stopped: string
    readonly start: string
  }
  readonly begin: {
    readonly newProject: string
    readonly chooseFolder: string
    readonly folderName: string
    readonly wrongName: string
    readonly exists: (name: string) => string
    /** The item beside the name of the language. */
    readonly state: string
    readonly looking: string
    readonly looked: string
    readonly noScenario: string
    readonly scenario: (title: string) => string
    readonly showRules: string
    readonly task: string
    readonly counted: (passed: number, failed: number, others: number) => string
    readonly noAnswer: (reason: string) => string
  }
  readonly rules: {
    readonly byRoute: string
    readonly byArticle: string
    readonly byDate: string
    readonly withMistakes: (count: number) => string
  }
  readonly cursor: {
    readonly heading: (what: string, date: string) => string
    readonly inScenario: (title: string) => string
    /** Why there is nothing to say. */
    readonly empty: Readonly<Record<'geenScenario' | 'anderStelsel' | 'nietGespeeld' | 'geenRegel', string>>
    /** The text changed; what is shown was true before. */
    readonly stale: string
    readonly paused: string
    readonly noAnswer: (reason: string) => string
  }
  readonly writing: {
    readonly titles: Readonly<Record<WritingTask, string>>
    readonly noFile: string
  }
  readonly review: {
    readonly heading: string
    readonly rulesHash: string
    readonly warning: string
    readonly outcome: string
    readonly decides: string
    readonly toJudge: string
    readonly assumptions: string
    readonly noAssumptions: string
    readonly rules: string
    readonly noQuote: (cited: string) => string
    readonly noRemarks: string
    readonly remarkBy: (name: string, date: string) => string
    readonly date: (iso: string) => string
    readonly notSigned: string
    readonly signed: (name: string, date: string) => string
    readonly voided: (name: string, date: string) => string
    readonly damaged: string
    readonly gone: string
    readonly noReview: string
    readonly noRule: string
    readonly sign: string
    readonly exportIt: string
    readonly remark: string
    readonly show: string
    readonly name: string
    readonly empty: string
  }
  readonly handbook: {
    readonly heading: string
    readonly whichPage: string
    readonly noPage: (name: string) => string
  }
  readonly pasting: {
    readonly asTable: string
    readonly noTable: string
  }
  readonly scenarios: {
    readonly controller: string
    readonly play: string
    readonly playWithCoverage: string
    readonly playAgainstBase: string
    readonly why: string
    readonly expected: string
    readonly actual: string
    /** The answer of the server did not come. */
    readonly noAnswer: (reason: string) => string
    /** A scenario was taken out of the text while it waited. */
    readonly gone: string
  }
}

/** In the language of the setting, Dutch unless English is asked. */
export function texts(): Texts {
  return workspace.getConfiguration(languageId).get('taal') === 'en' ? english : dutch
}
