import type { Entry, Wijziging } from '@inburgering/core'
import { everyRemark, type PlacedRemark } from '../regelboek/chapters/open-points.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { bullets, paragraph, section } from '../tree/build.ts'
import { documentLink, type Words } from '../tree/inline.ts'
import type { Block, Section } from '../tree/index.ts'
import { anchorOf } from '../words/index.ts'
import type { RuleChange } from './rule-changes.ts'
import type { Compared } from './vergelijkingsnota.ts'

interface Evidence {
  readonly changes: readonly RuleChange[]
  /** The wijzigingen that only one side has on. */
  readonly turned: readonly Wijziging[]
  readonly compared: readonly Compared[]
  readonly now: Book
  readonly old: Book
}

/** Which articles and aannames are at stake: those of the rules that changed, and those of the outcomes that became others. */
export function evidence({ changes, turned, compared, now, old }: Evidence): Section {
  const entries = compared.flatMap(({ comparison: { onlyBefore, onlyAfter, changed } }) => [...onlyBefore, ...onlyAfter, ...changed.flatMap(({ before, after }) => [before, after])].map(({ entry }) => entry)).filter(({ soort }) => soort !== 'signaal')
  const ofRules = sorted([...changes.flatMap(({ sources }) => sources), ...turned.flatMap(({ sources }) => sources)].map(({ text }) => text))
  const ofOutcomes = sorted(entries.flatMap(({ bronnen }) => bronnen)).filter((article) => !ofRules.includes(article))
  return section('artikelen-en-aannames', 'Artikelen en aannames', [
    ...listed('De veranderde regels noemen geen artikel.', 'De veranderde regels noemen deze artikelen:', ofRules),
    ...(ofOutcomes.length === 0 ? [] : listed('', 'De uitkomsten die veranderen, rusten verder op deze artikelen:', ofOutcomes)),
    ...listed('De veranderde regels en uitkomsten rusten op geen aanname.', 'De veranderde regels en uitkomsten rusten op deze aannames:', assumptionsOf(entries, new Set([...changes, ...turned].map(({ id }) => id)), now, old)),
  ])
}

/** Each once, however many rules say it; what the new rules do not have any more stands without a link. */
function assumptionsOf(entries: readonly Entry[], owners: ReadonlySet<string>, now: Book, old: Book): readonly Words[] {
  const used = new Set(entries.flatMap(({ aannames }) => aannames ?? []))
  const within = (book: Book): readonly PlacedRemark[] => everyRemark(book, 'aanname').filter(({ remark, owner }) => used.has(remark.id) || owners.has(owner.id))
  const texts = new Map<string, Words>()
  for (const { remark: { text }, address } of within(now)) if (!texts.has(text)) texts.set(text, documentLink('regelboek', text, anchorOf(address)))
  for (const { remark: { text } } of within(old)) if (!texts.has(text)) texts.set(text, `${text} (alleen in de oude regels)`)
  return [...texts.values()]
}

function listed(none: string, some: string, items: readonly Words[]): readonly Block[] {
  return items.length === 0 ? [paragraph(none)] : [paragraph(some), ...bullets(items)]
}

function sorted(articles: readonly string[]): readonly string[] {
  return [...new Set(articles)].sort((one, other) => one.localeCompare(other, 'nl', { numeric: true }))
}
