import type { ReasonSide, ReasonStep, WhatIfOutcome } from '@inburgering/server/protocol'
import type { OutcomeWords } from '@inburgering/webviews/protocol'
import type { Texts } from '../../texts/texts.ts'

/** Both outcomes of a what-if as plain text, narrow enough to stand beside the rules. */
export function whatIfText(title: string, outcome: WhatIfOutcome, { whatIf: { page: words } }: Texts): string {
  return outcomeText(`${words.heading}: ${title}`, outcome, words)
}

/** Two outcomes as plain text under a heading. */
export function outcomeText(heading: string, outcome: WhatIfOutcome, words: OutcomeWords): string {
  return `${[heading, outcome.summary, ...outcomeBlocks(outcome, words)].join('\n\n')}\n`
}

/** Both timelines of a person, and the first reason that differs. */
export function outcomeBlocks({ before, after, lines, reason }: WhatIfOutcome, words: OutcomeWords): readonly string[] {
  const side = (name: string, said: string, own: readonly string[]): string => [`${name}: ${said}`, ...own.map(indented)].join('\n')
  return [
    ...(reason === undefined ? [] : [`${words.firstReason}\n${reasonText(words.before, reason.before)}\n${reasonText(words.after, reason.after)}`]),
    side(words.before, before.verdict, before.missing),
    side(words.after, after.verdict, after.missing),
    lines.map((line) => (line.isDifferent ? `${words.differs}\n${indented(`${words.before}: ${line.before || words.nothing}`)}\n${indented(`${words.after}: ${line.after || words.nothing}`)}` : line.before)).join('\n'),
  ]
}

function reasonText(name: string, { answer, decisive, steps }: ReasonSide): string {
  return [`${name}: ${answer}`, ...(decisive === '' ? [] : [indented(`→ ${decisive}`)]), ...steps.map((step) => indented(stepText(step)))].join('\n')
}

function stepText({ text, cited, steps }: ReasonStep): string {
  return [cited === '' ? text : `${text} (${cited})`, ...steps.map((step) => indented(stepText(step)))].join('\n')
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ')
}
