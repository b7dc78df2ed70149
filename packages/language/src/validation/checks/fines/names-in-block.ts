import { isSamenVoor, isTenHoogste, type Bevoegdheid, type Boeteregime, type Leerroute, type Lening, type Maatregel, type Plafond, type Plicht, type Selectie, type Termijn } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { clauseKey } from '../../clause-key.ts'

const words: Readonly<Record<string, string>> = { Uitzondering: 'de uitzondering', Zet: 'de termijn', Vereist: 'de eis', Vrijstelling: 'de vrijstelling', Signaal: 'het signaal', Afwijking: 'de afwijking', TenHoogste: 'het plafond in', Kwijtschelding: 'de kwijtschelding', Opname: 'de opname bij', Toont: 'wat de selectie toont', Trede: 'de stap' }

/** The named clauses of one kind must have different names. */
export const namesInBlock: Check<Bevoegdheid | Boeteregime | Leerroute | Lening | Maatregel | Plafond | Plicht | Selectie | Termijn> = () => (node, accept) => {
  const seen = new Set<string>()
  for (const clause of node.clausules) {
    const kind = words[clause.$type]
    const key = kind === undefined && clause.$type !== 'Bedrag' ? undefined : clauseKey(clause)
    const name = key?.split(' ').at(-1)
    if (key === undefined || name === undefined || !key.includes(' ')) continue
    if (seen.has(key) && kind === undefined) accept('INB608', { regime: node.name, name }, at(clause, 'name' as never))
    else if (seen.has(key) && kind !== undefined) accept('INB613', { kind, name, owner: node.name }, at(clause, 'name' as never))
    seen.add(key)
  }
}

/** A cap must say for which fines and how high. */
export const incompleteCap: Check<Plafond> = () => (node, accept) => {
  const says = (missing: string, example: string) => accept('INB609', { plafond: node.name, missing, example }, at(node, 'name'))
  if (!node.clausules.some(isSamenVoor)) says('voor welke boetes het geldt', 'samen voor intake_niet_nagekomen')
  if (!node.clausules.some(isTenHoogste)) says('hoe hoog het is', 'in totaal ten hoogste € 2.400 in inburgeringstermijn')
}
