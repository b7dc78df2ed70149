import type { Entry, Timeline } from '@inburgering/core'
import { differingReason, explain, type ReasonLine, type Sentences, type TimelineComparison } from '@inburgering/engine'
import type { ComparedLine, ReasonStep, WhatIfOutcome, WhatIfReason, WhatIfSide } from '../protocol/index.ts'
import type { ServerTexts } from '../texts/texts.ts'
import type { PlayedSide } from './played-side.ts'

/** Each side in the words of its own rules. */
export type Told = Readonly<Record<'before' | 'after', Sentences>>

/** One person under two sets of rules: both timelines beside each other, and why they first part. */
export function toldOutcome(comparison: TimelineComparison, before: PlayedSide, after: PlayedSide, sentences: Told, { whatIf }: ServerTexts): WhatIfOutcome {
  const { same, first } = comparison
  return {
    same,
    summary: same ? whatIf.same : [whatIf.different, ...(first === undefined ? [] : [`${sentences.after.divergence(first)}.`]), ...sumsOf(comparison, sentences.after, whatIf)].join(' '),
    before: sideText(before.timeline, sentences.before),
    after: sideText(after.timeline, sentences.after),
    lines: linesOf(comparison, before.timeline, after.timeline, sentences),
    ...(first === undefined ? {} : { reason: reasonOf(first.before, first.after, before, after, sentences, whatIf) }),
  }
}

/** By how much, in money and in time. */
export function sumsOf({ euros, days }: Pick<TimelineComparison, 'euros' | 'days'>, { money }: Sentences, whatIf: ServerTexts['whatIf']): readonly string[] {
  return [...(euros.difference === 0 ? [] : [whatIf.euros(money(Math.abs(euros.difference)), euros.difference > 0)]), ...(days === 0 ? [] : [whatIf.days(Math.abs(days), days > 0)])]
}

function sideText(timeline: Timeline, sentences: Sentences): WhatIfSide {
  return { verdict: sentences.verdict(timeline), missing: timeline.ontbrekend.map(sentences.missing) }
}

/** Both timelines as one list: what is the same once, what changed with both sides. */
function linesOf({ onlyBefore, onlyAfter, changed }: TimelineComparison, before: Timeline, after: Timeline, sentences: Told): readonly ComparedLine[] {
  const gone = new Set(onlyBefore.map(({ entry }) => entry))
  const added = new Set(onlyAfter.map(({ entry }) => entry))
  const pairs = new Map(changed.map((pair) => [pair.before.entry, pair.after.entry]))
  const replaced = new Set(pairs.values())
  const said = (entry: Entry, side: Sentences): string => {
    const { date, what, consequence } = side.entry(entry)
    return `${date}: ${consequence === '' ? what : `${what}, ${consequence}`}`
  }
  const own = before.tijdlijn.map((entry) => {
    const other = pairs.get(entry)
    const text = said(entry, sentences.before)
    return { date: entry.datum, isDifferent: gone.has(entry) || other !== undefined, before: text, after: gone.has(entry) ? '' : other === undefined ? text : said(other, sentences.after) }
  })
  const others = after.tijdlijn.filter((entry) => added.has(entry) && !replaced.has(entry)).map((entry) => ({ date: entry.datum, isDifferent: true, before: '', after: said(entry, sentences.after) }))
  return [...own, ...others].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)).map(({ date: _, ...line }) => line)
}

/** Why there is what there is on each side, and the first step in which the two reasons differ. */
function reasonOf(first: Entry | undefined, second: Entry | undefined, before: PlayedSide, after: PlayedSide, sentences: Told, { nothing }: ServerTexts['whatIf']): WhatIfReason {
  const one = first === undefined ? absent(second, before, sentences.before, nothing) : present(first, sentences.before)
  const other = second === undefined ? absent(first, after, sentences.after, nothing) : present(second, sentences.after)
  const differing = first !== undefined && second !== undefined ? differingReason(one.lines, other.lines) : undefined
  const leaf = ([line]: readonly ReasonLine[]): string => saidWithArticle(line)
  return {
    before: { answer: one.answer, steps: one.lines.map(stepOf), decisive: differing === undefined ? leaf(first === undefined ? one.lines : []) : saidWithArticle(differing.before) },
    after: { answer: other.answer, steps: other.lines.map(stepOf), decisive: differing === undefined ? leaf(second === undefined ? other.lines : []) : saidWithArticle(differing.after) },
  }
}

function saidWithArticle(line: ReasonLine | undefined): string {
  return line === undefined ? '' : line.cited === '' ? line.text : `${line.text} (${line.cited})`
}

interface Answered {
  readonly answer: string
  readonly lines: readonly ReasonLine[]
}

function present(entry: Entry, sentences: Sentences): Answered {
  return { answer: sentences.answer(entry), lines: sentences.derivation(entry) }
}

/** Why the entry of the other side is not there: what said no, or what never happened. */
function absent(entry: Entry | undefined, { program, dossier, options }: PlayedSide, sentences: Sentences, nothing: string): Answered {
  if (entry === undefined) return { answer: nothing, lines: [] }
  const { soort, naam, grond } = entry
  const { notHappened, neverAsked } = explain(program, dossier, options, { naam, soort, ...(grond === undefined ? {} : { grond }) }).value
  const asked = notHappened.find(({ datum }) => datum === entry.datum) ?? notHappened[0]
  const node = asked ?? neverAsked[0]
  if (node === undefined) return { answer: nothing, lines: [] }
  const { text, lines } = sentences.refusal(node, asked !== undefined)
  return { answer: text, lines }
}

function stepOf({ text, cited, lines }: ReasonLine): ReasonStep {
  return { text, cited, steps: lines.map(stepOf) }
}
