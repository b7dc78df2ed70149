import type { CompareExpression, ConstantValue, Expression, ExpressionBase, LogicExpression, RecordRef, RecordSet, State, StateSubject, ValueType, Window } from '@inburgering/core'

let made = 0

/** What every node carries; ids only have to differ. */
function base(type: ValueType['kind'] | ValueType, mayBeUnknown = true): ExpressionBase {
  made += 1
  const place = { line: made, character: 0 }
  return {
    id: `uitdrukking:${made}`,
    type: typeof type === 'object' ? type : ({ kind: type } as ValueType),
    mayBeUnknown,
    origin: { file: 'test.inburgering', start: place, end: place },
    sources: [],
  }
}

export function constant(value: ConstantValue, type: ValueType = { kind: value.kind } as ValueType): Expression {
  return { ...base(type, false), kind: 'constant', constant: value }
}

export const ja = (): Expression => constant({ kind: 'boolean', value: true })
export const nee = (): Expression => constant({ kind: 'boolean', value: false })
export const euro = (amount: string): Expression => constant({ kind: 'money', value: amount })
export const percent = (share: number): Expression => constant({ kind: 'percentage', value: `${share}/100` })
export const uur = (hours: string): Expression => constant({ kind: 'hours', value: hours })
export const getal = (value: string): Expression => constant({ kind: value.includes('.') ? 'number' : 'integer', value })
export const datum = (iso: string): Expression => constant({ kind: 'date', value: iso })
export const maanden = (months: number): Expression => constant({ kind: 'duration', value: { months } })
export const jaar = (years: number): Expression => maanden(12 * years)
export const dagen = (days: number): Expression => constant({ kind: 'duration', value: { days } })
export const weken = (weeks: number): Expression => dagen(7 * weeks)
export const niveau = (level: string): Expression => constant({ kind: 'level', value: level })
export const keuze = (name: string, value: string): Expression => constant({ kind: 'choice', value }, { kind: 'choice', keuze: name })
export const route = (name: string): Expression => constant({ kind: 'leerroute', value: name })
export const deel = (name: string): Expression => constant({ kind: 'onderdeel', value: name })

export const gegeven = (name: string, type: ValueType['kind'] | ValueType = 'date'): Expression => ({ ...base(type), kind: 'gegeven', name })
export const peildatum = (): Expression => ({ ...base('date'), kind: 'peildatum' })
export const moment = (which: 'overtreding' | 'besluit' | 'begin_van_de_termijn' | 'ontstaan_van_de_plicht'): Expression => ({ ...base('date'), kind: 'moment', moment: which })
export const parameter = (name: string, type: ValueType['kind'] = 'money', on?: Expression): Expression => ({ ...base(type), kind: 'parameter', name, ...(on && { on }) })
export const begrip = (name: string, type: ValueType['kind'] | ValueType, argument?: Expression): Expression => ({ ...base(type), kind: 'begrip', name, ...(argument && { argument }) })
export const ditOnderdeel = (): Expression => ({ ...base('onderdeel'), kind: 'argument', name: 'dit onderdeel' })
export const onderwerp = (name: string): Expression => ({ ...base('onderdeel'), kind: 'argument', name })
export const tabel = (name: string, type: ValueType['kind'] = 'money'): Expression => ({ ...base(type), kind: 'tabel', name })
export const oordeel = (name: string): Expression => ({ ...base('boolean'), kind: 'oordeel', name })
export const niveauVan = (taaleis: string): Expression => ({ ...base('level'), kind: 'level', taaleis })

export const element = (): RecordRef => ({ kind: 'element' })
export const deze = (name: string): RecordRef => ({ kind: 'named', name })
export const eerste = (...names: string[]): RecordRef => ({ kind: 'first', from: records(...names) })
export const laatste = (...names: string[]): RecordRef => ({ kind: 'last', from: records(...names) })
export const termijnRef = (name: string): RecordRef => ({ kind: 'termijn', name })
export const kenmerk = (attribute: string, type: ValueType['kind'] | ValueType, of: RecordRef): Expression => ({ ...base(type), kind: 'attribute', attribute, of })
export const dagVan = (of: RecordRef): Expression => kenmerk('datum', 'date', of)
export const duurVan = (name: string): Expression => kenmerk('duur', 'duration', deze(name))
export const laatstBekend = (attribute: string, type: ValueType['kind'], ...names: string[]): Expression => ({ ...base(type), kind: 'lastKnown', attribute, from: records(...names) })

export const records = (...names: string[]): RecordSet => ({ kind: 'records', names })
export const boetes = (...names: string[]): RecordSet => ({ kind: 'decisions', of: 'boete', names })
export const onderdelen = (groep: string): RecordSet => ({ kind: 'onderdelen', groep })

interface Filter {
  readonly where?: Expression
  readonly window?: Window
}
function aggregate(operator: 'exists' | 'none' | 'count' | 'sum', from: RecordSet | string, filter: Filter, type: ValueType['kind'], attribute?: string): Expression {
  const set = typeof from === 'string' ? records(from) : from
  return { ...base(type), kind: 'aggregate', operator, from: set, ...filter, ...(attribute !== undefined && { attribute }) }
}
export const erIs = (from: RecordSet | string, filter: Filter = {}): Expression => aggregate('exists', from, filter, 'boolean')
export const erIsGeen = (from: RecordSet | string, filter: Filter = {}): Expression => aggregate('none', from, filter, 'boolean')
export const aantal = (from: RecordSet | string, filter: Filter = {}): Expression => aggregate('count', from, filter, 'integer')
export const som = (attribute: string, from: RecordSet | string, filter: Filter = {}, type: ValueType['kind'] = 'hours'): Expression => aggregate('sum', from, filter, type, attribute)
export const zelfdeDag: Window = { kind: 'sameDay' }
export const voorafgaand = (duration: Expression): Window => ({ kind: 'preceding', duration })

const compare = (operator: CompareExpression['operator']) => (left: Expression, right: Expression): Expression => ({ ...base('boolean'), kind: 'compare', operator, left, right })
export const is = compare('eq')
export const isNiet = compare('ne')
export const tenMinste = compare('ge')
export const tenHoogste = compare('le')
export const meerDan = compare('gt')
export const minderDan = compare('lt')
export const isEenVan = (value: Expression, ...options: Expression[]): Expression => ({ ...base('boolean'), kind: 'oneOf', negated: false, value, options })

const logic = (operator: LogicExpression['operator']) => (...operands: Expression[]): Expression => ({ ...base('boolean'), kind: 'logic', operator, operands })
export const en = logic('and')
export const of = logic('or')
export const niet = (operand: Expression): Expression => ({ ...base('boolean'), kind: 'not', operand })

const arithmetic = (operator: 'plus' | 'min' | 'maal' | 'gedeeld door') => (left: Expression, right: Expression, type: ValueType = left.type): Expression => ({ ...base(type), kind: 'arithmetic', operator, left, right })
export const plus = arithmetic('plus')
export const min = arithmetic('min')
export const maal = arithmetic('maal')
export const gedeeldDoor = arithmetic('gedeeld door')
export const laatsteVan = (...operands: Expression[]): Expression => ({ ...base('date'), kind: 'extreme', which: 'largest', operands })
export const kortsteVan = (...operands: Expression[]): Expression => ({ ...base('duration'), kind: 'extreme', which: 'smallest', operands })
export const tussen = (unit: 'years' | 'months' | 'days', start: Expression, end: Expression): Expression => ({ ...base('integer'), kind: 'between', unit, start, end })
export const afgerond = (operand: Expression, mode: 'down' | 'up' | 'half-up', to: 'cents' | 'euros' = 'cents'): Expression => ({ ...base('money'), kind: 'round', rounding: { to, mode }, operand })
export const isGegeven = (operand: Expression): Expression => ({ ...base('boolean'), kind: 'known', negated: false, operand })
export const heleDag = (operand: Expression): Expression => ({ ...base(operand.type), kind: 'wholeDay', operand })

export const toestand = (kind: Exclude<StateSubject['kind'], 'value'>, name: string, state: State, negated = false): Expression => ({ ...base('boolean'), kind: 'state', state, negated, subject: { kind, name } })
export const toestandVan = (value: Expression, state: State): Expression => ({ ...base('boolean'), kind: 'state', state, negated: false, subject: { kind: 'value', value } })
export const dagWaarop = (kind: Exclude<StateSubject['kind'], 'value'>, name: string, state: State): Expression => ({ ...base('date'), kind: 'stateDate', state, subject: { kind, name } })
export const elders = (stelsel: string, operand: Expression): Expression => ({ ...base(operand.type), kind: 'elsewhere', stelsel, operand })
export const boetesElders = (stelsel: string, ...names: string[]): RecordSet => ({ kind: 'decisions', of: 'boete', names, stelsel })
