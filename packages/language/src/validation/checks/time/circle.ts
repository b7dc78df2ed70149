import type { AstNode } from 'langium'
import type { Begrip, Bevoegdheid, Leerroute, Onderdeel, Plicht, Taaleis, Tabel, Termijn } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { circlesOf } from '../../dependencies.ts'
import { shownName } from '../../reading.ts'

/** A rule must not need itself, also not by way of others. Reported at the first of the circle in the text. */
export const circle: Check<Begrip | Bevoegdheid | Leerroute | Onderdeel | Plicht | Taaleis | Tabel | Termijn> = ({ specificationOf }) => (node, accept) => {
  for (const members of specificationOf(node).derived(circlesOf)) {
    if (members[0] !== node) continue
    const chain = [...members, node].map((member: AstNode) => shownName(member)).join(' -> ')
    accept('INB428', { chain }, at(node, 'name'), members.slice(1))
  }
}
