import type { AstNode } from 'langium'
import type { Band, Bound, Tabel as TabelModel, TabelRow } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import type { Cel, Rij, Tabel, Uitdrukking, Vak } from '../generated/ast.ts'
import { writtenWords } from '../tree/words.ts'
import { defined, type Lowering } from './context.ts'
import { lowerBase } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { checked, lowerPolicy } from './rules.ts'
import { lowerSources } from './sources.ts'
import { lowerType } from './vocabulary.ts'

/** A table, row by row; of a cross table each cell is a row of its own. */
export function lowerTabel(lowering: Lowering, node: Tabel): TabelModel {
  const id = `tabel:${node.name}`
  return {
    ...lowerBase(lowering, 'tabel', node, { volgens: node.volgens, parts: node.toelichtingen }),
    type: lowerType(node.type),
    mayBeUnknown: lowering.typing.unknown.ofTabel(node),
    inputs: node.ingangen.map((input, index) => lowerExpression(lowering, input, `${id}/ingang:${index + 1}`)),
    policy: lowerPolicy(node.beleid) ?? 'exactlyOne',
    rows: node.beslistabel ? lowerDecisionRows(lowering, node, id) : lowerCrossRows(lowering, node, id),
    layout: node.beslistabel ? 'beslistabel' : 'kruistabel',
  }
}

function lowerCrossRows(lowering: Lowering, node: Tabel, id: string): TabelRow[] {
  const columns = node.ingangen.length === 2 ? node.kop.length : 1
  return node.rijen.flatMap((row, rowIndex) => {
    if (row.cellen.length !== columns) reportLength(lowering, row, row.cellen.length, columns)
    return row.cellen.map((cell, columnIndex) => {
      const path = `${id}/rij:${rowIndex + 1}/kolom:${columnIndex + 1}`
      const header = node.ingangen.length === 2 ? node.kop[columnIndex] : undefined
      const bands = [...row.vakken, ...(header ? [header] : [])]
      return lowerRow(lowering, row, bands, cell, path)
    })
  })
}

function lowerDecisionRows(lowering: Lowering, node: Tabel, id: string): TabelRow[] {
  return node.rijen.map((row, index) => {
    if (row.vakken.length !== node.ingangen.length) reportLength(lowering, row, row.vakken.length, node.ingangen.length)
    return lowerRow(lowering, row, row.vakken, checked(row.cellen[0]), `${id}/rij:${index + 1}`)
  })
}

function lowerRow(lowering: Lowering, row: Rij, bands: readonly Vak[], cell: Cel, path: string): TabelRow {
  return {
    id: path,
    bands: bands.map((band, index) => lowerBand(lowering, band, `${path}/vak:${index + 1}`)),
    value: lowerExpression(lowering, cell.waarde, `${path}/waarde`),
    sources: lowerSources(lowering, cell.volgens),
    origin: lowering.originOf(cell, (cell.$cstNode ?? row.$cstNode)),
  }
}

/** What a cell says of its input: `tot` excludes, `tot en met` and `vanaf` include, `meer dan` excludes. */
export function lowerBand(lowering: Lowering, node: Vak, path: string): Band {
  const text = textOf(node)
  const bound = (value: Uitdrukking, inclusive: boolean, side: 'van' | 'tot'): Bound => ({ value: lowerExpression(lowering, value, `${path}/${side}`), inclusive })
  switch (node.$type) {
    case 'VakAnders':
      return { kind: 'any', text }
    case 'VakWaarden':
      return { kind: 'values', values: node.waarden.map((value, index) => lowerExpression(lowering, value, `${path}/${index + 1}`)), text }
    case 'VakGrens': {
      const sign = node.teken.replace(/\s+/g, ' ')
      const isLower = ['vanaf', 'ten minste', 'meer dan', '>', '>='].includes(sign)
      const inclusive = ['vanaf', 'ten minste', 'ten hoogste', 'tot en met', '<=', '>='].includes(sign)
      return isLower ? { kind: 'range', from: bound(node.grens, inclusive, 'van'), text } : { kind: 'range', to: bound(node.grens, inclusive, 'tot'), text }
    }
    case 'VakBereik': {
      if (node.teken === undefined || node.einde === undefined) return { kind: 'values', values: [lowerExpression(lowering, node.begin, `${path}/1`)], text }
      const inclusive = /met$/.test(node.teken)
      return { kind: 'range', ...defined({ from: bound(node.begin, !node.meerDan, 'van'), to: bound(node.einde, inclusive, 'tot') }), text }
    }
  }
}

/** The words of a cell with single spaces, so that layout carries no meaning. */
function textOf(node: AstNode): string {
  return writtenWords(node).join(' ').replace(/ ,/g, ',')
}

function reportLength(lowering: Lowering, row: Rij, count: number, expected: number): void {
  lowering.report(finding(row, 'INB124', { count: String(count), expected: String(expected) }))
}
