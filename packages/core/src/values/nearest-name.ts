/**
 * The name that was probably meant: the nearest one by letters added, dropped, changed or swapped (Damerau-Levenshtein),
 * when it is near enough to be a slip; otherwise the shortest one that holds the name: `vier_jaar` for `variant:vier_jaar`.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.trim().toLowerCase()
  const names = [...candidates]
  let best: string | undefined
  let distance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of names) {
    const found = Math.min(...formsOf(candidate).map((form) => editDistance(wanted, form, distance)))
    if (found < distance) [best, distance] = [candidate, found]
  }
  return best ?? shortestHolding(wanted, names)
}

/** The name, and what stands behind its prefix: people leave `variant:` out. */
function formsOf(candidate: string): readonly string[] {
  const lower = candidate.toLowerCase()
  const colon = lower.indexOf(':')
  return colon === -1 ? [lower] : [lower, lower.slice(colon + 1)]
}

const shortest = 4

function shortestHolding(wanted: string, names: readonly string[]): string | undefined {
  if (wanted.length < shortest) return undefined
  const holding = names.filter((candidate) => candidate.toLowerCase().includes(wanted))
  return holding.reduce<string | undefined>((best, candidate) => (best === undefined || candidate.length < best.length ? candidate : best), undefined)
}

/** Letters added, dropped, changed or swapped to get from one to the other (Damerau-Levenshtein); `limit` when it is that or more. */
export function editDistance(left: string, right: string, limit = Infinity): number {
  if (Math.abs(left.length - right.length) >= limit) return limit
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, place) => place)
  let nearestAbove = 0
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    let nearest = row
    for (let column = 1; column <= right.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1] ? (before[column - 2] ?? 0) + 1 : Infinity
      const found = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped)
      current.push(found)
      if (found < nearest) nearest = found
    }
    // Each row rests on the two above it, so it never comes nearer than these.
    if (nearest >= limit && nearestAbove >= limit) return limit
    before = above
    above = current
    nearestAbove = nearest
  }
  return Math.min(above[right.length] ?? 0, limit)
}
