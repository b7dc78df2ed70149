import { dataOfModel, type DataForm } from '@inburgering/codegen'
import type { ConstantValue, Model } from '@inburgering/core'

type DataBand = Extract<DataForm['tables'][number]['texts'][number], { readonly kind: 'rows' }>['rows'][number]['bands'][number]

/** What decides the fine, as every peer gets it. */
export interface FineCase {
  readonly pogingen: string
  readonly lesuren: number
  readonly behaald: number
}

/** A row of the table: euros for these attempts, from so many hours (counting) to so many (not counting). */
export interface FineRow {
  readonly pogingen: string
  readonly from: number
  readonly until: number
  readonly euros: number
}

/** The fine of the B1-route: the cell of the table, and a share less for each part that was passed. */
export interface FineRule {
  readonly rows: readonly FineRow[]
  readonly lessForEach: number
  /** With one more the leerroute is done, and there is no fine. */
  readonly mostParts: number
}

/** The rows come from the specification, so that all peers run the same. */
export function fineRule(model: Model): FineRule {
  const table = dataOfModel(model, [], []).form?.tables.find(({ name }) => name === 'boete_B1_gezin')
  const text = table?.texts.find(({ layer }) => layer === 'wet')
  if (text?.kind !== 'rows') throw new Error('the table of the act is not there')
  return {
    rows: text.rows.map(({ bands: [attempts, hours], text: cell }) => ({ pogingen: nameIn(attempts), ...rangeOf(hours), euros: cell.kind === 'value' ? number(cell.value) : Number.NaN })),
    lessForEach: 0.2,
    mostParts: 4,
  }
}

function nameIn(band: DataBand | undefined): string {
  return band?.kind === 'values' ? String(band.values[0]?.value) : ''
}

function rangeOf(band: DataBand | undefined): { readonly from: number; readonly until: number } {
  if (band?.kind !== 'range') throw new Error('the hours are no range')
  return { from: band.from === undefined ? 0 : number(band.from.value), until: band.to === undefined ? Infinity : number(band.to.value) }
}

function number({ value }: ConstantValue): number {
  return Number(value)
}

/** Every row, with hours on both sides of each bound, and every number of parts. */
export function fineCases({ rows, mostParts }: FineRule): readonly FineCase[] {
  const bounds = [...new Set(rows.flatMap(({ from, until }) => [from, until]))].filter((bound) => bound > 0 && Number.isFinite(bound))
  const hours = [0, 1, 120.5, ...bounds.flatMap((bound) => [bound - 0.25, bound, bound + 0.25]), 1000]
  const attempts = [...new Set(rows.map(({ pogingen }) => pogingen))]
  return attempts.flatMap((pogingen) => hours.flatMap((lesuren) => Array.from({ length: mostParts + 1 }, (_, behaald) => ({ pogingen, lesuren, behaald }))))
}
