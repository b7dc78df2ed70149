import { nearestName, dutchMonths } from '@inburgering/core'
import type { AstNode } from 'langium'
import type { BekendgemaaktOp, DatumLiteraal, Gecontroleerd, GeldtVanaf, InWerking, InwerkingWordt, Ruimtegrens, Tijdstip, Versie, Volgens, WerktTerug } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { dutchDate, isoDate } from '../../reading.ts'

type Dated = BekendgemaaktOp | DatumLiteraal | Gecontroleerd | GeldtVanaf | InWerking | Tijdstip | InwerkingWordt | Ruimtegrens | Versie | Volgens | WerktTerug

/** The places of dates in each kind of node. */
const places: Record<Dated['$type'], readonly string[]> = {
  BekendgemaaktOp: ['datum'],
  DatumLiteraal: ['tekst'],
  Gecontroleerd: ['datum'],
  GeldtVanaf: ['datum', 'tot'],
  InWerking: ['datum', 'tot'],
  Tijdstip: ['datum'],
  InwerkingWordt: ['datum'],
  Ruimtegrens: ['vanaf', 'tot'],
  Versie: ['vanaf', 'tot'],
  Volgens: ['tekstVan'],
  WerktTerug: ['datum'],
}

function* datesIn(node: Dated): Iterable<{ readonly text: string; readonly property: string }> {
  for (const property of places[node.$type]) {
    const text = (node as unknown as Record<string, unknown>)[property]
    if (typeof text === 'string') yield { text, property }
  }
}

/** The word in a date must be a month. */
export const unknownMonth: Check<Dated> = () => (node, accept) => {
  for (const { text, property } of datesIn(node)) {
    const word = /^\d+\s+(\p{L}+)\s+\d+$/u.exec(text.replace(/\u00a0/g, ' '))?.[1]
    if (word === undefined || dutchMonths.some((month) => month === word.toLowerCase())) continue
    const lower = word.toLowerCase()
    const suggestion = dutchMonths.find((month) => lower.length >= 3 && month.startsWith(lower)) ?? englishMonths[lower] ?? nearestName(lower, dutchMonths)
    if (suggestion !== undefined) accept('INB134', { word, suggestion }, at(node as AstNode, property as never))
  }
}

const englishMonths: Readonly<Record<string, string>> = { january: 'januari', february: 'februari', march: 'maart', mrt: 'maart', may: 'mei', june: 'juni', july: 'juli', august: 'augustus', october: 'oktober', oct: 'oktober' }

/** Good to know: a date in digits is read with the day first. */
export const dateInDigits: Check<Dated> = () => (node, accept) => {
  for (const { text, property } of datesIn(node)) {
    const iso = /^\d{1,2}[-/.]/.test(text) ? isoDate(text) : undefined
    if (iso !== undefined) accept('INB135', { text, date: dutchDate(iso) }, at(node as AstNode, property as never))
  }
}
