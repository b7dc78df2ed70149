/** The name that was probably meant: the nearest one, when it is near enough to be a slip. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let distance = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of candidates) {
    const found = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (found < distance) [best, distance] = [candidate, found]
  }
  return best
}

/** How many letters to add, drop, change or swap with a neighbour. */
function editDistance(left: string, right: string): number {
  let before: readonly number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, place) => place)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1] ? (before[column - 2] ?? 0) + 1 : Infinity
      current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped))
    }
    before = above
    above = current
  }
  return above[right.length] ?? 0
}
