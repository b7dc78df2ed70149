import { parseIsoDate, type Model } from '@inburgering/core'
import type { Guard } from './guard.ts'

/** The days on which the rules change: the entry into force, each version of a parameter, and where wijzigingen begin and end. Ascending. */
export function lawChangesOf(model: Pick<Model, 'stelsel' | 'declarations'>, guards: readonly Guard[]): readonly number[] {
  const ofParameters = model.declarations.flatMap((declaration) =>
    declaration.kind === 'parameter' ? declaration.versions.flatMap(({ from, until }) => [from, until ?? '']).map((text) => parseIsoDate(text) ?? Infinity) : [],
  )
  const days = [parseIsoDate(model.stelsel.from) ?? Infinity, ...ofParameters, ...guards.flatMap(({ from, until }) => [from, until])].filter(Number.isFinite)
  return [...new Set(days)].sort((left, right) => left - right)
}
