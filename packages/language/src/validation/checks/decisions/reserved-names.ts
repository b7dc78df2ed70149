import type { Attribuut, Oordeel, Voorvalsoort } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

const ofEveryRecord: Readonly<Record<string, string>> = {
  datum: 'de dag waarop het gebeurde',
  naam: 'de naam van het voorval',
  bekend_op: 'de dag waarop het bekend is',
}
const ofPeriods: Readonly<Record<string, string>> = { begin: 'de eerste dag', einde: 'de laatste dag', duur: 'de lengte' }
const ofDecisions: Readonly<Record<string, string>> = {
  dagtekening: 'de dag die op het besluit staat',
  bekendgemaakt_op: 'de dag van de bekendmaking',
  onherroepelijk_op: 'de dag vanaf wanneer er niets meer tegen te doen is',
  kenmerk: 'het nummer of de naam van het besluit',
  door: 'wie het besluit nam',
  over: 'de boete of de verlenging waar het besluit over gaat',
}
const ofEveryStelsel: Readonly<Record<string, string>> = {
  herziening: 'een nieuw besluit in de plaats van een oud',
  vernietiging: 'een besluit dat nooit heeft gegolden',
  intrekking: 'een besluit dat niet langer geldt',
}

/** What every record has by itself must not be declared again. */
export const reservedAttribute: Check<Attribuut> = () => (node, accept) => {
  const owner = node.$container as Voorvalsoort
  const meaning = ofEveryRecord[node.name] ?? (owner.soort === 'periode' ? ofPeriods : owner.soort === 'besluit' ? ofDecisions : {})[node.name]
  if (meaning !== undefined) accept('INB140', { name: node.name, meaning }, at(node, 'name'))
}

/** Neither must what every stelsel has. */
export const reservedRecord: Check<Voorvalsoort | Oordeel> = () => (node, accept) => {
  const meaning = ofEveryStelsel[node.name]
  if (meaning !== undefined) accept('INB140', { name: node.name, meaning }, at(node, 'name'))
}
