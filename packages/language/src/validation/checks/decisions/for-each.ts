import type { AstNode } from 'langium'
import { isVoorElk, isVoorvalsoort, type Bevoegdheid, type ClausuleStap, type Termijn, type Verwacht, type VoorElk, type Voorvalsoort } from '../../../generated/ast.ts'
import type { InburgeringServices } from '../../../module.ts'
import { at, type Check } from '../../check.ts'
import { clauseKey } from '../../clause-key.ts'

/** Clauses of a rule that is there only once. */
const ofOne: ReadonlySet<string> = new Set(['BegintBijBoete', 'DuurtBoete', 'VoldaanAlles', 'KanVerlagen', 'KanWijzigen', 'KanBesluiten', 'AlleenAls', 'WerktZolang'])

/** What holds anew for each record cannot be what a fine sets, nor give a body a power. */
export const clausesOfOne: Check<Termijn | Bevoegdheid> = () => (node, accept) => {
  const forEach = node.clausules.find(isVoorElk)
  if (forEach === undefined) return
  for (const clause of node.clausules) {
    if (ofOne.has(clause.$type)) accept('INB436', { name: node.name, clause: clauseKey(clause as never) ?? '' }, at(clause), [forEach])
  }
}

/** For what a rule holds anew is fixed when the specification is read. */
export const changedForEach: Check<ClausuleStap> = () => (node, accept) => {
  if (isVoorElk(node.clausule)) accept('INB438', {}, at(node, 'clausule'))
}

/** An expectation about one of several must name a record that the rule is asked for. */
export const expectedOfOther: Check<Verwacht> = ({ language }) => (node, accept) => {
  const expected = node.verwachting
  if (expected?.$type !== 'VerwachtTermijn') return
  const { termijn, over } = expected
  const [rule, record] = [termijn.ref, over?.voorval?.ref]
  if (over === undefined || rule === undefined || record === undefined) return
  const forEach = rule.clausules.find(isVoorElk)
  const known = forEach === undefined ? [] : recordsOf(forEach, declaredRecords(node, language))
  if (!known.includes(record.name)) accept('INB437', { termijn: rule.name, record: record.name, known: known.join(', ') }, at(over, 'voorval'), [rule])
}

function declaredRecords(node: AstNode, { scoping: { Names } }: InburgeringServices): readonly Voorvalsoort[] {
  return Names.all(node, 'Voorvalsoort').flatMap((description) => (isVoorvalsoort(description.node) ? [description.node] : []))
}

function recordsOf({ elkBesluit, over, behalve, soorten }: VoorElk, records: readonly Voorvalsoort[]): readonly string[] {
  if (!elkBesluit) return soorten.map(({ $refText }) => $refText)
  const excepted = behalve.map(({ $refText }) => $refText)
  return records.flatMap((record) => (record.soort === 'besluit' && (over === undefined || record.overSoort === over) && !excepted.includes(record.name) ? [record.name] : []))
}
