import type { Attribuut, Declaration, Gegeven, Model, Oordeel, Parameter, RecordDeclaration, ScenarioRecord, ValueType } from '@inburgering/core'
import { lastDayPlayed, layersOf, type ScenarioRow, type Sentences } from '@inburgering/engine'
import { valueWords } from '../new-scenarios/scenario-words.ts'
import type { FormField, FormKind, WhatIfAnswers, WhatIfForm } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import type { ServerTexts } from '../texts/texts.ts'
import { choicesFor } from './field-value.ts'
import { resolved } from './resolved.ts'

/** A field with the type of what is written in it. */
export interface TypedField {
  readonly field: FormField
  readonly type: ValueType
  readonly isIncomplete: boolean
}

/** The fields of a specification, by what they are about. */
export interface Fields {
  readonly facts: readonly TypedField[]
  readonly parameters: readonly TypedField[]
  readonly days: readonly TypedField[]
  readonly kinds: readonly { readonly kind: FormKind; readonly fields: readonly TypedField[] }[]
}

export const lawField = 'recht'
export const knownField = 'bekend'
export const untilField = 'tot'
const dateType: ValueType = { kind: 'date' }

/** Everything that a what-if may change, from what the specification declares. */
export function fieldsOf({ model, beside }: Specification, texts: ServerTexts): Fields {
  const { whatIf } = texts
  const models = [...beside, ...(model === undefined ? [] : [model])]
  const field = (id: string, label: string, type: ValueType, optional: boolean, isIncomplete = false): TypedField => {
    const choices = choicesFor(type, models, texts)
    return { type, isIncomplete, field: { id, label, hint: choices === undefined ? (isIncomplete ? whatIf.hintIncomplete : (whatIf.hint[type.kind] ?? '')) : '', optional, ...(choices === undefined ? {} : { choices }) } }
  }
  const once = <T extends { readonly name: string }>(found: readonly T[]): readonly T[] => [...new Map(found.map((each) => [each.name, each])).values()]
  const declared = models.flatMap(({ declarations }) => declarations)
  const attribute = ({ name, label, type, optional }: Attribuut): TypedField => field(name, label, type, optional)
  return {
    facts: once(declared.filter(isFact)).map(({ name, label, type, optional, incomplete }) => field(`gegeven:${name}`, label, type, optional, incomplete !== undefined)),
    parameters: (model?.declarations ?? []).filter(isOwnParameter).map(({ name, label, type }) => field(`parameter:${name}`, label, type, true)),
    days: [field(lawField, whatIf.lawDate, dateType, true), field(knownField, whatIf.known, dateType, true), field(untilField, whatIf.until, dateType, true)],
    kinds: once(declared.filter(isHappening)).map((each) => {
      const isPeriod = each.kind === 'periode'
      const own = each.kind === 'oordeel' ? [field('oordeel', whatIf.judgement, { kind: 'boolean' }, false)] : each.attributes.map(attribute)
      const fields = [field('datum', isPeriod ? whatIf.begin : whatIf.date, dateType, false), ...(isPeriod ? [field('einde', whatIf.end, dateType, true)] : []), ...own, field('bekend_op', whatIf.knownSince, dateType, true)]
      return { fields, kind: { id: each.name, label: each.label, isPeriod, fields: fields.map((one) => one.field) } }
    }),
  }
}

/** The form about a row of a scenario, filled in as the scenario is. */
export function formOf(specification: Specification, row: ScenarioRow, fields: Fields, sentences: Sentences): WhatIfForm {
  const { model, beside } = specification
  const scenario = resolved(row)
  const plain = (typed: readonly TypedField[]): readonly FormField[] => typed.map(({ field }) => field)
  const known = new Map(fields.kinds.map(({ kind }) => [kind.id, kind]))
  return {
    facts: plain(fields.facts),
    parameters: plain(fields.parameters).map((field) => ({ ...field, now: nowOf(field.id, model) })),
    days: plain(fields.days),
    kinds: fields.kinds.map(({ kind }) => kind),
    layers: layerChoices([...beside, ...(model === undefined ? [] : [model])]),
    fixed: scenario.records.flatMap((record, from) => (known.has(record.name) ? [] : [{ from, label: `${sentences.title(record.name)}, ${valueWords(record.date)}` }])),
    answers: answersOf(row),
  }
}

/** A row of a scenario as the answers in a form. */
export function answersOf(row: ScenarioRow): WhatIfAnswers {
  const { gegevens, records, layers, knownOn } = resolved(row)
  const until = lastDayPlayed(row)
  return {
    values: {
      ...Object.fromEntries(gegevens.map(({ name, value }) => [`gegeven:${name}`, valueWords(value)])),
      ...(knownOn === undefined ? {} : { [knownField]: valueWords(knownOn) }),
      ...(until === undefined ? {} : { [untilField]: valueWords({ kind: 'date', value: until }) }),
    },
    layers: layers.filter((layer) => layer !== 'wet'),
    records: records.map((record, from) => ({ from, kind: record.name, values: valuesOf(record) })),
  }
}

/** The values of a record by the id of their field. */
export function valuesOf({ date, end, attributes }: ScenarioRecord): Readonly<Record<string, string>> {
  return { datum: valueWords(date), ...(end === undefined ? {} : { einde: valueWords(end) }), ...Object.fromEntries(attributes.map(({ name, value }) => [name, valueWords(value)])) }
}

function isFact(declaration: Declaration): declaration is Gegeven {
  return declaration.kind === 'gegeven'
}

function isHappening(declaration: Declaration): declaration is RecordDeclaration | Oordeel {
  return declaration.kind === 'gebeurtenis' || declaration.kind === 'periode' || declaration.kind === 'besluit' || declaration.kind === 'oordeel'
}

/** What an author may change: not the parameters of an act that came with the language. */
export function isOwnParameter(declaration: Declaration): declaration is Parameter {
  return declaration.kind === 'parameter' && declaration.library === undefined
}

/** What a parameter is by its last version. */
function nowOf(id: string, model: Model | undefined): string {
  const parameter = model?.declarations.find((each) => each.id === id)
  const value = parameter?.kind === 'parameter' ? parameter.versions.at(-1)?.value : undefined
  return value?.kind === 'constant' ? valueWords(value.constant) : ''
}

/** The layers and variants that change something when they are switched on. */
export function layerChoices(models: readonly Model[]): readonly { readonly id: string; readonly label: string }[] {
  const layers = [...new Set(models.flatMap(layersOf))].filter((layer) => layer !== 'wet' && isSwitch(layer, models))
  return layers.map((layer) => ({ id: layer, label: labelOf(layer, models) }))
}

function isSwitch(layer: string, models: readonly Model[]): boolean {
  return models.some(({ declarations }) => declarations.some((each) => each.kind === 'wijziging' && (layer === each.laag || layer === `variant:${each.name}` || layer.startsWith(`${each.laag}:`)) && (each.laag !== 'beleidsregel' || layer.includes(':'))))
}

export function labelOf(layer: string, models: readonly Model[]): string {
  const [kind = '', name = ''] = layer.split(':')
  const variant = kind === 'variant' ? models.flatMap(({ declarations }) => declarations).find((each) => each.kind === 'wijziging' && each.name === name) : undefined
  return variant?.label ?? (name === '' ? kind : `${kind} ${name}`)
}
