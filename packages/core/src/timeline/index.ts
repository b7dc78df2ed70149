export type { ReasonNode, ReasonValue } from './reason.ts'
export { entryKinds } from './entry.ts'
export type { Entry, EntryKind, Ontbrekend, Timeline } from './entry.ts'
export type { JsonScalar, PersonInput, RecordInput } from './person.ts'
