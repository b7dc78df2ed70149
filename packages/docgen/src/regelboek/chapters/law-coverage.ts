import { paragraph, section, table } from '../../tree/build.ts'
import type { Section } from '../../tree/index.ts'
import { enumeration, inlines, link, type Inline } from '../../tree/inline.ts'
import { anchorOf } from '../../words/index.ts'
import type { Book, CoveredLaw } from '../regelboek-input.ts'
import { documentation, titleOf } from '../rule-section.ts'
import { inTextOrder } from './rules.ts'

/** Each member of the law in a list, with the rules that carry it out, or the reason why none does. */
export function lawCoverageChapter(lists: readonly CoveredLaw[], book: Book): readonly Section[] {
  if (lists.length === 0) return []
  const intro = 'Per lid van de wet: welke regel het uitvoert, wat een mens beoordeelt, en wat niet in deze regels staat en waarom. Bij “uitgedrukt” met een reden staat een deel van het lid er niet in.'
  return [section('dekking', 'Dekking van de wet', [paragraph(intro), ...inOrderOfSources(lists, book).map((list) => listSection(list, book))])]
}

/** As the sources are named: first the act, then what rests on it. */
function inOrderOfSources(lists: readonly CoveredLaw[], book: Book): readonly CoveredLaw[] {
  const order = inTextOrder(book.of('bron')).map(({ name }) => name)
  return lists.toSorted((one, other) => order.indexOf(one.dekking.bron) - order.indexOf(other.dekking.bron))
}

function listSection({ dekking, members }: CoveredLaw, book: Book): Section {
  const count = (status: CoveredLaw['members'][number]['status']): number => members.filter((member) => member.status === status).length
  const without = count(undefined)
  const rows = members.map(({ member: { ref, subject }, status, owners, reasons }): readonly (readonly Inline[])[] => [
    inlines(ref.text),
    inlines(subject ?? ''),
    inlines(status ?? 'zonder status'),
    [...enumeration(owners.map((owner) => (owner.kind === 'stelsel' ? link('over', owner.label) : link(anchorOf(owner.id), titleOf(owner, book))))), ...inlines(owners.length > 0 && reasons.length > 0 ? '. ' : ''), ...inlines(reasons.map(({ text }) => text).join(' '))],
  ])
  const counted = `Van ${members.length} leden: ${count('uitgedrukt')} uitgedrukt, ${count('oordeel')} een oordeel, ${count('niet uitgedrukt')} niet uitgedrukt${without === 0 ? '' : `, ${without} zonder status`}.`
  return section(anchorOf(dekking.id), titleOf(dekking, book), [...documentation(dekking), paragraph(counted), table({ caption: titleOf(dekking, book), columns: ['Lid', 'Onderwerp', 'Status', 'Regels, of waarom niet'], rows })])
}
