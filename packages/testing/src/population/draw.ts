/** Random choices from a seed: the same seed gives the same choices on every machine. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** Mulberry32: 32 bits of state, good enough to spread test cases and small enough to read. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function drawFrom(seed: number): Draw {
  // Neighbouring seeds are spread first, so that persons 1, 2, 3 do not resemble each other.
  const next = mulberry32(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (from) => from[int(0, from.length - 1)] ?? from[0],
    shuffle: (items) => {
      const rest = [...items];
      for (let place = rest.length - 1; place > 0; place -= 1) {
        const other = int(0, place);
        const [a, b] = [rest[place], rest[other]];
        if (a !== undefined && b !== undefined) [rest[place], rest[other]] = [b, a];
      }
      return rest;
    },
  };
}
