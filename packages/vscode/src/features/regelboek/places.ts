import type { DocumentPlace } from '@inburgering/server/protocol'
import type { DocumentSpot } from '@inburgering/webviews/protocol'

/** What a line of a file is about: the smallest part around it; undefined between the rules. */
export function placeAt(places: readonly DocumentPlace[], uri: string, line: number): DocumentPlace | undefined {
  const around = places.filter((place) => place.uri === uri && place.range.start.line <= line && line <= place.range.end.line)
  return around.toSorted((one, other) => lines(one) - lines(other))[0]
}

/** Where a line at the top of the text is in the regelboek: in a rule, or at the begin of the next one of the file. */
export function spotOfLine(places: readonly DocumentPlace[], uri: string, line: number): DocumentSpot | undefined {
  const own = places.filter((place) => place.uri === uri)
  const around = own.filter(({ range }) => range.start.line <= line && line <= range.end.line).toSorted((one, other) => lines(other) - lines(one))[0]
  if (around !== undefined) return { id: around.id, share: (line - around.range.start.line) / lines(around) }
  const next = own.filter(({ range }) => range.start.line > line).toSorted((one, other) => one.range.start.line - other.range.start.line)[0]
  return next === undefined ? undefined : { id: next.id, share: 0 }
}

/** The line that belongs to a spot in the regelboek; undefined for what stands in no text. */
export function lineOfSpot(places: readonly DocumentPlace[], { id, share }: DocumentSpot): { readonly uri: string; readonly line: number } | undefined {
  const place = places.find((each) => each.id === id)
  return place && { uri: place.uri, line: place.range.start.line + Math.min(lines(place) - 1, Math.floor(share * lines(place))) }
}

function lines({ range }: DocumentPlace): number {
  return range.end.line - range.start.line + 1
}
