import type { DecidedOutcome } from '@inburgering/core'
import type { NamedKind } from './names.ts'

/** What kind of declaration a decision about an outcome of the rules names. */
export const decidedKinds = { boete: 'Boeteregime', verlenging: 'Verlengingsgrond', maatregel: 'Maatregel', lening: 'Lening' } as const satisfies Record<DecidedOutcome['of'], NamedKind>

/** `over maatregel`, however it is spaced: what the decision is about. */
export function decidedKind(words: string | undefined): DecidedOutcome['of'] {
  const word = words?.trim().split(/\s+/).at(-1) ?? ''
  return word in decidedKinds ? (word as DecidedOutcome['of']) : 'boete'
}
