import type { Declaration, Kanttekening, Stelsel, WijzigingStep } from '@inburgering/core'
import { paragraph, section, table } from '../../tree/build.ts'
import type { Section } from '../../tree/index.ts'
import { link, type Inline } from '../../tree/inline.ts'
import { anchorOf } from '../../words/index.ts'
import type { Book } from '../regelboek-input.ts'
import { ruleSection, titleOf } from '../rule-section.ts'
import { sorted } from './rules.ts'

/** What a person judges, what was assumed, and what could not be said: each a list of its own. */
export function openPointsChapters(book: Book): readonly Section[] {
  return [openNorms(book), ...remarkList(book, 'aanname', 'aannames', 'Aannames', 'Een aanname is een keuze waar de wet ruimte laat. Een andere keuze kan een andere uitkomst geven.'), ...remarkList(book, 'niet uitgedrukt', 'niet-uitgedrukt', 'Niet uitgedrukt', 'Dit staat in de wet, en niet in deze regels. De uitkomsten houden er geen rekening mee.')]
}

function openNorms(book: Book): Section {
  const oordelen = sorted(book, 'oordeel')
  const evenredig = 'Bij elke boete beoordeelt een mens ook of zij evenredig is.'
  const intro = oordelen.length === 0 ? 'Deze regels vragen geen oordeel van een mens.' : 'Deze vragen beantwoordt een mens. Is een oordeel niet gegeven, dan geldt een uitzondering die erop rust niet, en telt een voorwaarde die erop rust als vervuld. De uitkomst noemt dan het oordeel dat nog ontbreekt.'
  return section('open-normen', 'Open normen: wat een mens beoordeelt', [paragraph(intro), ...(book.of('boeteregime').length === 0 ? [] : [paragraph(evenredig)]), ...oordelen.map((oordeel) => ruleSection(oordeel, book))])
}

function remarkList(book: Book, kind: Kanttekening['kind'], anchor: string, title: string, intro: string): readonly Section[] {
  const rows = everyRemark(book, kind).map(({ remark, owner, address }): readonly (readonly Inline[])[] => [
    [link(anchorOf(address), remark.text)],
    [owner.kind === 'stelsel' ? link('over', owner.label) : link(anchorOf(owner.id), titleOf(owner, book))],
    book.words.sources(remark.sources.length > 0 ? remark.sources : owner.sources),
  ])
  const blocks = rows.length === 0 ? [paragraph('Er zijn er geen.')] : [paragraph(intro), table({ caption: title, columns: [title, 'Bij', 'Artikel'], rows, hasRowHeaders: false })]
  return [section(anchor, title, blocks)]
}

export interface PlacedRemark {
  readonly remark: Kanttekening
  readonly owner: Declaration | Stelsel
  /** Where it stands: its own address, or that of the wijziging that it is inside. */
  readonly address: string
}

/** In the order of the rules; also those at clauses, and those that a wijziging brings along. */
export function everyRemark({ model }: Pick<Book, 'model'>, kind: Kanttekening['kind']): readonly PlacedRemark[] {
  // A scenario tells of one case: what was assumed for it is no part of the rules. Reasons in a list of the law stand in its table.
  return [model.stelsel, ...model.declarations.filter(({ kind }) => kind !== 'scenario' && kind !== 'persoon' && kind !== 'dekking')].flatMap((owner) => {
    const placed = (remarks: readonly Kanttekening[], address?: string): readonly PlacedRemark[] => remarks.filter((remark) => remark.kind === kind).map((remark) => ({ remark, owner, address: address ?? remark.id }))
    return [...placed(remarksOf(owner)), ...placed(owner.kind === 'wijziging' ? owner.steps.flatMap(broughtBy) : [], owner.id)]
  })
}

function remarksOf(owner: Declaration | Stelsel): readonly Kanttekening[] {
  return 'clauses' in owner ? [...owner.kanttekeningen, ...owner.clauses.flatMap(({ kanttekeningen }) => kanttekeningen)] : owner.kanttekeningen
}

function broughtBy(step: WijzigingStep): readonly Kanttekening[] {
  if (step.kind === 'clause') return step.clause?.kanttekeningen ?? []
  return step.kind === 'declaration' && step.declaration !== undefined ? remarksOf(step.declaration) : []
}
