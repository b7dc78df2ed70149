import { modelVersion, type Band, type Expression, type Model, type Origin, type Tabel, type ValueType } from '@inburgering/core'

/** A row over hours, a count and a choice; what is null may be anything. */
export interface RandomRow {
  readonly uren: Range | null
  readonly aantal: Range | null
  readonly soort: readonly string[] | null
}
export interface Range {
  readonly from: number | null
  readonly to: number | null
  readonly fromInclusive: boolean
  readonly toInclusive: boolean
}
export interface Case {
  readonly uren: number
  readonly aantal: number
  readonly soort: string
}

export const choices = ['a', 'b', 'c'] as const

/** Whether a row fits, by plain comparison: the oracle. */
export function covers({ uren, aantal, soort }: RandomRow, point: Case): boolean {
  return within(uren, point.uren) && within(aantal, point.aantal) && (soort === null || soort.includes(point.soort))
}

function within(range: Range | null, value: number): boolean {
  if (range === null) return true
  const { from, to, fromInclusive, toInclusive } = range
  const above = from === null || (fromInclusive ? value >= from : value > from)
  return above && (to === null || (toInclusive ? value <= to : value < to))
}

/** Every case on a fine grid, or those with the values that are given. Bounds are whole, so quarters see all between. */
export function grid({ uren, aantal, soort }: { readonly [K in keyof Case]?: Case[K] | undefined }): readonly Case[] {
  const hours = uren === undefined ? Array.from({ length: 29 }, (_, index) => index / 4) : [uren]
  const counts = aantal === undefined ? [0, 1, 2, 3, 4, 5, 6, 7] : [aantal]
  const kinds = soort === undefined ? choices : [soort]
  return hours.flatMap((hour) => counts.flatMap((count) => kinds.map((kind) => ({ uren: hour, aantal: count, soort: kind }))))
}

const origin: Origin = { file: 'proef.inburgering', start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
const base = { sources: [], citaten: [], kanttekeningen: [], origin }
const types = { uren: { kind: 'hours' }, aantal: { kind: 'integer' }, soort: { kind: 'choice', keuze: 'Soort' } } as const satisfies Record<string, ValueType>

function fact(name: keyof typeof types): Expression {
  return { kind: 'gegeven', name, id: `tabel:proef/${name}`, type: types[name], mayBeUnknown: false, origin, sources: [] }
}
function constant(name: keyof typeof types, value: string): Expression {
  const kind = types[name].kind
  return { kind: 'constant', constant: { kind, value }, id: '', type: types[name], mayBeUnknown: false, origin, sources: [] }
}
function rangeBand(name: 'uren' | 'aantal', range: Range | null): Band {
  if (range === null) return { kind: 'any', text: 'anders' }
  const { from, to, fromInclusive, toInclusive } = range
  return {
    kind: 'range',
    text: JSON.stringify(range),
    ...(from === null ? {} : { from: { value: constant(name, String(from)), inclusive: fromInclusive } }),
    ...(to === null ? {} : { to: { value: constant(name, String(to)), inclusive: toInclusive } }),
  }
}
function choiceBand(soort: readonly string[] | null): Band {
  return soort === null ? { kind: 'any', text: 'anders' } : { kind: 'values', text: soort.join(', '), values: soort.map((name) => constant('soort', name)) }
}

/** A model with one table and nothing else that matters to it. */
export function tableModel(rows: readonly RandomRow[], policy: Tabel['policy']): Model {
  const tabel: Tabel = {
    ...base,
    kind: 'tabel',
    id: 'tabel:proef',
    name: 'proef',
    label: 'proef',
    type: { kind: 'integer' },
    mayBeUnknown: false,
    inputs: [fact('uren'), fact('aantal'), fact('soort')],
    policy,
    layout: 'beslistabel',
    rows: rows.map(({ uren, aantal, soort }, index) => ({
      id: `tabel:proef/rij:${index + 1}`,
      bands: [rangeBand('uren', uren), rangeBand('aantal', aantal), choiceBand(soort)],
      value: constant('aantal', String(index)),
      sources: [],
      origin,
    })),
  }
  const keuze = { ...base, kind: 'keuze', id: 'keuze:Soort', name: 'Soort', label: 'Soort', ordered: false, values: choices.map((name) => ({ name, label: name, sources: [], origin })) } as const
  const stelsel = { ...base, kind: 'stelsel', id: 'stelsel:Proef', name: 'Proef', label: 'Proef', from: '2022-01-01', insteadOf: [], overflow: 'lastDayOfMonth', rounding: { to: 'cents', mode: 'down' } } as const
  return { modelVersion, stelsel, declarations: [keuze, tabel] }
}
