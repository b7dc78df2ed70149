import type { AstNode } from 'langium'
import * as ast from '../generated/ast.ts'

/** Whether a block may stand on one line, when it fits. */
export function mayStandOnOneLine(node: AstNode, items: number): boolean {
  if (ast.isVoorvalsoort(node)) return node.clausules.length === 0 || items === 1
  if (ast.isKeuze(node)) return node.waarden.every((value) => value.label === undefined && value.volgens === undefined)
  return !alwaysOpen.has(node.$type) && items <= 1
}

const alwaysOpen: ReadonlySet<string> = new Set([
  ast.Stelsel.$type, ast.Leerroute.$type, ast.Plicht.$type, ast.Bevoegdheid.$type, ast.Termijn.$type, ast.Verlengingsgrond.$type,
  ast.Boeteregime.$type, ast.Plafond.$type, ast.Lening.$type, ast.Vergoeding.$type, ast.Selectie.$type, ast.Lijstblok.$type, ast.Verdeling.$type, ast.Maatregel.$type, ast.Wijziging.$type, ast.Scenario.$type, ast.Tabel.$type, ast.Voorbeelden.$type,
])
