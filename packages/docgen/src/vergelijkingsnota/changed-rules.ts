import type { Model, Wijziging } from '@inburgering/core'
import { openBook } from '../regelboek/regelboek-input.ts'
import { activeChanges } from './active-changes.ts'
import { ruleChanges, saidRule, type RuleChange } from './rule-changes.ts'

/** A set of rules with the layers that are on beside the act. */
export interface Rules {
  readonly model: Model
  readonly beside: readonly Model[]
  readonly layers: readonly string[]
}

/** What the rules say otherwise, and the wijzigingen that hold on one side only because their layer is on there. In Dutch: the words of the rules are. */
export interface ChangedRules {
  readonly turnedOn: readonly RuleChange[]
  readonly turnedOff: readonly RuleChange[]
  readonly rules: readonly RuleChange[]
}

export function changedRules(before: Rules, after: Rules): ChangedRules {
  const open = ({ model, beside }: Rules) => openBook({ model, beside, played: [], diagnostics: [], made: { rulesHash: '', version: '' } })
  const [old, now] = [open(before), open(after)]
  const isIn = (one: Wijziging, { model }: Rules): boolean => model.declarations.some(({ id }) => id === one.id)
  const onlyIn = (one: Rules, other: Rules): readonly Wijziging[] => {
    const active = new Set(activeChanges(other).map(({ id }) => id))
    // What the texts of the other side do not have is new or gone, and told with the rules.
    return activeChanges(one).filter((each) => !active.has(each.id) && isIn(each, other))
  }
  return { turnedOn: onlyIn(after, before).map((each) => saidRule(each, now, 'added')), turnedOff: onlyIn(before, after).map((each) => saidRule(each, old, 'removed')), rules: ruleChanges(old, now) }
}
