import type { Entry, ReasonNode } from '@inburgering/core'
import type { Answerer } from './brief-reason.ts'
import { standingAmount, standingEnd } from '../decided/standing.ts'
import { citations } from './citations.ts'
import { nameOfEntry, remarkOf, stepOf } from './entry-sentence.ts'
import { opening } from './numbers.ts'
import { nodeOf, type ReasonLine } from './reason-lines.ts'
import { refusalOf } from './brief-reason.ts'

/** The answer to "why" in one sentence: what, when, how much or until when, and the article that says so. */
export function answerTo(entry: Entry, { words, names, answers }: Answerer): string {
  const [amount, end] = [standingAmount(entry), standingEnd(entry)]
  const own = (entry.waarom?.sources ?? []).map(({ text }) => text)
  return answers.answer[entry.soort]({
    date: words.date(entry.datum),
    name: opening(nameOfEntry(entry, words, names)),
    ground: entry.grond === undefined ? undefined : opening(names.of(entry.grond, 'verlengingsgrond')),
    end: end === undefined ? undefined : words.date(end),
    amount: amount === undefined ? undefined : words.money(String(amount)),
    remark: remarkOf(entry, words, names),
    ...stepOf(entry, words),
    cited: citations(own.length > 0 ? own : entry.bronnen),
  })
}

/** Why something did not happen: a sentence, and what decided. */
export interface Refusal {
  readonly text: string
  readonly lines: readonly ReasonLine[]
}

/** @param asked whether a rule was asked and said no; otherwise nothing ever asked it */
export function refusal(node: ReasonNode, asked: boolean, speaker: Answerer): Refusal {
  const { words, names, answers } = speaker
  const found = nodeOf(node, speaker)
  const name = opening(found?.is === 'declaration' ? names.of(found.node.name, found.node.kind) : names.value(node.rule))
  const cited = citations(node.sources.map(({ text }) => text))
  return { text: answers[asked ? 'refused' : 'neverAsked'](name, words.date(node.date), cited), lines: refusalOf(node, speaker) }
}
