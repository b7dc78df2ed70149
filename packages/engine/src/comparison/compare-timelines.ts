import type { Entry, Ontbrekend, Timeline } from '@inburgering/core'
import { comparedFields, type ComparedField, type Divergence, type Effect, type EuroDifference, type LastDayDifference, type MovedEntry, type TimelineComparison } from './difference.ts'
import { pairEntries, topicOf, type Pairing } from './pair-entries.ts'
import { euroDifference, lastDayDifference, termsBegun } from './sums.ts'

/** What one person gets under two sets of rules, and who is worse off. Pure; works with and without reasons. */
export function compareTimelines(before: Timeline, after: Timeline): TimelineComparison {
  const pairing = pairEntries(before, after)
  const changed = pairing.pairs.flatMap((pair) => {
    const fields = differingFields(pair.before.entry, pair.after.entry)
    return fields.length === 0 ? [] : [{ ...pair, fields }]
  })
  const missingOnlyBefore = missingIn(before.ontbrekend, after.ontbrekend)
  const missingOnlyAfter = missingIn(after.ontbrekend, before.ontbrekend)
  const moved = movedWithinDay(pairing)
  const lists = [pairing.onlyBefore, pairing.onlyAfter, changed, moved, missingOnlyBefore, missingOnlyAfter]
  const same = lists.every((list) => list.length === 0)
  const euros = euroDifference(before, after)
  const lastDay = lastDayDifference(before, after)
  const first = same ? undefined : firstDivergence(before, after)
  return {
    id: before.id,
    same,
    effect: same ? 'same' : effectOf(euros, termsBegun(before) === termsBegun(after) ? lastDay : {}),
    onlyBefore: pairing.onlyBefore,
    onlyAfter: pairing.onlyAfter,
    changed,
    moved,
    missingOnlyBefore,
    missingOnlyAfter,
    ...(first === undefined ? {} : { first }),
    euros,
    lastDay,
  }
}

function differingFields(before: Entry, after: Entry): readonly ComparedField[] {
  return comparedFields.filter((field) => before[field] !== after[field])
}

function missingIn(these: readonly Ontbrekend[], those: readonly Ontbrekend[]): readonly Ontbrekend[] {
  return these.filter((one) => !those.some((other) => one.gegeven === other.gegeven && one.nodig_voor === other.nodig_voor && one.datum === other.datum))
}

/** Pairs of one day whose order is another: each is held against the furthest place that an earlier one reached. */
function movedWithinDay({ pairs }: Pairing): readonly MovedEntry[] {
  const moved: MovedEntry[] = []
  let furthest: Pairing['pairs'][number] | undefined
  for (const pair of pairs) {
    const overtaken = furthest !== undefined && pair.after.index < furthest.after.index
    if (overtaken && furthest?.before.entry.datum === pair.before.entry.datum && furthest.after.entry.datum === pair.after.entry.datum) moved.push(pair)
    if (!overtaken) furthest = pair
  }
  return moved
}

function firstDivergence(before: Timeline, after: Timeline): Divergence | undefined {
  const length = Math.max(before.tijdlijn.length, after.tijdlijn.length)
  for (let place = 0; place < length; place++) {
    const [left, right] = [before.tijdlijn[place], after.tijdlijn[place]]
    const isSame = left !== undefined && right !== undefined && topicOf(left) === topicOf(right) && differingFields(left, right).length === 0
    if (isSame) continue
    const dates = [left?.datum, right?.datum].filter((date) => date !== undefined).sort()
    return { date: dates[0] ?? '', ...sidesOn(dates[0], left, right) }
  }
  return undefined
}

/** Both entries when they fall on the first date or speak of the same; otherwise only the earlier one diverges. */
function sidesOn(date: string | undefined, left: Entry | undefined, right: Entry | undefined): Omit<Divergence, 'date'> {
  const together = left !== undefined && right !== undefined && topicOf(left) === topicOf(right)
  return {
    ...(left !== undefined && (together || left.datum === date) ? { before: left } : {}),
    ...(right !== undefined && (together || right.datum === date) ? { after: right } : {}),
  }
}

/** More euros is worse and more time is better; unknown amounts leave the euros undecided. */
function effectOf(euros: EuroDifference, { difference: days = 0 }: LastDayDifference): Effect {
  const signs = [Math.sign(euros.difference), -Math.sign(days)]
  const worse = signs.includes(1)
  const better = signs.includes(-1)
  if (worse && better) return 'mixed'
  if (worse) return 'worse'
  return better ? 'better' : 'different'
}
