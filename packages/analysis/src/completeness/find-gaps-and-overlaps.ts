import { isOwn, type Diagnostic, type Model } from '@inburgering/core'
import { vocabularyOf, type Vocabulary } from '../cases/vocabulary.ts'
import { findFixedConditions } from '../conditions/find-fixed-conditions.ts'
import type { CaseList } from './case-list.ts'
import { examine, type Examination } from './examine.ts'
import { findFinesTogether } from './fines-together.ts'
import { caseListsOf } from './lists-of.ts'

/** Overlaps reported for one list: more of them say the same. */
const mostOverlaps = 5

/**
 * Cases without an outcome or with two, each with one concrete example; alternatives whose turn never comes; conditions
 * that always or never hold. Of the rules as they stand, without wijzigingen; what it adds to is examined there.
 */
export function findGapsAndOverlaps(model: Model): readonly Diagnostic[] {
  const vocabulary = vocabularyOf(model)
  const inLists = model.declarations.flatMap(caseListsOf).flatMap((list) => findingsIn(list, vocabulary))
  const found = [...inLists, ...findFinesTogether(model, vocabulary), ...findFixedConditions(model, vocabulary)]
  return found.filter(({ origin }) => origin === undefined || isOwn(model, origin))
}

function findingsIn(list: CaseList, vocabulary: Vocabulary): readonly Diagnostic[] {
  if (list.alternatives.length === 0) return []
  const examination = examine(list, vocabulary)
  const results = [gapIn(list, examination), overlapsIn(list, examination), unusedIn(list, examination)]
  const { owner, part, origin } = list
  const isUnfinished = results.includes('unfinished')
  const unfinished: readonly Diagnostic[] = isUnfinished ? [{ code: 'INB555', arguments: { owner, part }, origin }] : []
  return [...results.flatMap((result) => (result === 'unfinished' ? [] : result)), ...unfinished]
}

type Findings = readonly Diagnostic[] | 'unfinished'

function gapIn(list: CaseList, examination: Examination): Findings {
  const { owner, part, origin, gap, otherwise } = list
  if (gap === 'allowed' && otherwise === undefined) return []
  const verdict = examination.gap()
  if (verdict === 'unfinished') return verdict
  if (otherwise !== undefined) return verdict === 'none' ? [{ code: 'INB558', arguments: { owner }, origin: otherwise }] : []
  if (verdict === 'none') return []
  return [{ code: verdict.certain && gap === 'error' ? 'INB550' : 'INB551', arguments: { owner, part, example: verdict.example }, origin }]
}

function overlapsIn(list: CaseList, examination: Examination): Findings {
  if (list.policy === 'first') return []
  const { owner, part, alternatives } = list
  const found: Diagnostic[] = []
  const reasons = new Set<string>()
  for (let second = 1; second < alternatives.length; second += 1) {
    for (let first = 0; first < second; first += 1) {
      const a = alternatives[first]
      const b = alternatives[second]
      if (a === undefined || b === undefined) continue
      const reason = reasonOf(a.bands, b.bands)
      if (reason !== undefined && reasons.has(reason)) continue
      const verdict = examination.overlap(first, second)
      if (verdict === 'unfinished') return verdict
      if (verdict === 'none') continue
      if (reason !== undefined) reasons.add(reason)
      const { example, certain } = verdict
      found.push({ code: certain ? 'INB552' : 'INB553', arguments: { owner, part, first: a.name, second: b.name, example }, origin: b.origin, related: [a.origin] })
      if (found.length === mostOverlaps) return found
    }
  }
  return found
}

/** In a cross table two columns that overlap do so in every row: which bands differ is the reason. */
function reasonOf(first: readonly string[] | undefined, second: readonly string[] | undefined): string | undefined {
  if (first === undefined || second === undefined) return undefined
  return first.map((band, index) => (band === second[index] ? '' : `${band} ~ ${second[index] ?? ''}`)).join(' | ')
}

/** Alternatives that nobody meets, or that come after others which take all their cases. */
function unusedIn(list: CaseList, examination: Examination): Findings {
  const { owner, part, alternatives } = list
  const found: Diagnostic[] = []
  for (const [index, { name, origin }] of alternatives.entries()) {
    const verdict = examination.reached(index)
    if (verdict === 'unfinished') return verdict
    if (verdict === 'none') found.push({ code: 'INB554', arguments: { owner, part, name }, origin })
  }
  return found
}
