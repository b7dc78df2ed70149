export type { ReasonNode, ReasonValue } from './reason.ts'
export { entryKinds, loanSteps } from './entry.ts'
export type { Besloten, Entry, EntryKind, Herzien, LoanStep, Ontbrekend, Oorzaak, RevisionKind, TeHerzien, Timeline, VolgensRegels } from './entry.ts'
export type { JsonScalar, PersonInput, RecordInput } from './person.ts'
