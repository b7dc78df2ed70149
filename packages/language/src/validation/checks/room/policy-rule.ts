import type { AstNode } from 'langium'
import { isParameter, isTabel, type Element, type ElementStap, type Parameter, type Tabel, type Wijziging, type WijzigingClausule } from '../../../generated/ast.ts'
import { at, type Accept, type Check, type Place } from '../../check.ts'
import { fixedValues, times, versionsOf, type FixedValue } from '../../fixed-values.ts'
import { dutchDate, shownName, wordsOf } from '../../reading.ts'
import { boundsOf, heldAgainst, roomsAbout, sourceOf } from '../../rooms.ts'
import type { Specification } from '../../specification.ts'
import { forever, layerOf, over, timeOf, together, type Standing } from '../../standing.ts'

/** A value that a policy rule sets, and where that is written. */
interface SetValue {
  readonly what: string
  readonly value: FixedValue
  readonly place: Place
}

/** A policy rule may only set what a beleidsruimte leaves to a body, and only within its bounds at the time for which it holds. */
export const policyRuleInRoom: Check<Wijziging> = ({ specificationOf, language }) => (node, accept) => {
  if (layerOf(node) !== 'beleidsregel') return
  const specification = specificationOf(node)
  for (const clause of node.clausules) {
    const touched = touchedBy(specification, clause, (from, name, kind) => language.scoping.Names.find(from, name, kind))
    if (touched === undefined) continue
    const { target, what, place, values } = touched
    const rooms = target === undefined ? [] : roomsAbout(specification, target)
    if (rooms.length === 0) {
      const others = specification.all('Beleidsruimte').map((room) => room.parameter?.$refText ?? `tabel ${room.tabel?.$refText ?? ''}`)
      accept('INB726', { change: node.name, what, rooms: others.join(', ') }, place)
    }
    for (const room of rooms) compare(specification, node, values, boundsOf(specification, room), accept, room)
  }
}

function compare(specification: Specification, change: Wijziging, values: readonly Standing<SetValue>[], bounds: ReturnType<typeof boundsOf>, accept: Accept, room: AstNode): void {
  const time = timeOf(change)
  const told = new Set<string>()
  const once = (key: string, report: () => void): void => {
    if (!told.has(key)) report()
    told.add(key)
  }
  for (const set of values) {
    const held = together(time, set)
    if (held === undefined) continue
    const { what, value, place } = set.value
    const covered = bounds.flatMap((bound) => together(held, bound) ?? [])
    // While there is no bound the act leaves no room.
    if (!covers(held, covered)) once(`${what}/ruimte`, () => accept('INB726', { change: change.name, what, rooms: '' }, place, [room]))
    for (const { from, value: [, bound] } of covered) {
      const verdict = heldAgainst(value, bound)
      if (verdict.kind === 'other') once(`${what}/${value.words}`, () => accept('INB728', { what: capital(what), value: value.words }, place, [bound.bound]))
      if (verdict.kind !== 'outside') continue
      const args = { change: change.name, what, value: value.words, bound: verdict.bound, room: bound.room.label ?? bound.room.name, source: sourceOf(bound.bound), date: from === '' ? '' : dutchDate(from) }
      once(`${what}/${value.words}/${verdict.bound}`, () => accept('INB727', args, place, [bound.bound]))
    }
  }
}

function covers({ from, until }: Standing<unknown>, parts: readonly Standing<unknown>[]): boolean {
  let reached = from
  for (const part of [...parts].sort((left, right) => (left.from < right.from ? -1 : 1))) if (part.from <= reached && part.until > reached) reached = part.until
  return reached >= until
}

interface Touched {
  /** Absent: something that no room can be about. */
  readonly target: Parameter | Tabel | undefined
  readonly what: string
  readonly place: Place
  readonly values: readonly Standing<SetValue>[]
}

type Find = (from: AstNode, name: string, kind: 'Parameter' | 'Tabel') => Parameter | Tabel | undefined

/** What a clause of a wijziging does to the rules; undefined: nothing. */
function touchedBy(specification: Specification, clause: WijzigingClausule, find: Find): Touched | undefined {
  switch (clause.$type) {
    case 'ParameterWordt': {
      // A name that stands for nothing is told elsewhere.
      if (clause.parameter.ref === undefined) return undefined
      const what = `parameter ${clause.parameter.$refText}`
      const place = at(clause, 'waarde')
      return { target: clause.parameter.ref, what, place: at(clause, 'parameter'), values: setTo(fixedValues(specification, clause.waarde), what, place) }
    }
    case 'TabelMaal': {
      const table = clause.tabel.ref
      if (table === undefined) return undefined
      const what = `tabel ${clause.tabel.$refText}`
      const [factor] = fixedValues(specification, clause.factor)
      const values = factor === undefined ? [] : cellsOf(specification, table, at(clause, 'factor'), (cell) => times(cell, factor.value))
      return { target: table, what, place: at(clause, 'tabel'), values }
    }
    case 'InBlok':
      return clause.doel.ref === undefined ? undefined : { target: undefined, what: `${clause.soort} ${clause.doel.$refText}`, place: at(clause, 'doel'), values: [] }
    case 'ElementStap':
      return touchedByElement(specification, clause, find)
    default:
      return undefined
  }
}

/** New words change nothing by themselves; other declarations do. */
const words: ReadonlySet<string> = new Set(['Bron', 'Bestuursorgaan', 'Keuze', 'Gegeven', 'Voorvalsoort', 'Oordeel', 'Parameter', 'Begrip', 'Tabel', 'Groep', 'Kanttekening', 'Citaat'])

function touchedByElement(specification: Specification, step: ElementStap, find: Find): Touched | undefined {
  const { element, werkwoord } = step
  if (element === undefined) return { target: undefined, what: `${step.soort ?? ''} ${step.doel ?? ''}`, place: at(step), values: [] }
  if (werkwoord === 'voeg toe' && words.has(element.$type)) return undefined
  const what = nameOf(element)
  const place = at<AstNode>(element, 'name' as never)
  if (isParameter(element)) return { target: find(step, element.name, 'Parameter'), what, place, values: setTo(versionsOf(element), what, place) }
  if (isTabel(element)) return { target: find(step, element.name, 'Tabel'), what, place, values: cellsOf(specification, element, place, (cell) => cell) }
  return { target: undefined, what, place, values: [] }
}

function nameOf(element: Element): string {
  return `${element.$type.toLowerCase()} ${shownName(element)}`
}

function setTo(values: readonly Standing<FixedValue>[], what: string, place: Place): readonly Standing<SetValue>[] {
  return values.map(({ from, until, value }) => ({ from, until, value: { what, value, place } }))
}

function cellsOf(specification: Specification, table: Tabel, place: Place, made: (cell: FixedValue) => FixedValue): readonly Standing<SetValue>[] {
  return over<Tabel>([forever(table)]).flatMap(({ value }) => value.rijen).flatMap((row) =>
    row.cellen.flatMap((cell) => {
      const what = `in tabel ${table.name} het vak ${row.vakken.map(wordsOf).join(' | ')}`
      return setTo(fixedValues(specification, cell.waarde).map((stands) => ({ ...stands, value: made(stands.value) })), what, place)
    }),
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
