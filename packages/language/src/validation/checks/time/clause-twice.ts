import { isCitaat, isKanttekening, type Boeteregime, type Leerroute, type Lening, type Maatregel, type Plafond, type Plicht, type Selectie, type Stelsel, type Termijn, type Verdeling, type Vergoeding, type Verlengingsgrond, type Wijziging } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { singleClause } from '../../clause-key.ts'

/** A clause that says one thing about its block must stand there once. */
export const clauseTwice: Check<Boeteregime | Leerroute | Lening | Maatregel | Plafond | Plicht | Selectie | Stelsel | Termijn | Verdeling | Vergoeding | Verlengingsgrond | Wijziging> = () => (node, accept) => {
  const seen = new Map<string, (typeof node.clausules)[number]>()
  for (const clause of node.clausules) {
    const words = isKanttekening(clause) || isCitaat(clause) ? undefined : singleClause(clause)
    if (words === undefined) continue
    const earlier = seen.get(words)
    if (earlier === undefined) seen.set(words, clause)
    else accept('INB420', { clause: words, name: node.name }, at(clause), [earlier])
  }
}
