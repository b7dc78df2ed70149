/** How long something took, in ms: by the clock, and of the processor. On a busy machine only the second means much. */
export interface Took {
  readonly wall: number
  readonly cpu: number
}

export function timed(work: () => unknown): Took {
  const [start, before] = [performance.now(), process.cpuUsage()]
  work()
  return tookSince(start, before)
}

export async function timedAsync(work: () => Promise<unknown>): Promise<Took> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  return tookSince(start, before)
}

function tookSince(start: number, before: NodeJS.CpuUsage): Took {
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

/** The medians of both, each by itself; `share` for what was done many times in one. */
export function median(took: readonly Took[], share = 1): { readonly value: number; readonly cpu: number } {
  const middle = (of: (each: Took) => number): number => (took.map(of).sort((one, other) => one - other)[Math.floor(took.length / 2)] ?? 0) / share
  return { value: middle(({ wall }) => wall), cpu: middle(({ cpu }) => cpu) }
}

export function repeated(times: number, measure: () => Took): readonly Took[] {
  return Array.from({ length: times }, measure)
}
