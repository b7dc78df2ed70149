import type { Entry, EntryKind } from '@inburgering/core'
import type { Divergence, Effect, RunsSummary, Sentences } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { row } from '../terminal/columns.ts'

type Setting = Pick<Call, 'texts' | 'style' | 'width'>

/** What changes for all persons together, and for whom the most. */
export function comparisonTable(summary: RunsSummary, sentences: Sentences, setting: Setting): string {
  const { texts, style } = setting
  const { persons, changed, byEffect, euros, days, unknownAmounts, refused, largest } = summary
  const effects = (Object.keys(byEffect) as Effect[]).filter((effect) => effect !== 'same' && byEffect[effect] > 0)
  const lines = [style.bold(texts.diffSummary(changed, persons)), ...effects.map((effect) => `  ${texts.effects[effect]}: ${texts.number(byEffect[effect])}`)]
  lines.push(texts.diffEuros(sentences.money(euros.before), sentences.money(euros.after), signed(euros.difference, sentences)))
  if (days.persons > 0) lines.push(texts.diffDays(days.persons, days.sum))
  if (unknownAmounts > 0) lines.push(texts.diffUnknown(unknownAmounts))
  if (refused.before + refused.after + refused.both > 0) lines.push(style.yellow(texts.diffRefused(refused.before, refused.after, refused.both)))
  if (largest.length > 0) lines.push('', ...largestTable(summary, sentences, setting))
  return `${lines.join('\n')}\n`
}

function largestTable({ largest, changed, firstDivergences }: RunsSummary, sentences: Sentences, { texts, style, width }: Setting): readonly string[] {
  const widths = [Math.min(22, Math.max(texts.diffColumns[0].length, ...largest.map(({ id }) => id.length))), 14, 13, 12] as const
  const last = width - widths.reduce((sum, one) => sum + one + 2, 0)
  const columns = [{ width: widths[0] }, { width: widths[1] }, { width: widths[2], align: 'right' as const }, { width: widths[3], align: 'right' as const }, { width: last }]
  const heading = columns.map((column) => ({ ...column, paint: style.dim }))
  const common = firstDivergences.slice(0, 5).map(({ topic, persons }) => `  ${texts.number(persons)}  ${topicText(topic, sentences)}`)
  return [
    ...row(heading, texts.diffColumns),
    ...largest.flatMap(({ id, effect, euros, days, first }) => row(columns, [id, texts.effects[effect], signed(euros, sentences), texts.days(days), first === undefined ? '' : divergenceText(first, sentences, texts)])),
    ...(changed > largest.length ? [style.dim(texts.diffMore(largest.length, changed))] : []),
    ...(changed > 1 ? ['', style.bold(texts.firstDivergences), ...common] : []),
  ]
}

function topicText(topic: string, sentences: Sentences): string {
  const [soort, naam = '', grond = ''] = topic.split('|')
  return sentences.topic({ soort: soort as EntryKind, naam, grond })
}

/** What stood there and what stands there now. */
export function divergenceText({ before, after, date }: Divergence, sentences: Sentences, texts: Call['texts']): string {
  const on = `${sentences.date(date)}: `
  const [left, right] = [before, after].map((entry) => (entry === undefined ? undefined : sentences.entry(entry)))
  if (left !== undefined && right !== undefined && left.what === right.what) return `${on}${left.what}, ${sides(left, right, before, after, texts)}`
  const parts = [left === undefined ? '' : `${texts.before} ${saidOf(left)}`, right === undefined ? '' : `${texts.after} ${saidOf(right)}`]
  return on + parts.filter((part) => part !== '').join('; ')
}

type Said = ReturnType<Sentences['entry']>

function saidOf({ what, consequence }: Said): string {
  return consequence === '' ? what : `${what} (${consequence})`
}

function sides(left: Said, right: Said, before: Entry | undefined, after: Entry | undefined, texts: Call['texts']): string {
  const show = (said: Said): string => (before?.datum === after?.datum ? said.consequence : `${said.date} ${said.consequence}`.trim())
  return `${texts.before} ${show(left) || texts.nothing}, ${texts.after} ${show(right) || texts.nothing}`
}

function signed(euros: number, sentences: Sentences): string {
  return `${euros > 0 ? '+' : euros < 0 ? '-' : ''}${sentences.money(Math.abs(euros))}`
}
