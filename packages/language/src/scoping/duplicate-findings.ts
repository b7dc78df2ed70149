import { AstUtils, type AstNode, type LangiumDocument } from 'langium'
import { finding, type Finding } from '../findings/finding.ts'
import { isBestand, isDekking, isOnderdeelBlok, isScenario, isStelsel, type Bestand, type Element } from '../generated/ast.ts'
import { isFragment } from '../tree/fragment.ts'

/**
 * Declarations of one specification that share kind and name, and what is wrong with its stelsel and file heads.
 * @param base the files of the specification that it adds to, whose names are taken
 */
export function duplicateFindings(documents: readonly LangiumDocument[], base: readonly LangiumDocument[] = []): Finding[] {
  const seen = new Map(namedElements(base).map(({ node, kind, name }) => [`${kind}:${name}`, node]))
  return namedElements(documents).flatMap(({ node, kind, name }) => {
    const earlier = seen.get(`${kind}:${name}`)
    if (earlier === undefined) {
      seen.set(`${kind}:${name}`, node)
      return []
    }
    if (kind === 'stelsel') return []
    if (isFragment(node)) return []
    return [finding(node, 'INB112', { kind, name, ...placeOf(earlier) }, { related: [earlier] })]
  })
}

/** File and line for a reader. */
function placeOf(node: AstNode): { readonly file: string; readonly line: string } {
  const path = decodeURIComponent(AstUtils.getDocument(node).uri.path)
  return { file: path.slice(path.lastIndexOf('/') + 1), line: String((node.$cstNode?.range.start.line ?? 0) + 1) }
}

export function stelselFindings(documents: readonly LangiumDocument[]): Finding[] {
  const files = documents.map((document) => document.parseResult.value).filter(isBestand)
  const stelsels = files.flatMap((file) => file.elementen.filter(isStelsel))
  const first = stelsels[0]
  if (first === undefined) return files[0] === undefined ? [] : [finding(files[0], 'INB113', {})]
  const more = stelsels.slice(1).map((stelsel) => finding(stelsel, 'INB114', { name: stelsel.name, other: first.name }, { related: [first] }))
  const strangers = files.flatMap((file) => {
    const name = file.bij?.stelsel?.$refText
    return file.bij && name !== undefined && name !== first.name && file.bij.stelsel.ref !== undefined ? [finding(file.bij, 'INB123', { name, stelsel: first.name })] : []
  })
  const additions = files.flatMap((file) => {
    const { bij } = file
    return bij?.map === undefined ? [] : [finding(bij, 'INB732', { stelsel: bij.stelsel.$refText, folder: bij.map, own: first.name }, { related: [first] })]
  })
  return [...more, ...strangers, ...additions]
}

/** The kind of a declaration as it stands in its id. */
export function kindOfElement(element: AstNode): string {
  if (element.$type === 'Voorvalsoort') return (element as unknown as { soort: string }).soort
  return element.$type.toLowerCase()
}

function namedElements(documents: readonly LangiumDocument[]): { node: AstNode; kind: string; name: string }[] {
  return documents
    .flatMap((document) => (document.parseResult.value as Bestand).elementen ?? [])
    .flatMap((element: Element): AstNode[] => (isOnderdeelBlok(element) ? element.onderdelen : [element]))
    .flatMap((node: AstNode) => {
      const name = nameOf(node)
      return name === undefined ? [] : [{ node, kind: spaceOf(node), name }]
    })
}

/** A list of what is covered goes by the name of its source. */
function nameOf(node: AstNode): string | undefined {
  if (isScenario(node)) return node.titel
  return isDekking(node) ? node.bron?.$refText : (node as { name?: string }).name
}

/** Gebeurtenissen, periodes and besluiten share one space of names: a dossier tells them apart by name only. */
function spaceOf(node: AstNode): string {
  return node.$type === 'Voorvalsoort' ? 'gebeurtenis, periode of besluit' : kindOfElement(node)
}

