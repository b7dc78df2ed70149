import type { Scenario } from '@inburgering/core'
import type { ScenarioResult } from '@inburgering/engine'
import type { BrokenRule } from '@inburgering/language'
import type { Specification } from '../specification/specification.ts'
import type { ServerTexts } from '../texts/texts.ts'
import { missedRules } from './reach.ts'

/** Why an outcome cannot be trusted: a rule that had something to say is left out because of a mistake. Undefined when none is missed. */
export function missedText({ broken }: Specification, scenario: Scenario, results: readonly Pick<ScenarioResult, 'timeline'>[], texts: ServerTexts): string | undefined {
  const [first, ...others] = missedRules(broken, scenario, results)
  return first && brokenText(first, others.length, texts)
}

export function brokenText({ word, title, origin }: BrokenRule, others: number, texts: ServerTexts): string {
  return texts.notPlayed.broken(word, title, texts.place(origin.file, origin.start.line + 1), others)
}
