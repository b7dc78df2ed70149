import { isOwn, severityOf, type Diagnostic, type Model } from '@inburgering/core'
import { lawCoverage, unlisted, type LawCoverage } from './law-coverage.ts'

/** Fewer words than this say that something is missing, not why. */
const fewestWords = 4

/** Members of the law without a status, listed twice, left out for no reason, or in the rules and not in the list. */
export function findUncovered(model: Model): readonly Diagnostic[] {
  const found = lawCoverage(model).flatMap(({ dekking, members }) => [...withoutStatus(members), ...twice(members), ...emptyReasons({ dekking })])
  return [...found, ...forgotten(model)].filter(({ origin }) => origin === undefined || isOwn(model, origin))
}

/** A rule with an error is not in the model, so the members of the law that it cites seem to have no status. */
export function reliableCoverage(found: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  return others.some(({ code }) => severityOf(code) === 'error') ? found.filter(({ code }) => code !== 'INB565') : found
}

function withoutStatus(members: LawCoverage['members']): readonly Diagnostic[] {
  return members.filter(({ status }) => status === undefined).map(({ member: { ref, origin }, near }) => ({ code: 'INB565', arguments: { place: ref.text, near: near?.label }, origin }))
}

function twice(members: LawCoverage['members']): readonly Diagnostic[] {
  const seen = new Set<string>()
  return members.flatMap(({ member: { ref, origin } }) => {
    if (seen.has(ref.text)) return [{ code: 'INB566' as const, arguments: { place: ref.text }, origin }]
    seen.add(ref.text)
    return []
  })
}

function emptyReasons({ dekking: { kanttekeningen } }: Pick<LawCoverage, 'dekking'>): readonly Diagnostic[] {
  return kanttekeningen
    .filter(({ text }) => text.trim().split(/\s+/).length < fewestWords)
    .map(({ sources, origin }) => ({ code: 'INB567', arguments: { place: sources.map(({ text }) => text).join(', ') }, origin }))
}

function forgotten(model: Model): readonly Diagnostic[] {
  return unlisted(model).map(({ ref, owner }) => ({ code: 'INB568', arguments: { place: ref.text, owner: owner.label }, origin: owner.origin }))
}
