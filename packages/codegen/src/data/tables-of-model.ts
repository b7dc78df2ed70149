import type { Band, Bound, Expression, Model, Parameter, ParameterVersie, Tabel, TabelRow } from '@inburgering/core'
import { layerName, type Woven, type WovenChange, type WovenSlot, type WovenText } from '../program/weave.ts'
import { constantOf } from './constant.ts'
import { texts, typesOf } from './dossier-of-model.ts'
import type { DataBand, DataBound, DataInput, DataParameter, DataRow, DataTable, DataTableText, DataVersion, Validity } from './form.ts'

/** Each parameter with what it is under which layer and from which day. */
export function parametersOf(model: Model, woven: Woven): readonly DataParameter[] {
  const typeOf = typesOf(model)
  return slotsOf(woven, 'parameter').flatMap(([name, slot]): readonly DataParameter[] => {
    const declaration = slot.versions.map(({ value }) => (value?.kind === 'declaration' ? value.declaration : undefined)).find((found) => found?.kind === 'parameter')
    if (declaration === undefined) return []
    return [{ name, label: declaration.label, type: typeOf(declaration.type), sources: texts(declaration.sources), versions: slot.versions.flatMap(({ change, value }) => versionsOf(change, value)) }]
  })
}

/** Each table with its rows, and what wijzigingen make of them. */
export function tablesOf(model: Model, woven: Woven): readonly DataTable[] {
  const typeOf = typesOf(model)
  const labels = new Map(model.declarations.map(({ kind, name, label }) => [`${kind}:${name}`, label]))
  return slotsOf(woven, 'tabel').flatMap(([name, slot]): readonly DataTable[] => {
    const declaration = slot.versions.map(({ value }) => (value?.kind === 'declaration' ? value.declaration : undefined)).find((found) => found?.kind === 'tabel')
    if (declaration === undefined) return []
    const inputs = declaration.inputs.map((input, index): DataInput => ({ name: inputName(input) ?? `invoer_${index + 1}`, label: labels.get(`${input.kind}:${'name' in input ? input.name : ''}`) ?? inputName(input) ?? `Invoer ${index + 1}`, type: typeOf(input.type) }))
    return [{ name, label: declaration.label, type: typeOf(declaration.type), policy: declaration.policy, sources: texts(declaration.sources), inputs, texts: slot.versions.map(({ change, value }) => tableText(change, value)) }]
  })
}

function slotsOf({ declarations }: Woven, kind: string): readonly (readonly [string, WovenSlot<WovenText>])[] {
  return [...declarations].flatMap(([key, slot]) => (key.startsWith(`${kind}:`) ? [[key.slice(kind.length + 1), slot] as const] : []))
}

const always: Validity = { layer: 'wet', change: undefined, from: undefined, until: undefined, byOwnDate: false }

function validityOf(change: WovenChange | undefined): Validity {
  if (change === undefined) return always
  const { wijziging } = change
  return { layer: layerName(wijziging), change: { name: wijziging.name, label: wijziging.label, sources: texts(wijziging.sources) }, from: wijziging.worksBackTo ?? wijziging.from, until: wijziging.until, byOwnDate: wijziging.by !== undefined }
}

function versionsOf(change: WovenChange | undefined, text: WovenText | undefined): readonly DataVersion[] {
  const validity = validityOf(change)
  if (text === undefined) return [{ ...validity, text: { kind: 'struck' }, sources: [] }]
  if (text.kind === 'value') return [{ ...validity, text: valueText(text.value), sources: texts(text.sources) }]
  if (text.kind !== 'declaration' || text.declaration.kind !== 'parameter') return []
  const { versions } = text.declaration as Parameter
  return versions.map((version, index) => ({ ...validity, from: latest(validity.from, version.from), until: earliest(validity.until, endOf(version, versions[index + 1])), text: valueText(version.value), sources: texts(version.sources) }))
}

/** A version holds until its own end, or until the next one. */
function endOf({ until }: ParameterVersie, next: ParameterVersie | undefined): string | undefined {
  return earliest(until, next?.from)
}
function earliest(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one
}
function latest(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one
}

function valueText(expression: Expression): DataVersion['text'] {
  const value = constantOf(expression)
  return value === undefined ? { kind: 'computed' } : { kind: 'value', value }
}

function tableText(change: WovenChange | undefined, text: WovenText | undefined): DataTableText {
  const validity = validityOf(change)
  if (text?.kind === 'times') return { ...validity, kind: 'factor', factor: valueText(text.factor), sources: texts(text.sources) }
  if (text?.kind !== 'declaration' || text.declaration.kind !== 'tabel') return { ...validity, kind: 'struck' }
  return { ...validity, kind: 'rows', rows: (text.declaration as Tabel).rows.map(rowOf) }
}

function rowOf({ bands, value, sources }: TabelRow): DataRow {
  return { bands: bands.map(bandOf), text: valueText(value), sources: texts(sources) }
}

function bandOf(band: Band): DataBand {
  if (band.kind === 'any') return { kind: 'any', text: band.text }
  if (band.kind === 'values') return { kind: 'values', text: band.text, values: band.values.flatMap((value) => constantOf(value) ?? []), whole: band.values.every((value) => constantOf(value) !== undefined) }
  const bound = (given: Bound | undefined): DataBound | undefined => {
    const value = given && constantOf(given.value)
    return value && given && { value, inclusive: given.inclusive }
  }
  const [from, to] = [bound(band.from), bound(band.to)]
  return { kind: 'range', text: band.text, from, to, whole: (from === undefined) === (band.from === undefined) && (to === undefined) === (band.to === undefined) }
}

/** What a table asks, as the rules name it: `lesuren_totaal plus participatie`. */
function inputName(input: Expression): string | undefined {
  switch (input.kind) {
    case 'begrip':
    case 'gegeven':
    case 'parameter':
    case 'tabel':
    case 'oordeel':
      return input.name
    case 'attribute':
      return input.attribute
    case 'arithmetic': {
      const [left, right] = [inputName(input.left), inputName(input.right)]
      return left === undefined || right === undefined ? undefined : `${left} ${input.operator} ${right}`
    }
    default:
      return undefined
  }
}
