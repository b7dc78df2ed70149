import type { AstNode, LangiumDocument } from 'langium'
import { isScenario, isPersoon, isTabel, isVoorval, isVoorvalPeriode, isVoorvalsoort, type Attribuut, type Rij, type Tabel, type Voorval, type VoorvalPeriode } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { visitTree } from '../tree/visit.ts'
import { labelOf, oneLine } from './declared.ts'
import { looseCandidates } from './loose-names.ts'
import { elementAt } from './mention.ts'

/** What is asked at a place, and which part of it comes now. */
export interface Signature {
  readonly label: string
  /** Parts of the label, as offsets in it. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly explanation: string }[]
  readonly active: number | undefined
}

/** The attributes of the record that is being written in a scenario, or the inputs of the table around an offset. */
export function signatureAt(document: LangiumDocument, offset: number, services: InburgeringServices): Signature | undefined {
  const element = elementAt(document, offset)
  if (element === undefined) return undefined
  if (isTabel(element)) return tableSignature(element, document, offset)
  return isScenario(element) || isPersoon(element) ? recordSignature(element, document, offset, services) : undefined
}

function recordSignature(element: AstNode, document: LangiumDocument, offset: number, services: InburgeringServices): Signature | undefined {
  let record: Voorval | VoorvalPeriode | undefined
  visitTree(element, (node) => {
    const at = (isVoorval(node) || isVoorvalPeriode(node)) && node.soort?.$refNode
    if (at && at.end < offset && /^[^\n]*$/.test(document.textDocument.getText().slice(at.end, offset))) record = node as Voorval | VoorvalPeriode
  })
  const kind = record?.soort.ref
  if (record === undefined || !isVoorvalsoort(kind) || kind.attributen.length === 0) return undefined
  const given = givenAttributes(record, offset, services)
  const active = kind.attributen.findIndex((attribute) => !given.has(attribute))
  return signatureOf(kind.name, ' ', kind.attributen.map((attribute) => ({ text: `${attribute.name} : ${oneLine(attribute.type)}${attribute.optioneel ? ' optioneel' : ''}`, explanation: labelOf(attribute) ?? '' })), active)
}

/** The attributes that have a value before an offset: by name, as a flag, or by a value that only one of them can have. */
function givenAttributes(record: Voorval | VoorvalPeriode, offset: number, services: InburgeringServices): ReadonlySet<Attribuut> {
  const kind = record.soort.ref
  const given = new Set<Attribuut>()
  if (!isVoorvalsoort(kind)) return given
  for (const argument of record.argumenten) {
    if ((argument.$cstNode?.end ?? Infinity) > offset) continue
    const target = argument.naam === undefined ? undefined : looseCandidates(argument, 'naam', services).find((each) => (each as { name?: string }).name === argument.naam)
    const own = kind.attributen.find((attribute) => attribute === target || (!given.has(attribute) && takes(attribute, argument.waarde?.$type === 'WaardeLiteraal' ? argument.waarde.literaal.$type : undefined, target)))
    if (own) given.add(own)
  }
  return given
}

const literalTypes: Readonly<Record<string, string>> = { UrenLiteraal: 'uren', BedragLiteraal: 'bedrag', DatumLiteraal: 'datum', DuurLiteraal: 'duur', PercentageLiteraal: 'percentage', NiveauLiteraal: 'taalniveau', GetalLiteraal: 'geheel getal', JaNee: 'ja of nee' }

function takes(attribute: Attribuut, literal: string | undefined, named: AstNode | undefined): boolean {
  const { basis, keuze } = attribute.type
  if (literal !== undefined) return literalTypes[literal] === basis
  if (named?.$type === 'Onderdeel') return basis === 'Onderdeel'
  if (named?.$type === 'Leerroute') return basis === 'Leerroute'
  return named !== undefined && keuze?.ref !== undefined && named.$container === keuze.ref
}

function tableSignature(table: Tabel, document: LangiumDocument, offset: number): Signature | undefined {
  const brace = table.$cstNode?.text.indexOf('{') ?? -1
  const start = table.$cstNode?.offset ?? 0
  if (brace < 0 || offset <= start + brace || offset >= (table.$cstNode?.end ?? 0)) return undefined
  const inputs = table.ingangen.map((input) => ({ text: oneLine(input), explanation: '' }))
  const outcome = { text: `${oneLine(table.type)}`, explanation: labelOf(table) ?? '' }
  const text = document.textDocument.getText()
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const bars = (line.match(/\|/g) ?? []).length
  const isHeader = !table.beslistabel && table.kop.length > 0 && line.trimStart().startsWith('|') && isAbove(table.rijen[0], offset)
  if (table.beslistabel) return signatureOf(table.name, ' | ', [...inputs, outcome], / dan\b/.test(line) ? inputs.length : Math.min(bars, inputs.length))
  return signatureOf(table.name, ' | ', [...inputs, outcome], isHeader ? 1 : bars === 0 ? 0 : inputs.length)
}

function isAbove(row: Rij | undefined, offset: number): boolean {
  return row?.$cstNode === undefined || offset < row.$cstNode.offset
}

function signatureOf(name: string, separator: string, parts: readonly { readonly text: string; readonly explanation: string }[], active: number): Signature {
  let label = `${name} `
  const placed = parts.map(({ text, explanation }, index) => {
    if (index > 0) label += separator === ' ' ? ', ' : separator
    const from = label.length
    label += text
    return { from, to: label.length, explanation }
  })
  return { label, parts: placed, active: active < 0 ? undefined : active }
}
