import type { Entry, EntryKind, Timeline } from '@inburgering/core'

/** `2027-09-25 boete leerroute_te_laat €320`, `2024-05-13 termijn_begint nieuwe_termijn t/m 2027-05-12`, `... door ziekte`. */
export function entry(text: string): Entry {
  const [datum = '', soort = '', naam = '', ...rest] = text.trim().split(/\s+/)
  const after = (word: string): string | undefined => rest[rest.indexOf(word) + 1] && rest.includes(word) ? rest[rest.indexOf(word) + 1] : undefined
  const amount = rest.find((part) => part.startsWith('€'))
  const [einde, grond] = [after('t/m'), after('door')]
  return {
    datum,
    soort: soort as EntryKind,
    naam,
    bronnen: ['Wet art. 1'],
    stelsel: 'Proef',
    laag: 'wet',
    ...(einde === undefined ? {} : { einde }),
    ...(grond === undefined ? {} : { grond }),
    ...(amount === undefined ? {} : { bedrag: Number(amount.slice(1)) }),
  }
}

export function timeline(text: string, id = 'p1'): Timeline {
  const lines = text.trim().split('\n').filter((line) => line.trim() !== '')
  return { id, stelsel: 'Proef', tijdlijn: lines.map(entry), ontbrekend: [] }
}
