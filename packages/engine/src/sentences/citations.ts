/**
 * Sources as a reader wants them in a narrow column: `Wet art. 24, art. 25; Regeling art. 7.4`. A place that is named
 * both as a whole and by one of its parts is named by the part; by several parts, as a whole.
 */
export function citations(sources: readonly string[]): string {
  const all = [...new Set(sources)]
  const partsOf = (whole: string): readonly string[] => all.filter((other) => other.startsWith(`${whole} `))
  const kept = all.filter((source) => partsOf(source).length !== 1 && !all.some((whole) => source.startsWith(`${whole} `) && partsOf(whole).length > 1 && whole.includes(' ')))
  const shown = kept.filter((source) => source.includes(' ') || !kept.some((other) => other.startsWith(`${source} `)))
  const byLaw = new Map<string, string[]>()
  for (const source of shown) {
    const space = source.search(/ (?:art\.|bijlage|hoofdstuk|overweging)/)
    const [law, place] = space === -1 ? [source, ''] : [source.slice(0, space), source.slice(space + 1)]
    const places = byLaw.get(law) ?? []
    byLaw.set(law, place === '' ? places : [...places, place.replaceAll(' tot en met ', ' t/m ')])
  }
  return [...byLaw].map(([law, places]) => `${law} ${places.join(', ')}`.trim()).join('; ')
}
