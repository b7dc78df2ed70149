import type { Declaration } from '@inburgering/core'
import * as d from './declaration.ts'
import * as x from './expression.ts'

/** The plicht of most tests: PVT and MAP, from `sinds`. */
export const plicht = d.plichtDecl('plicht', [
  { kind: 'ontstaat', date: x.gegeven('sinds') },
  { kind: 'vereist', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' } },
  { kind: 'vereist', name: 'MAP', requirement: { kind: 'onderdeel', name: 'MAP' } },
])

/** What most tests share: when the plicht began, the PIP, and the two parts that are asked. */
export const dossier: readonly Declaration[] = [
  d.gegevenDecl('sinds', { kind: 'date' }),
  d.gegevenDecl('geboren', { kind: 'date' }, { optional: true, incomplete: 'firstDay' }),
  d.gegevenDecl('uren_in_PIP', { kind: 'hours' }, { optional: true }),
  d.gebeurtenis('PIP', { leerroute: { type: { kind: 'leerroute' }, optional: true } }),
  d.gebeurtenis('PVT_af'),
  d.gebeurtenis('MAP_af'),
  d.gebeurtenis('les', { uren: { kind: 'hours' } }),
  d.periode('ziekte'),
  d.onderdeelDecl('PVT', x.erIs('PVT_af')),
  d.onderdeelDecl('MAP', x.erIs('MAP_af')),
]

/** Three years from the day after the first PIP, until the plicht is met. */
export const termijn = d.termijnDecl('termijn', [
  { kind: 'begint', at: 'dayAfter', date: x.dagVan(x.eerste('PIP')), sources: d.bron('Wet art. 11') },
  { kind: 'duurt', length: x.jaar(3) },
  { kind: 'voldaan', when: x.toestand('plicht', 'plicht', 'voldaan') },
])

export const nieuweTermijn = d.termijnDecl('nieuwe_termijn', [
  { kind: 'begint_bij_boete', sources: d.bron('Wet art. 24') },
  { kind: 'duurt_wat_de_boete_bepaalt', combine: 'longest' },
  { kind: 'voldaan_alles_waarvoor_gesteld' },
])

/** A fine of € 340 for a part that is open, with a new term of so many months. */
export const telaat = (open: string, months: number) =>
  d.boeteDecl(`${open}_te_laat`, [
    { kind: 'overtreding_na_afloop', open, termijnen: ['termijn', 'nieuwe_termijn'] },
    { kind: 'bedrag', name: 'vast', amount: x.euro('340') },
    { kind: 'zet', name: 'nieuw', termijn: 'nieuwe_termijn', length: x.maanden(months), later: x.maanden(24) },
  ])
