import type { ReviewAnswer, ReviewRule } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'
import { signOffOf, type Remark, type Reviews } from './reviews.ts'

/** A place in a review where something can be done. */
export interface ReviewSpot {
  /** From 0. */
  readonly line: number
  readonly rule?: ReviewRule
}
export interface ReviewText {
  readonly text: string
  readonly spots: readonly ReviewSpot[]
}

/**
 * A review as Markdown that reads well as plain text: whether it is agreed with, what the rules give and what a person must
 * decide, the readings behind it, and each rule with the words of the law and the remarks.
 * @param reviews undefined when the file with remarks cannot be read
 */
export function reviewText(review: ReviewAnswer, reviews: Reviews | undefined, scenario: string, row: number, { review: words }: Texts): ReviewText {
  const lines: string[] = []
  const spots: ReviewSpot[] = []
  const put = (...added: readonly string[]): void => void lines.push(...added)
  put(`# ${words.heading}: ${review.title}`, '')
  spots.push({ line: 0 })
  put(...(reviews === undefined ? [words.damaged] : [signOffText(review, reviews, scenario, row, words)]), '', `${words.rulesHash}: ${review.hash}`, '')
  put(...review.basis.map(([name, value]) => `- ${name}: ${value}`), ...review.warnings.map((warning) => `- ${words.warning} ${warning}`), '')
  put(`## ${words.outcome}`, '', review.verdict, '')
  for (const { text, decides, toJudge, remarks } of review.outcomes) put(`- ${text}`, `  - ${words.decides}: ${decides}`, ...toJudge.map((each) => `  - ${words.toJudge}: ${each}`), ...remarks.map((each) => `  - ${each}`))
  put('', `## ${words.assumptions}`, '')
  put(...(review.assumptions.length === 0 ? [words.noAssumptions] : review.assumptions.flatMap(({ text, cited, otherwise }) => [`- ${text}${cited === '' ? '' : ` (${cited})`}`, `  - ${otherwise}`])), '')
  put(`## ${words.rules}`, '')
  for (const rule of review.rules) {
    spots.push({ line: lines.length, rule })
    put(`### ${rule.name} (${rule.cited})`, '')
    put(...(rule.quotes.length === 0 ? [words.noQuote(rule.cited)] : rule.quotes.map((quote) => `> ${quote}`)), '')
    put(...rule.text.split('\n').map((line) => `    ${line}`.trimEnd()), '')
    const own = (reviews?.opmerkingen ?? []).filter(({ regel }) => regel === rule.id)
    put(...(own.length === 0 ? [words.noRemarks] : own.map((remark) => remarkText(remark, words))), '')
  }
  return { text: `${lines.join('\n').trimEnd()}\n`, spots }
}

/** An agreement holds for the rules that were read: any change of them voids it. */
function signOffText({ hash }: ReviewAnswer, reviews: Reviews, scenario: string, row: number, words: Texts['review']): string {
  const signed = signOffOf(reviews, scenario, row)
  if (signed === undefined) return words.notSigned
  return signed.regels === hash ? words.signed(signed.door, words.date(signed.op)) : words.voided(signed.door, words.date(signed.op))
}

function remarkText({ tekst, door, op }: Remark, words: Texts['review']): string {
  return `- ${words.remarkBy(door, words.date(op))} ${tekst}`
}
