import { AstUtils, type AstNode } from 'langium'
import type { Citaat as CitaatModel, Kanttekening as KanttekeningModel, SourcePlace, SourceRef } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import { isCitaat, isKanttekening, type Citaat, type Kanttekening, type Plaats, type Toelichting, type Volgens } from '../generated/ast.ts'
import { readDate } from '../typing/literal.ts'
import { defined, target, type Lowering } from './context.ts'

/** The references of a `volgens`; one without a source takes the source of the one before it. */
export function lowerSources(lowering: Lowering, volgens: Volgens | undefined): SourceRef[] {
  if (volgens === undefined) return []
  const readIn = volgens.tekstVan === undefined ? undefined : readDate(volgens.tekstVan)
  if (volgens.tekstVan !== undefined && readIn === undefined) lowering.report(finding(volgens, 'INB115', { text: volgens.tekstVan }))
  let bron: string | undefined
  return volgens.verwijzingen.flatMap((reference) => {
    const places = reference.plaatsen.map(lowerPlace)
    const where = places.map(placeText).join(' ')
    bron = reference.bron === undefined ? bron : target(reference.bron).name
    if (bron === undefined) {
      lowering.report(finding(reference, 'INB117', { text: where }))
      return []
    }
    return [defined({ bron, places, text: where === '' ? bron : `${bron} ${where}`, readIn })]
  })
}

export function lowerPlace(place: Plaats): SourcePlace {
  return defined({ kind: place.soort as SourcePlace['kind'], value: place.waarde ?? '', until: place.totEnMet })
}

export function placeText(place: SourcePlace): string {
  const value = place.value === '' ? place.kind : `${place.kind} ${place.value}`
  return place.until === undefined ? value : `${value} tot en met ${place.until}`
}

/** The remarks among these nodes, with ids under the declaration they belong to. */
export function lowerRemarks(lowering: Lowering, id: string, nodes: readonly { readonly $type: string }[]): KanttekeningModel[] {
  const counts = { aanname: 0, 'niet uitgedrukt': 0, gelijkwaardig: 0 }
  return nodes.filter((node): node is Kanttekening => isKanttekening(node)).map((node) => {
    counts[node.soort] += 1
    return defined({
      id: `${id}/${node.soort.replace(' ', '_')}:${counts[node.soort]}`,
      kind: node.soort,
      text: node.tekst,
      otherwiseVariant: node.variant && target(node.variant).name,
      sources: lowerSources(lowering, node.volgens),
      origin: lowering.originOf(node),
    })
  })
}

export function lowerQuotes(lowering: Lowering, nodes: readonly { readonly $type: string }[]): CitaatModel[] {
  return nodes.filter((node): node is Citaat => isCitaat(node)).map((node) => ({ text: node.tekst, sources: lowerSources(lowering, node.volgens) }))
}

export function isToelichting(node: { readonly $type: string }): node is Toelichting {
  return isKanttekening(node) || isCitaat(node)
}

/** Markdown of the `///` lines directly above a declaration. */
export function documentationOf(node: AstNode): string | undefined {
  const offset = node.$cstNode?.offset
  if (offset === undefined) return undefined
  const text = AstUtils.getDocument(node).textDocument.getText()
  const above: string[] = []
  let end = text.lastIndexOf('\n', offset - 1)
  // What stands before the declaration on its own line.
  if (text.slice(end + 1, offset).trim() !== '') return undefined
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const comment = /^\s*\/\/\/ ?(.*?)\s*$/.exec(text.slice(start, end))
    if (!comment) break
    above.unshift(comment[1] ?? '')
    end = start - 1
  }
  const documentation = above.join('\n').trim()
  return documentation === '' ? undefined : documentation
}
