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
    const found = distanceTo(candidate, wanted, distance)
    if (found < distance) {
      best = candidate
      distance = found
    }
  }
  return best ?? shortestHolding(wanted, names)
}

/** Of the name, or of what stands behind its prefix: people leave `variant:` out. */
function distanceTo(candidate: string, wanted: string, limit: number): number {
  const colon = candidate.indexOf(':')
  // Most names differ too much in length already. What is longer by its prefix may still be near without it.
  if (colon === -1) return Math.abs(candidate.length - wanted.length) >= limit ? limit : editDistance(wanted, candidate.toLowerCase(), limit)
  const lower = candidate.toLowerCase()
  return Math.min(editDistance(wanted, lower, limit), editDistance(wanted, lower.slice(lower.indexOf(':') + 1), limit))
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
  const width = right.length + 1
  if (rows.length < 3 * width) rows = new Uint32Array(3 * width)
  for (let column = 0; column < width; column++) rows[column] = column
  let nearestAbove = 0
  for (let row = 1; row <= left.length; row++) {
    const [before, above, current] = [((row + 1) % 3) * width, ((row + 2) % 3) * width, (row % 3) * width]
    const letter = left.charCodeAt(row - 1)
    const letterBefore = row > 1 ? left.charCodeAt(row - 2) : -1
    rows[current] = row
    let nearest = row
    for (let column = 1; column < width; column++) {
      const other = right.charCodeAt(column - 1)
      let found = Math.min(at(above + column), at(current + column - 1)) + 1
      found = Math.min(found, at(above + column - 1) + (letter === other ? 0 : 1))
      if (column > 1 && letterBefore === other && letter === right.charCodeAt(column - 2)) found = Math.min(found, at(before + column - 2) + 1)
      rows[current + column] = found
      if (found < nearest) nearest = found
    }
    // Each row rests on the two above it, so it never comes nearer than these.
    if (nearest >= limit && nearestAbove >= limit) return limit
    nearestAbove = nearest
  }
  return Math.min(at((left.length % 3) * width + right.length), limit)
}

/** Three rows at a time are looked at; one place for all calls, for a name is compared with thousands of others while somebody types. */
let rows = new Uint32Array(0)

function at(place: number): number {
  return rows[place] ?? 0
}
