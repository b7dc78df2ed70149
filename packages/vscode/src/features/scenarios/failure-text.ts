import type { ExpectationOutcome, ReasonStep, WaaromAnswer } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'

/** What a failing expectation says: both sides. */
export function failureText({ expected, actual }: Pick<ExpectationOutcome, 'expected' | 'actual'>, words: Texts['scenarios']): string {
  return `${words.expected}: ${expected}\n${words.actual}: ${actual}`
}

/** Why there is what there is: the answer, and a line for each step with its article behind it. */
export function reasonText({ answer, steps }: WaaromAnswer, { why }: Texts['scenarios']): string {
  return [answer === '' ? `${why}:` : `${why}: ${answer}`, ...stepLines(steps, 1)].join('\n')
}

function stepLines(steps: readonly ReasonStep[], depth: number): readonly string[] {
  return steps.flatMap(({ text, cited, steps: below }) => [`${'  '.repeat(depth)}${text}${cited === '' ? '' : ` (${cited})`}`, ...stepLines(below, depth + 1)])
}
