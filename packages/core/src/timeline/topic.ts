import type { Entry } from './entry.ts'

/** What the entries about one rule share: its name, and the record where the rule speaks of each of them apart. */
export function topicOfEntry({ naam, over }: Pick<Entry, 'naam' | 'over'>): string {
  return over === undefined ? naam : `${naam} ${over.naam} ${over.datum}`
}
