import type { ReasonSide, ReasonStep, WhatIfOutcome } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'

/** Both outcomes of a what-if as plain text, narrow enough to stand beside the rules. */
export function whatIfText(title: string, { summary, before, after, lines, reason }: WhatIfOutcome, { whatIf: { page: words } }: Texts): string {
  const side = (name: string, said: string, own: readonly string[]): string => [`${name}: ${said}`, ...own.map(indented)].join('\n')
  const blocks = [
    `${words.heading}: ${title}`,
    summary,
    ...(reason === undefined ? [] : [`${words.firstReason}\n${reasonText(words.before, reason.before)}\n${reasonText(words.after, reason.after)}`]),
    side(words.before, before.verdict, before.missing),
    side(words.after, after.verdict, after.missing),
    lines.map((line) => (line.isDifferent ? `${words.differs}\n${indented(`${words.before}: ${line.before || words.nothing}`)}\n${indented(`${words.after}: ${line.after || words.nothing}`)}` : line.before)).join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function reasonText(name: string, { answer, steps }: ReasonSide): string {
  return [`${name}: ${answer}`, ...steps.map((step) => indented(stepText(step)))].join('\n')
}

function stepText({ text, cited, steps }: ReasonStep): string {
  return [cited === '' ? text : `${text} (${cited})`, ...steps.map((step) => indented(stepText(step)))].join('\n')
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ')
}
