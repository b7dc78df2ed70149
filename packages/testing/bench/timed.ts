export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function median(times: number, measure: () => number): number {
  const found = Array.from({ length: times }, measure).sort((one, other) => one - other)
  return found[Math.floor(times / 2)] ?? 0
}
