export { vergelijkingsnota, type Side, type VergelijkingsnotaInput } from './vergelijkingsnota.ts'
export type { Case } from './groups.ts'
export { changedRules, type ChangedRules, type Rules } from './changed-rules.ts'
export type { RuleChange } from './rule-changes.ts'
