import type { Declaration, Entry, EntryKind } from '@inburgering/core'
import { citations } from './citations.ts'
import { readable, type Names } from './names.ts'
import { opening } from './numbers.ts'
import type { Phrasebook } from './phrasebook.ts'

/** One line of a timeline in words. */
export interface EntrySentence {
  readonly date: string
  readonly what: string
  /** Last day or amount; empty when there is none. */
  readonly consequence: string
  readonly sources: readonly string[]
  /** The sources, short. */
  readonly cited: string
  /** What a reader has to know beside it: judgements still to be given, the layer that decided. */
  readonly remarks: readonly string[]
}

const kindsOf: Readonly<Record<EntryKind, readonly Declaration['kind'][]>> = {
  stelsel: [],
  plicht_ontstaat: ['plicht'],
  plicht_eindigt: ['plicht'],
  leerroute_vastgesteld: ['leerroute'],
  leerroute_gewijzigd: ['leerroute'],
  termijn_begint: ['termijn'],
  termijn_verlengd: ['termijn'],
  termijn_opgeschort: ['termijn'],
  termijn_voldaan: ['termijn'],
  termijn_verstreken: ['termijn'],
  boete: ['boeteregime'],
  maatregel: [],
  vrijstelling: [],
  ontheffing: [],
  lening: [],
  vergoeding: [],
  signaal: ['bevoegdheid', 'verlengingsgrond', 'wijziging'],
}

export function nameOfEntry({ soort, naam }: Pick<Entry, 'soort' | 'naam'>, names: Names): string {
  return names.of(naam, ...kindsOf[soort])
}

export function entrySentence(entry: Entry, words: Phrasebook, names: Names): EntrySentence {
  const { what, consequence } = words.entry[entry.soort]({
    name: nameOfEntry(entry, names),
    ground: entry.grond === undefined ? undefined : names.of(entry.grond, 'verlengingsgrond'),
    end: entry.einde === undefined ? undefined : words.date(entry.einde),
    amount: entry.bedrag === undefined ? undefined : words.money(String(entry.bedrag)),
    remark: entry.toelichting,
  })
  return { date: words.date(entry.datum), what: opening(what), consequence, sources: entry.bronnen, cited: citations(entry.bronnen), remarks: remarksOn(entry, words, names) }
}

function remarksOn(entry: Entry, words: Phrasebook, names: Names): readonly string[] {
  const remarks: string[] = []
  const toBeJudged = (entry.niet_beoordeeld ?? []).map((name) => (name === 'evenredigheid' ? words.proportionality : readable(name)))
  const changes = (entry.wijzigingen ?? []).map((name) => names.of(name, 'wijziging'))
  if (entry.laag !== 'wet') remarks.push(words.decidedBy(entry.laag, changes))
  if (toBeJudged.length > 0) remarks.push(words.toBeJudged(toBeJudged))
  return remarks
}
