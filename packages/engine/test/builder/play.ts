import type { Diagnostic, Entry, JsonScalar, Model, Timeline } from '@inburgering/core'
import { expect } from 'vitest'
import { prepareProgram, readPerson, run, type Dossier, type Program, type RunOptions } from '../../src/index.ts'

/** `['2024-05-12', 'PIP']`, `['2024-05-12', 'lessen', { uren: 10 }]`, `['2024-01-01 - 2024-03-31', 'ziekte']`, `['2024-01-01 -', 'ziekte']`. */
export type RecordLine = readonly [when: string, naam: string, attributes?: Readonly<Record<string, JsonScalar>>]

/** A person with the facts of every test: bound since 1 January 2024. */
export function person(records: readonly RecordLine[], gegevens: Readonly<Record<string, JsonScalar>> = {}): unknown {
  return {
    id: 'p1',
    gegevens: { sinds: '2024-01-01', ...gegevens },
    gebeurtenissen: records.map(([when, naam, attributes]) => {
      const [datum, einde] = when.split(' - ')
      return { datum: datum?.replace(/ -$/, ''), ...(einde === undefined ? {} : { einde }), naam, ...attributes }
    }),
  }
}

export function programOf(model: Model, layers: readonly string[] = []): Program {
  const { value, diagnostics } = prepareProgram(model, layers)
  expect(diagnostics).toEqual([])
  return value
}

export function dossierOf(program: Program, json: unknown): Dossier {
  const { value, diagnostics } = readPerson(program, json, 0)
  expect(diagnostics).toEqual([])
  if (value === undefined) throw new Error('refused without a finding')
  return value
}

export interface Played {
  readonly timeline: Timeline
  readonly diagnostics: readonly Diagnostic[]
}

export function play(model: Model, json: unknown, options: RunOptions & { readonly layers?: readonly string[] } = {}): Played {
  const program = programOf(model, options.layers)
  const { value, diagnostics } = run(program, dossierOf(program, json), options)
  return { timeline: value, diagnostics }
}

/** The timeline in short lines: `2024-05-13 termijn_begint termijn t/m 2027-05-12`. `stelsel` and `plicht_ontstaat` only when asked for. */
export function lines(model: Model, json: unknown, options: RunOptions & { readonly layers?: readonly string[]; readonly all?: boolean } = {}): string[] {
  const { timeline, diagnostics } = play(model, json, options)
  expect(diagnostics).toEqual([])
  const shown = timeline.tijdlijn.filter(({ soort }) => options.all === true || (soort !== 'stelsel' && soort !== 'plicht_ontstaat'))
  return [...shown.map(lineOf), ...timeline.ontbrekend.map(({ datum, gegeven, nodig_voor }) => `${datum} ontbrekend ${gegeven} voor ${nodig_voor}`)]
}

export function lineOf({ datum, soort, naam, grond, einde, bedrag }: Entry): string {
  const amount = soort === 'boete' ? `€ ${bedrag ?? 'onbekend'}` : undefined
  return [datum, soort, naam, grond && `(${grond})`, amount, einde && `t/m ${einde}`].filter((part) => part !== undefined).join(' ')
}
