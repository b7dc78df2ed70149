import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Bytes for what was made just now, of which V8 fills one half and copies what is still used to the other. */
const wanted = 32 * 2 ** 20
/** So many small things fill it a few times over. */
const enough = 8000

/**
 * Gives what was made just now its size at once, and no more after that. By itself V8 doubles that space up to 128 MB
 * and never gives it back, while what a key makes fits in a quarter of it. The flag that bounds it counts only at the
 * start of a process, which an editor starts as it likes; by how much it grows may be said at any time. It grows when
 * what is in it is still used, so something is held until it has grown.
 */
export function fixYoungSpace(): void {
  const held: unknown[] = []
  for (let size = sizeNow(); size < wanted && held.length < enough; size = sizeNow()) {
    setGrowth(Math.max(2, Math.floor(wanted / size)))
    for (let nth = 0; nth < 50; nth++) held.push(new Array(500).fill(nth))
  }
  setGrowth(1)
}

function setGrowth(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`)
}

function sizeNow(): number {
  return getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_size ?? wanted
}
