import type { Declaration, EntryKind } from '@inburgering/core'

/** The kinds of entry by which a rule shows what it does. */
export const shows: Readonly<Partial<Record<Declaration['kind'], { readonly kinds: readonly EntryKind[]; readonly by: 'naam' | 'grond' }>>> = {
  termijn: { kinds: ['termijn_begint'], by: 'naam' },
  verlengingsgrond: { kinds: ['termijn_verlengd', 'termijn_opgeschort'], by: 'grond' },
  boeteregime: { kinds: ['boete'], by: 'naam' },
  plicht: { kinds: ['plicht_ontstaat'], by: 'naam' },
}

/** Whether a scenario can be made for a kind of rule. */
export function hasScenario(kind: string): boolean {
  return kind in shows
}
