import type { VergelijkingAnswer, WhatIfOutcome } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'
import { outcomeBlocks } from '../wat-als/outcome-text.ts'
import { comparisonPage } from './page-of.ts'

/** The same as on the page, as plain text: the persons with both timelines as far as they are given. */
export function comparisonText(name: string, answer: VergelijkingAnswer, outcomes: ReadonlyMap<string, WhatIfOutcome>, texts: Texts): string {
  const { title, problem, summary, totals, remarks, basis, groups, rules, words } = comparisonPage(name, answer, '', undefined, texts)
  if (problem !== '') return `${title}\n\n${problem}\n`
  const indented = (text: string): string => text.replace(/^/gm, '    ')
  const blocks = [
    title,
    [summary, ...totals].join('\n'),
    ...remarks.map((remark) => `${words.warning} ${remark}`),
    [words.basisName, ...basis.map(([label, before, after]) => indented(before === after ? `${label}: ${after}` : `${label}: ${words.before}: ${before}; ${words.after}: ${after}`))].join('\n'),
    words.persons.toUpperCase(),
    ...(groups.length === 0 ? [words.nobody] : []),
    ...groups.flatMap(({ heading, persons }) => [
      `${heading} (${persons.length})`,
      ...persons.map(({ key, title: person, difference, first }) => {
        const outcome = outcomes.get(key)
        const facts = [difference, first].filter((text) => text !== '').map(indented)
        return [person, ...facts, ...(outcome === undefined ? [] : ['', ...outcomeBlocks(outcome, words.outcome).map((block) => `${indented(block)}\n`)])].join('\n')
      }),
    ]),
    words.rules.toUpperCase(),
    ...(rules.length === 0 ? [words.noRules] : []),
    ...rules.map(({ title: rule, change, articles, parts }) => [`${rule}: ${change}${articles === '' ? '' : ` (${articles})`}`, ...parts.map(({ name: part, before, after }) => indented([part === '' ? words.wholeRule : part, `${words.before}: ${before === '' ? words.absentBefore : before}`, `${words.after}: ${after === '' ? words.absentAfter : after}`].join('\n    ')))].join('\n')),
  ]
  return `${blocks.join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`
}
