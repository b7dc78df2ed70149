import { expect } from 'vitest'
import { addDays, formatIsoDate, parseDuration, parseIsoDate, type ConstantValue, type Declaration, type Expression, type Gegeven, type Model, type ReasonValue, type Tabel } from '@inburgering/core'
import { readPerson, type Program } from '@inburgering/engine'

export const base = { id: 'toets', mayBeUnknown: false, origin: { file: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, sources: [] } as const
const declaredAs = { label: '', sources: [], citaten: [], kanttekeningen: [], origin: base.origin } as const

/** As numbers and days are compared: without zeros at the end, durations in months. */
export function plain(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value
}
export function answerOf(value: ReasonValue | undefined): string | null {
  if (value === undefined || !('value' in value)) return null
  const duration = value.kind === 'duration' ? parseDuration(value.value) : undefined
  if (duration !== undefined) return String('months' in duration ? duration.months : duration.days)
  return plain(String(value.value))
}

/**
 * The parameters and tables of a model alone, with a gegeven in the place of each input: so the engine can be asked for
 * any cell, under the law of any day.
 */
export function asked({ modelVersion, stelsel, declarations }: Model): Model {
  const kept = declarations.flatMap((declaration): readonly Declaration[] => {
    switch (declaration.kind) {
      case 'bron':
      case 'bestuursorgaan':
      case 'keuze':
      case 'parameter':
        return [declaration]
      case 'tabel':
        return [{ ...declaration, inputs: declaration.inputs.map((input, index): Expression => ({ ...base, kind: 'gegeven', name: inputName(declaration, index), type: input.type, mayBeUnknown: true })) }]
      case 'wijziging':
        return [{ ...declaration, steps: declaration.steps.filter(({ kind }) => kind === 'parameter' || kind === 'tableTimes') }]
      default:
        return []
    }
  })
  const gegevens = tablesOf(declarations).flatMap((table) => table.inputs.map(({ type }, index): Gegeven => ({ ...declaredAs, kind: 'gegeven', id: `gegeven:${inputName(table, index)}`, name: inputName(table, index), type, optional: true, controles: [] })))
  const { appliesWhen, ...rest } = stelsel
  expect(appliesWhen === undefined || typeof appliesWhen === 'object').toBe(true)
  return { modelVersion, stelsel: { ...rest, insteadOf: [], lawDate: { date: { ...base, kind: 'peildatum', type: { kind: 'date' } }, sources: [] } }, declarations: [...kept, ...gegevens] }
}
export function tablesOf(declarations: readonly Declaration[]): readonly Tabel[] {
  return declarations.filter((declaration): declaration is Tabel => declaration.kind === 'tabel')
}
export function inputName({ name }: Tabel, index: number): string {
  return `${name}__${index}`
}

/** The values around every bound of an input, and each name that it may be. */
export function poolOf({ rows }: Tabel, index: number): readonly ConstantValue[] {
  const found = rows.flatMap(({ bands }): readonly ConstantValue[] => {
    const band = bands[index]
    if (band === undefined || band.kind === 'any') return []
    if (band.kind === 'values') return band.values.flatMap((value) => (value.kind === 'constant' ? [value.constant] : []))
    return [band.from, band.to].flatMap((bound) => (bound?.value.kind === 'constant' ? around(bound.value.constant) : []))
  })
  return [...new Map(found.map((value) => [JSON.stringify(value), value])).values()]
}
function around(value: ConstantValue): readonly ConstantValue[] {
  switch (value.kind) {
    case 'date':
      return [-1, 0, 1].map((days) => ({ kind: 'date', value: formatIsoDate(addDays(parseIsoDate(value.value) ?? 0, days) ?? 0) }))
    case 'integer':
      return [-1, 0, 1].map((step) => ({ kind: 'integer', value: String(Math.max(0, Number(value.value) + step)) }))
    case 'hours':
    case 'percentage':
    case 'money':
    case 'number':
      return [-0.01, 0, 0.01].map((step) => ({ kind: value.kind, value: String(Math.max(0, Number((Number(value.value) + step).toFixed(2)))) }))
    default:
      return [value]
  }
}
/** As a file of persons has it. */
export function inJson(value: ConstantValue): string | number | boolean {
  if (value.kind === 'duration') return 'months' in value.value ? `${value.value.months} maanden` : `${value.value.days} dagen`
  return value.kind === 'integer' || value.kind === 'number' || value.kind === 'money' || value.kind === 'percentage' || value.kind === 'hours' ? Number(value.value) : value.value
}
export function combinations(pools: readonly (readonly ConstantValue[])[]): readonly (readonly ConstantValue[])[] {
  return pools.reduce<readonly (readonly ConstantValue[])[]>((before, pool) => before.flatMap((row) => pool.map((value) => [...row, value])), [[]])
}

export function read(program: Program, person: unknown): ReturnType<typeof readPerson>['value'] {
  return readPerson(program, person as never, 0).value
}
