import { compare, nearestName, entryKinds, type Exact } from '@inburgering/core'
import { AstUtils, type AstNode } from 'langium'
import { isFeit, isKeuzeWaarde, isNaamverwijzing, isGegeven, isPeildatum, isScenario, isVerwacht, isVerwachtAandeel, isVerwachtBoete, isVerwachtGeenAndere, isVerwachtRegel, isVerwachtVergoeding, isVerwachtVoorwaarde, isWaardeLiteraal, type Scenario, type Uitdrukking, type Verwacht, type VerwachtBoete, type VerwachtVergoeding } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { beginOf, contentsOfScenario, dateOfFact, dayOf, isRecord, lastDayPlayed } from '../../played-days.ts'
import { constantOf, dutchDate, exactOf, wordsOf } from '../../reading.ts'
import { standsInRules } from './amounts-in-rules.ts'

/** A scenario should expect something. */
export const scenarioWithoutExpectation: Check<Scenario> = () => (node, accept) => {
  if (!node.stappen.some((step) => isVerwacht(step) || isVerwachtAandeel(step) || isVerwachtGeenAndere(step))) accept('INB701', { title: node.titel }, at(node, 'titel'))
}

/** An expectation should be able to fail by a rule: it must ask more than facts that stand in the scenario. */
export const expectationThatCannotFail: Check<Verwacht> = () => (node, accept) => {
  if (!isVerwachtVoorwaarde(node.verwachting)) return
  const condition: Uitdrukking | undefined = node.verwachting.als
  if (condition === undefined) return
  const parts = AstUtils.streamAst(condition).toArray()
  const names = parts.filter(isNaamverwijzing)
  const asksRun = parts.some((part) => isPeildatum(part) || ['Toestand', 'Telling', 'Som', 'RangVoorval', 'LaatstBekend', 'DagWaarop', 'Moment', 'DagVan'].includes(part.$type))
  if (asksRun || names.some((name) => name.naam?.ref === undefined || !(isGegeven(name.naam.ref) || isKeuzeWaarde(name.naam.ref)))) return
  if (names.some((name) => isGegeven(name.naam.ref))) accept('INB702', { fact: wordsOf(condition) }, at(node, 'verwachting'))
  else accept('INB703', {}, at(node, 'verwachting'))
}

/** A kind that no entry has would never be found, and `niet in de tijdlijn` would always come true. */
export const unknownEntryKind: Check<Verwacht> = () => (node, accept) => {
  const expected = node.verwachting
  if (!isVerwachtRegel(expected) || expected.soort === undefined || isEntryKind(expected.soort)) return
  accept('INB110', { name: expected.soort, expected: 'soort regel van de tijdlijn', suggestion: nearestName(expected.soort, entryKinds) }, at(expected, 'soort'))
}

function isEntryKind(word: string): boolean {
  return (entryKinds as readonly string[]).includes(word)
}

/** An expectation must lie in what is played, and should not lie before all of it. */
export const expectationOutside: Check<Scenario> = () => (node, accept) => {
  const until = lastDayPlayed(node)
  const first = firstDay(node)
  for (const step of node.stappen.filter(isVerwacht)) {
    const date = dayOf(step.datum)
    if (date === undefined) continue
    if (until !== undefined && date > until) accept('INB704', { date: dutchDate(date), until: dutchDate(until) }, at(step, 'datum'))
    if (first !== undefined && date < first) accept('INB705', { date: dutchDate(date), first: dutchDate(first) }, at(step, 'datum'))
  }
}

/** The first date in a scenario beside the birth; undefined when one stands in a column. */
function firstDay(scenario: Scenario): string | undefined {
  const days = contentsOfScenario(scenario).flatMap((each) => {
    if (isFeit(each)) return each.gegeven?.$refText === 'geboortedatum' ? [] : (dateOfFact(each) ?? [])
    return dayOf(beginOf(each)) ?? ''
  })
  return days.sort()[0] || undefined
}

/** One thing should be expected once. */
export const expectationTwice: Check<Scenario> = () => (node, accept) => {
  const seen = new Set<string>()
  for (const step of node.stappen) {
    if (!isVerwacht(step) && !isVerwachtAandeel(step) && !isVerwachtGeenAndere(step)) continue
    const text = isVerwacht(step) ? [step.datum, step.bekendOp, step.verwachting, step.herroepen, step.sinds].map(wordsOf).join(': ') : wordsOf(step)
    if (seen.has(text)) accept('INB716', {}, at(step))
    seen.add(text)
  }
}

/** Good to know: an expectation that was taken over, and an amount that a reader cannot check. */
export const uncheckedExpectation: Check<Verwacht> = ({ specificationOf }) => (node, accept) => {
  if (node.ongecontroleerd) accept('INB714', {}, at(node, 'ongecontroleerd'))
  const expected = node.verwachting
  if (node.berekening !== undefined || !isExpectedAmount(expected) || !isWaardeLiteraal(expected.bedrag)) return
  const amount = exactOf(constantOf(expected.bedrag.literaal))
  const rule = ruleOf(expected)
  if (amount === undefined || rule === undefined || isToldBeside(node, rule, amount)) return
  if (!standsInRules(amount, rule, specificationOf(node).all('Wijziging'))) accept('INB715', { amount: wordsOf(expected.bedrag) }, at(expected, 'bedrag'))
}

function isExpectedAmount(expected: Verwacht['verwachting']): expected is VerwachtBoete | VerwachtVergoeding {
  return isVerwachtBoete(expected) || isVerwachtVergoeding(expected)
}

/** The same scenario can expect one amount at two knowledge dates: one calculation is enough, and one finding. */
function isToldBeside(node: Verwacht, rule: AstNode, amount: Exact): boolean {
  if (!isScenario(node.$container)) return false
  const same = node.$container.stappen.filter(isVerwacht).filter(({ verwachting }) => isExpectedAmount(verwachting) && ruleOf(verwachting) === rule && isAmount(verwachting, amount))
  return same[0] !== node || same.some(({ berekening }) => berekening !== undefined)
}

function ruleOf(expected: VerwachtBoete | VerwachtVergoeding): AstNode | undefined {
  return isVerwachtBoete(expected) ? expected.regime.ref : expected.vergoeding.ref
}

function isAmount({ bedrag }: VerwachtBoete | VerwachtVergoeding, amount: Exact): boolean {
  const own = isWaardeLiteraal(bedrag) ? exactOf(constantOf(bedrag.literaal)) : undefined
  return own !== undefined && compare(own, amount) === 0
}

/** What happens after the last day that is played does not count. */
export const recordAfterEnd: Check<Scenario> = () => (node, accept) => {
  const until = lastDayPlayed(node)
  if (until === undefined) return
  for (const step of node.stappen.filter(isRecord)) {
    const moment = beginOf(step)
    const day = dayOf(moment)
    if (moment && day !== undefined && day > until) accept('INB706', { date: dutchDate(day), until: dutchDate(until) }, at(moment))
  }
}
