/** Language levels of the Common European Framework, lowest first; `onder_A1` is below the scale. */
export const levels = ['onder_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const

export type Level = (typeof levels)[number]

export function isLevel(text: string): text is Level {
  return (levels as readonly string[]).includes(text)
}

/** -1, 0 or 1, as left is below, equal to or above right. */
export function compareLevels(left: Level, right: Level): -1 | 0 | 1 {
  const difference = levels.indexOf(left) - levels.indexOf(right)
  if (difference === 0) return 0
  return difference < 0 ? -1 : 1
}
