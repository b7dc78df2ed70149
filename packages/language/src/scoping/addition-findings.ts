import type { LangiumDocument } from 'langium'
import { finding, type Finding } from '../findings/finding.ts'
import { isBestand, isLaagClausule, isWijziging, type Element } from '../generated/ast.ts'
import { additionIn, type Base } from '../workspace/documents.ts'

/** What is wrong with the heads of the files of a folder that adds to another specification. */
export function additionFindings(documents: readonly LangiumDocument[], base: Base): Finding[] {
  const stelsel = base.node.stelsel.$refText
  if (base.stelsel === undefined) return [finding(base.node, 'INB723', { stelsel, folder: base.node.map ?? '' })]
  const elements = documents.flatMap(({ parseResult: { value: file } }) => (isBestand(file) ? file.elementen : []))
  const heads = documents.flatMap(({ parseResult: { value: file } }) => (isBestand(file) && file.bij !== undefined ? [file.bij] : []))
  const others = documents.flatMap((document) => additionIn(document) ?? []).filter((head) => head.map !== base.node.map)
  return [
    ...heads.filter((head) => head.stelsel.$refText !== stelsel).map((head) => finding(head, 'INB123', { name: head.stelsel.$refText, stelsel })),
    ...elements.flatMap((element) => strange(element, stelsel)),
    ...others.map((head) => finding(head, 'INB724', { folder: head.map ?? '', other: base.node.map ?? '' }, { related: [base.node] })),
  ]
}

/** What an addition may hold: words, wijzigingen of a layer that is chosen, lists of what is covered, and scenarios. */
const allowed: ReadonlySet<string> = new Set(['Bron', 'Bestuursorgaan', 'Keuze', 'Gegeven', 'Voorvalsoort', 'Oordeel', 'Parameter', 'Begrip', 'Tabel', 'Groep', 'Wijziging', 'Dekking', 'Persoon', 'Scenario', 'Kanttekening', 'Citaat'])
const chosenLayers: ReadonlySet<string | undefined> = new Set(['beleidsregel', 'variant', undefined])

function strange(element: Element, stelsel: string): Finding[] {
  const { name } = element as { readonly name?: string }
  if (!allowed.has(element.$type)) return [finding(element, 'INB725', { what: `De ${element.$type.toLowerCase()}${name === undefined ? '' : ` "${name}"`}`, stelsel })]
  if (!isWijziging(element)) return []
  const layer = element.clausules.find(isLaagClausule)
  return chosenLayers.has(layer?.laag) ? [] : [finding(layer ?? element, 'INB725', { what: `De laag ${layer?.laag ?? ''}`, stelsel })]
}
