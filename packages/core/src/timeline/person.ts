/** A person as exchanged: facts by name, and records with a date. Values are JSON; `readPerson` checks them. */
export interface PersonInput {
  readonly id: string
  readonly gegevens: Readonly<Record<string, JsonScalar>>
  readonly gebeurtenissen: readonly RecordInput[]
}
export interface RecordInput {
  readonly datum: string
  readonly naam: string
  readonly einde?: string
  /** ISO 8601: since when it is known. Default: the day on which it acts. */
  readonly bekend_op?: string
  readonly [attribute: string]: JsonScalar | undefined
}
export type JsonScalar = string | number | boolean
