import type { Laag } from '@inburgering/core'
import { paragraph, section, table } from '../../tree/build.ts'
import type { Block, Section } from '../../tree/index.ts'
import { link } from '../../tree/inline.ts'
import { anchorOf } from '../../words/index.ts'
import type { Book } from '../regelboek-input.ts'
import { ruleSection, titleOf } from '../rule-section.ts'
import { layerTitles } from '../wijziging-blocks.ts'
import { sorted } from './rules.ts'

const order: readonly Laag[] = ['wet', 'rechtspraak', 'uitvoeringspraktijk', 'beleidsregel', 'variant']

/** Amendments, rulings, practice, policy rules and variants, in the order in which they win. */
export function changesChapter(book: Book, figures: readonly Block[]): readonly Section[] {
  const wijzigingen = sorted(book, 'wijziging')
  if (wijzigingen.length === 0) return []
  const { words } = book
  const layers = order.flatMap((laag) => {
    const own = wijzigingen.filter((wijziging) => wijziging.laag === laag)
    return own.length === 0 ? [] : [section(`laag-${laag}`, layerTitles[laag], own.map((wijziging) => ruleSection(wijziging, book)))]
  })
  const overview = table({
    caption: 'Alle wijzigingen',
    columns: ['Wijziging', 'Laag', 'Vanaf', 'Tot'],
    rows: wijzigingen.toSorted((one, other) => order.indexOf(one.laag) - order.indexOf(other.laag)).map((each) => [link(anchorOf(each.id), titleOf(each, book)), layerTitles[each.laag], each.from === undefined ? '' : words.date(each.from), each.until === undefined ? '' : words.date(each.until)]),
  })
  const intro = 'De wet geldt altijd. De andere lagen gelden alleen als ervoor is gekozen. Een latere laag gaat voor een eerdere: wet, rechtspraak, uitvoeringspraktijk, beleidsregels, varianten.'
  return [section('wijzigingen', 'Wijzigingen', [paragraph(intro), ...figures, overview, ...layers])]
}
