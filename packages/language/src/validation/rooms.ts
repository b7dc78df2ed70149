import { isBeleidsruimte, isElementStap, type Beleidsruimte, type Parameter, type Ruimtegrens, type Tabel, type Uitdrukking } from '../generated/ast.ts'
import { fixedValues, orderOfValues, type FixedValue } from './fixed-values.ts'
import { isoDate, wordsOf } from './reading.ts'
import type { Specification } from './specification.ts'
import { always, forever, lawChanges, over, together, type Standing } from './standing.ts'

/** The bounds of a room while they are the same, with their values worked out. */
export interface Bounds {
  readonly room: Beleidsruimte
  readonly bound: Ruimtegrens
  readonly lowest: FixedValue | undefined
  readonly highest: FixedValue | undefined
  readonly choices: readonly FixedValue[]
}

/** The rooms about a parameter or table, as they are declared. */
export function roomsAbout(specification: Specification, target: Parameter | Tabel): readonly Beleidsruimte[] {
  return specification.all('Beleidsruimte').filter(({ parameter, tabel }) => (parameter?.ref ?? tabel?.ref) === target)
}

/** The bounds of a room over time, as the changes of the layer wet leave them. */
export function boundsOf(specification: Specification, room: Beleidsruimte): readonly Standing<Bounds>[] {
  const replaced = specification.derived(lawChanges).flatMap(({ from, until, value: change }) =>
    change.clausules.flatMap((step): Standing<Beleidsruimte | undefined>[] => {
      if (!isElementStap(step)) return []
      if (step.werkwoord === 'schrap') return step.soort === 'beleidsruimte' && step.doel === room.name ? [{ from, until, value: undefined }] : []
      return isBeleidsruimte(step.element) && step.element.name === room.name && step.element !== room ? [{ from, until, value: step.element }] : []
    }),
  )
  return over<Beleidsruimte>([forever(room), ...replaced]).flatMap((stands) => writtenBounds(specification, stands.value).flatMap((bounds) => {
    const both = together(stands, bounds)
    return both === undefined ? [] : [{ from: both.from, until: both.until, value: bounds.value }]
  }))
}

function writtenBounds(specification: Specification, room: Beleidsruimte): readonly Standing<Bounds>[] {
  const dated = room.grenzen.map((bound) => ({ from: isoDate(bound.vanaf) ?? '', until: isoDate(bound.tot) ?? always, value: bound }))
  const standing = over(dated.sort((left, right) => (left.from < right.from ? -1 : 1)))
  return standing.flatMap((stands) => {
    const { value: bound } = stands
    const sides = [valuesAt(specification, bound.laagst), valuesAt(specification, bound.hoogst)] as const
    const choices = bound.waarden.flatMap((choice) => fixedValues(specification, choice).map(({ value }) => value))
    return sides[0].flatMap((low) => sides[1].flatMap((high): Standing<Bounds>[] => {
      const both = together(low, high)
      const within = both && together(stands, both)
      return within === undefined ? [] : [{ from: within.from, until: within.until, value: { room, bound, lowest: low.value, highest: high.value, choices } }]
    }))
  })
}

/** Without a bound on this side: nothing, at all times. */
function valuesAt(specification: Specification, node: Uitdrukking | undefined): readonly Standing<FixedValue | undefined>[] {
  return node === undefined ? [forever(undefined)] : fixedValues(specification, node)
}

/** What a value is in a room: within it, passing a bound, or not to be compared with it. */
export type Verdict = { readonly kind: 'within' } | { readonly kind: 'outside'; readonly bound: string } | { readonly kind: 'other' }

export function heldAgainst({ constant }: FixedValue, { lowest, highest, choices }: Bounds): Verdict {
  if (constant === undefined) return { kind: 'other' }
  if (choices.length > 0) {
    const isChosen = choices.some((choice) => choice.constant !== undefined && orderOfValues(constant, choice.constant) === 0)
    return isChosen ? { kind: 'within' } : { kind: 'outside', bound: `een van ${choices.map(({ words }) => words).join(', ')}` }
  }
  // What is wrong with the bounds themselves is told there.
  if (isBackward({ lowest, highest })) return { kind: 'within' }
  for (const [side, limit, sign] of [['ten minste', lowest, -1], ['ten hoogste', highest, 1]] as const) {
    if (limit === undefined) continue
    const order = limit.constant && orderOfValues(constant, limit.constant)
    if (order === undefined) return { kind: 'other' }
    if (order === sign) return { kind: 'outside', bound: `${side} ${limit.words}` }
  }
  return { kind: 'within' }
}

/** No value fits between the bounds. */
export function isBackward({ lowest, highest }: Pick<Bounds, 'lowest' | 'highest'>): boolean {
  return lowest?.constant !== undefined && highest?.constant !== undefined && orderOfValues(lowest.constant, highest.constant) === 1
}

/** The article of a bound as it is written, without the word volgens. */
export function sourceOf({ volgens }: Ruimtegrens): string {
  return wordsOf(volgens).replace(/^volgens /, '')
}
