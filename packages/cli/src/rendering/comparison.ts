import type { EntryKind } from '@inburgering/core'
import type { Effect, RunsSummary, Sentences } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { row } from '../terminal/columns.ts'

type Setting = Pick<Call, 'texts' | 'style' | 'width'> & {
  /** Last day that was played; absent: each person to ten years after the last record. */
  readonly until: string | undefined
}

/** What changes for all persons together, and for whom the most. */
export function comparisonTable(summary: RunsSummary, sentences: Sentences, setting: Setting): string {
  const { texts, style } = setting
  const { persons, changed, byEffect, euros, terms, unknownAmounts, refused, listed } = summary
  const effects = (Object.keys(byEffect) as Effect[]).filter((effect) => effect !== 'same' && byEffect[effect] > 0)
  const lines = [style.bold(texts.diffSummary(changed, persons)), ...effects.map((effect) => `  ${texts.effects[effect]}: ${texts.number(byEffect[effect])}`)]
  lines.push(texts.diffHorizon(setting.until === undefined ? undefined : sentences.date(setting.until)))
  lines.push(texts.diffEuros(sentences.money(euros.before), sentences.money(euros.after), signed(euros.difference, sentences)))
  lines.push(...terms.flatMap((sums) => texts.diffTerms(sentences.title(sums.naam), sums)))
  if (unknownAmounts > 0) lines.push(texts.diffUnknown(unknownAmounts))
  if (refused.before + refused.after + refused.both > 0) lines.push(style.yellow(texts.diffRefused(refused.before, refused.after, refused.both)))
  if (listed.length > 0) lines.push('', ...listedTable(summary, sentences, setting))
  return `${lines.join('\n')}\n`
}

function listedTable({ listed, changed, firstDivergences }: RunsSummary, sentences: Sentences, { texts, style, width }: Setting): readonly string[] {
  const widths = [Math.min(22, Math.max(texts.diffColumns[0].length, ...listed.map(({ id }) => id.length))), 14, 13, 16] as const
  const last = width - widths.reduce((sum, one) => sum + one + 2, 0)
  const columns = [{ width: widths[0] }, { width: widths[1] }, { width: widths[2], align: 'right' as const }, { width: widths[3], align: 'right' as const }, { width: last }]
  const heading = columns.map((column) => ({ ...column, paint: style.dim }))
  const common = firstDivergences.slice(0, 5).map(({ topic, persons }) => `  ${texts.number(persons)}  ${topicText(topic, sentences)}`)
  return [
    ...row(heading, texts.diffColumns),
    ...listed.flatMap(({ id, effect, euros, days, first }) => row(columns, [id, texts.effects[effect], signed(euros, sentences), days === 0 ? '' : texts.longer(days), first === undefined ? '' : sentences.divergence(first)])),
    ...(changed > listed.length ? ['', style.dim(texts.diffMore(listed.length, changed))] : []),
    ...(changed > 1 ? ['', style.bold(texts.firstDivergences), ...common] : []),
  ]
}

function topicText(topic: string, sentences: Sentences): string {
  const [soort, naam = '', grond = ''] = topic.split('|')
  return sentences.topic({ soort: soort as EntryKind, naam, grond })
}

function signed(euros: number, sentences: Sentences): string {
  return `${euros > 0 ? '+' : euros < 0 ? '-' : ''}${sentences.money(Math.abs(euros))}`
}
