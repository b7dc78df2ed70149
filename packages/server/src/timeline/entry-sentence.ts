import { formatDutchDate, formatEuro, fromDecimalText, parseIsoDate, valueOf, type Entry, type EntryKind } from '@inburgering/core'

/** The label of a declaration, for a reader; the name itself when nothing is known of it. */
export type LabelOf = (name: string) => string

/** What happened, per kind of entry; each sentence ends without a full stop, for a cell of a table. */
const sentences: Readonly<Record<EntryKind, (entry: Entry, label: LabelOf) => string>> = {
  stelsel: ({ naam }, label) => `${label(naam)} is van toepassing`,
  plicht_ontstaat: ({ naam }, label) => `${label(naam)} ontstaat`,
  plicht_eindigt: ({ naam }, label) => `${label(naam)} eindigt`,
  leerroute_vastgesteld: ({ naam }, label) => `Leerroute vastgesteld: ${label(naam)}`,
  leerroute_gewijzigd: ({ naam }, label) => `Leerroute gewijzigd in ${label(naam)}`,
  termijn_begint: (entry, label) => `${label(entry.naam)} begint${upTo(entry)}`,
  termijn_verlengd: (entry, label) => `${label(entry.naam)} verlengd${ground(entry, label)}${upTo(entry)}`,
  termijn_opgeschort: (entry, label) => `${label(entry.naam)} opgeschort${ground(entry, label)}${upTo(entry)}`,
  termijn_voldaan: ({ naam }, label) => `${label(naam)}: op tijd voldaan`,
  termijn_verstreken: ({ naam }, label) => `${label(naam)}: verstreken`,
  boete: (entry, label) => `Boete ${label(entry.naam)}: ${amount(entry)}`,
  maatregel: (entry, label) => `Maatregel ${label(entry.naam)}${entry.bedrag === undefined ? '' : `: ${amount(entry)}`}`,
  vrijstelling: ({ naam }, label) => `Vrijstelling: ${label(naam)}`,
  ontheffing: ({ naam }, label) => `Ontheffing: ${label(naam)}`,
  lening: (entry, label) => `Lening ${label(entry.naam)}: ${amount(entry)}`,
  vergoeding: (entry, label) => `Vergoeding ${label(entry.naam)}: ${amount(entry)}`,
  signaal: ({ naam, toelichting }, label) => `Let op: ${toelichting ?? label(naam)}`,
}

/** One line of a timeline as a sentence: "Boete Leerroute niet op tijd: € 512,00". */
export function sentenceOf(entry: Entry, label: LabelOf): string {
  return sentences[entry.soort](entry, label)
}

/** `2024-05-12` as `12 mei 2024`. */
export function dutchDate(iso: string): string {
  const day = parseIsoDate(iso)
  return day === undefined ? iso : formatDutchDate(day)
}

function upTo({ einde }: Entry): string {
  return einde === undefined ? '' : `, tot en met ${dutchDate(einde)}`
}

function ground({ grond }: Entry, label: LabelOf): string {
  return grond === undefined ? '' : ` (${label(grond)})`
}

function amount({ bedrag }: Entry): string {
  if (bedrag === undefined) return 'bedrag nog onbekend'
  const exact = valueOf(fromDecimalText(String(bedrag), 'plain'))
  return exact === undefined ? String(bedrag) : formatEuro(exact, 'nl')
}
