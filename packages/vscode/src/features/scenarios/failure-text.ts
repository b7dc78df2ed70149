import type { ExpectationOutcome, ReasonStep, WaaromAnswer } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'

/** What a failing expectation says: both sides, and why there is what there is. */
export function failureText({ expected, actual }: Pick<ExpectationOutcome, 'expected' | 'actual'>, why: WaaromAnswer | undefined, words: Texts['scenarios']): string {
  const sides = [`${words.expected}: ${expected}`, `${words.actual}: ${actual}`]
  return [...sides, ...(why === undefined ? [] : ['', ...reasonText(why, words)])].join('\n')
}

function reasonText({ answer, steps }: WaaromAnswer, { why }: Texts['scenarios']): readonly string[] {
  return [answer === '' ? `${why}:` : `${why}: ${answer}`, ...stepLines(steps, 1)]
}

/** One line for each step, indented, with its article behind it. */
export function stepLines(steps: readonly ReasonStep[], depth: number): readonly string[] {
  return steps.flatMap(({ text, cited, steps: below }) => [`${'  '.repeat(depth)}${text}${cited === '' ? '' : ` (${cited})`}`, ...stepLines(below, depth + 1)])
}
