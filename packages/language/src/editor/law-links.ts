import { AstUtils, GrammarUtils, type AstNode, type LangiumDocument } from 'langium'
import { isBron, isVolgens, type Bron, type Plaats, type Stelsel, type Verwijzing, type Volgens } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import type { TextRange } from '../lsp/outline.ts'
import { visitTree } from '../tree/visit.ts'
import { readDate } from '../typing/literal.ts'
import { elementsOf } from './mention.ts'

/** A place in the text that leads to the words of the law. */
export interface LawLink {
  readonly range: TextRange
  readonly url: string
  /** `Wet inburgering 2021, art. 11 lid 1` */
  readonly title: string
  /** The date of the text that is shown, ISO 8601; undefined: the text of today. */
  readonly date?: string | undefined
}

/** The steps of a reference that a Juriconnect address has a word for. */
const juriconnectWords: Readonly<Record<string, string>> = { 'art.': 'artikel', lid: 'lid', onder: 'o', bijlage: 'bijlage', hoofdstuk: 'hoofdstuk' }

/** Links of a file: of each reference, and of the number of each bron. */
export function lawLinksOf(document: LangiumDocument, services: InburgeringServices): readonly LawLink[] {
  const links: LawLink[] = []
  const read = readingDate(document, services)
  for (const element of elementsOf(document)) {
    if (isBron(element)) links.push(...numberLink(element, read))
    visitTree(element, (node) => {
      if (isVolgens(node)) links.push(...linksOfReferences(node, read))
    })
  }
  return links
}

/** Links of the references behind one `volgens`. */
export function linksOfReferences(volgens: Volgens, read: string | undefined): readonly LawLink[] {
  const date = volgens.tekstVan === undefined ? read : (readDate(volgens.tekstVan) ?? read)
  let bron: Bron | undefined
  return volgens.verwijzingen.flatMap((reference) => {
    bron = reference.bron === undefined ? bron : reference.bron.ref
    const range = reference.$cstNode?.range
    const url = bron && addressOf(bron, reference.plaatsen, date)
    if (bron === undefined || url === undefined || range === undefined) return []
    return [{ range, url, title: titleOf(bron, reference), date }]
  })
}

/** The date of the text that authors have read: until when the stelsel was checked. */
export function readingDate(from: LangiumDocument | AstNode, services: InburgeringServices): string | undefined {
  const document = 'parseResult' in from ? (from as LangiumDocument) : AstUtils.getDocument(from as AstNode)
  const stelsel = services.scoping.Names.all(document.parseResult.value, 'Stelsel')[0]?.node as Stelsel | undefined
  const checked = stelsel?.clausules.find((clause) => clause.$type === 'Gecontroleerd')
  return checked === undefined || checked.datum === undefined ? undefined : readDate(checked.datum)
}

/**
 * The address of a place in a source: a Juriconnect link (jci1.3) with article, member and date for an act in the
 * Basiswettenbestand, the judgment itself for an ECLI number; undefined for a source that has only a title.
 */
export function addressOf({ nummer }: Bron, places: readonly Plaats[], date: string | undefined): string | undefined {
  if (nummer === undefined) return undefined
  if (nummer.startsWith('ECLI')) return `https://deeplink.rechtspraak.nl/uitspraak?id=${nummer}`
  if (!/^BWBR\d+$/.test(nummer)) return undefined
  const steps = places.flatMap(({ soort, waarde }) => {
    const word = juriconnectWords[soort]
    return word === undefined || waarde === undefined ? [] : [`&${word}=${encodeURIComponent(waarde).replace('%3A', ':')}`]
  })
  return `https://wetten.overheid.nl/jci1.3:c:${nummer}${steps.join('')}${date === undefined ? '' : `&z=${date}&g=${date}`}`
}

function numberLink(bron: Bron, date: string | undefined): readonly LawLink[] {
  const range = GrammarUtils.findNodeForProperty(bron.$cstNode, 'nummer')?.range
  const url = addressOf(bron, [], date)
  return range === undefined || url === undefined ? [] : [{ range, url, title: bron.label ?? bron.name, date }]
}

function titleOf(bron: Bron, { plaatsen }: Verwijzing): string {
  const places = plaatsen.map(({ soort, waarde, totEnMet }) => [soort, waarde, totEnMet && `tot en met ${totEnMet}`].filter((part) => part !== undefined).join(' '))
  return [bron.label ?? bron.name, places.join(' ')].filter((part) => part !== '').join(', ')
}
