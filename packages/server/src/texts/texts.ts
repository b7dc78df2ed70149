import type { Language, ValueType } from '@inburgering/core'
import type { ChangedRule, ComparedEffect } from '../protocol/index.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'

/** What the server says beside diagnostics and timelines. */
export interface ServerTexts {
  readonly play: string
  readonly seeAlso: string
  readonly textOf: (date: string) => string
  readonly verdict: {
    readonly passed: (asked: number) => string
    readonly failed: (kept: number, asked: number) => string
    readonly skipped: string
    readonly refused: string
  }
  readonly notPlayed: {
    readonly ownMistake: string
    readonly noStelsel: string
    /** @param place `boetes.inburgering, regel 12` */
    readonly broken: (word: string, title: string, place: string, others: number) => string
  }
  readonly place: (file: string, line: number) => string
  readonly row: (number: number, rows: number) => string
  readonly line: (number: number) => string
  readonly expected: string
  readonly actual: string
  readonly missing: string
  readonly nothingHappens: string
  readonly remarks: string
  readonly playing: string
  readonly inScenario: (title: string) => string
  readonly on: (date: string) => string
  /** The bar above a result. */
  readonly basis: {
    readonly layers: string
    readonly on: (on: readonly string[], off: readonly string[]) => string
    readonly lawDate: string
    readonly lawBy: (day: string) => string
    /** The day by which the law is taken, where each day has its own. */
    readonly eachDay: string
    readonly checkedUntil: (date: string) => string
    readonly known: string
    readonly everything: string
    readonly knownOn: (date: string) => string
    readonly otherLayer: (layer: string, difference: string) => string
  }
  readonly noRegelboek: string
  readonly noCode: (mistakes: number) => string
  /** The form in which a scenario is tried otherwise. */
  readonly whatIf: {
    readonly yes: string
    readonly no: string
    readonly date: string
    readonly begin: string
    readonly end: string
    readonly judgement: string
    readonly knownSince: string
    readonly lawDate: string
    readonly known: string
    readonly until: string
    /** What can be written in a field of this type. */
    readonly hint: Readonly<Partial<Record<ValueType['kind'], string>>>
    readonly hintIncomplete: string
    /** What is wrong in a field of this type, and what to write. */
    readonly wrong: Readonly<Partial<Record<ValueType['kind'], string>>> & { readonly required: string; readonly choice: string }
    readonly same: string
    readonly different: string
    readonly euros: (amount: string, isMore: boolean) => string
    readonly days: (days: number, isLonger: boolean) => string
    readonly nothing: string
    readonly lawNotSaved: string
    readonly notSaved: string
  }
  /** Of what a date finds nothing. */
  readonly nothingYet: string
  readonly later: string
  /** Rules that speak of no leerroute. */
  readonly everyRoute: string
  /** Kinds of words, by the word that declares them. */
  readonly words: Readonly<Record<string, string>>
  /** What is asked when a piece of the rules is written. */
  readonly writing: {
    readonly required: string
    readonly article: string
    readonly whichParameter: string
    readonly noParameter: string
    readonly from: string
    readonly versionExists: (date: string) => string
    readonly pastChanges: (date: string, scenarios: readonly string[]) => string
    readonly groundName: string
    readonly whichTermijn: string
    readonly whichRecord: string
    readonly length: string
    readonly whichSource: string
    readonly whichArticle: string
    readonly noTermijn: string
    readonly municipality: string
    readonly policyArticle: string
    readonly noAct: string
    readonly variantName: string
    readonly newVersion: (name: string) => string
    readonly newVersionInstead: (now: string, date: string) => string
    readonly asVariant: (name: string) => string
  }
  /** What a reviewer reads. */
  readonly review: {
    readonly proportionality: string
    readonly noOtherReading: string
    readonly notPlayed: (variant: string) => string
    readonly sameReading: (variant: string) => string
    /** @param direction 1: more in fines, -1: less, 0: the same */
    readonly otherReading: (variant: string, euros: string, direction: number, days: number, first: string) => string
  }
  /** The rules as they stand, held against a base. */
  readonly comparison: {
    readonly effects: Readonly<Record<ComparedEffect, string>>
    readonly changes: Readonly<Record<ChangedRule['verandering'], string>>
    readonly summary: (changed: number, persons: number, counts: Readonly<Record<Exclude<ComparedEffect, 'notCompared'>, number>>) => string
    readonly euros: (before: string, after: string) => string
    readonly term: (name: string, persons: number, least: number, most: number, isLonger: boolean) => string
    readonly termBegun: (name: string, persons: number) => string
    readonly termGone: (name: string, persons: number) => string
    readonly unknownAmounts: (persons: number) => string
    readonly rules: string
    readonly now: string
    readonly sameTexts: string
    readonly asScenarios: string
    readonly act: string
    readonly actAlone: string
    readonly andMore: (first: string, more: readonly string[]) => string
    readonly notNow: (reason: string) => string
    readonly notOnBase: (reason: string) => string
    readonly noPersons: string
    readonly nothingInCommon: (base: string) => string
    readonly noStelselInBase: (base: string) => string
    readonly mistakesInBase: (count: number, place: string, first: string) => string
    readonly otherStelsel: (before: string, after: string) => string
    readonly refused: (persons: number) => string
    readonly added: (titles: readonly string[]) => string
    readonly gone: (titles: readonly string[]) => string
    readonly layerOff: (layer: string, persons: number) => string
  }
  readonly tooLarge: (megabytes: number, most: number) => string
}

const catalogue: Readonly<Record<Language, ServerTexts>> = { nl: dutch, en: english }

export function serverTexts(language: Language): ServerTexts {
  return catalogue[language]
}
