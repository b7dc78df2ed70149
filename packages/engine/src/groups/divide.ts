import { add, apportion, fromDecimalText, multiply, toDecimalText, exactFromInteger, exactRatio, valueOf, zero, type ConstantExpression, type Diagnostic, type Exact, type Expression, type Lijst, type Model, type Outcome, type Verdeling } from '@inburgering/core'

/** What each body of a list gets of a budget; amounts and numbers as exact decimal text. */
export interface Divided {
  readonly verdeling: string
  readonly label: string
  readonly bedrag: string
  readonly sleutel: { readonly naam: string; readonly label: string; readonly totaal: string }
  readonly aandelen: readonly Share[]
  readonly bronnen: readonly string[]
}
export interface Share {
  readonly naam: string
  readonly sleutel: string
  readonly bedrag: string
}
/** A body with the number that is the key. */
export interface Weighted {
  readonly name: string
  /** 0 or more. */
  readonly weight: Exact
}

/**
 * Divides a budget over its list in whole cents, by the method of the largest remainder; the shares add up to the budget.
 * @param bodies in place of the list of the specification; their names and numbers were checked when they were read
 */
export function divide(model: Model, name: string, bodies?: readonly Weighted[]): Outcome<Divided | undefined> {
  const verdeling = model.declarations.find((each): each is Verdeling => each.kind === 'verdeling' && each.name === name)
  if (verdeling === undefined) return { value: undefined, diagnostics: [] }
  const lijst = model.declarations.find((each): each is Lijst => each.kind === 'lijst' && each.name === verdeling.lijst)
  const over = bodies ?? weightsOf(lijst, verdeling.column)
  const cents = centsOf(numberOf(verdeling.amount))
  const shares = cents === undefined ? undefined : apportion(cents, over.map(({ weight }) => weight))
  if (shares === undefined) return { value: undefined, diagnostics: [nothingToDivideBy(verdeling, lijst)] }
  const total = over.reduce((sum, { weight }) => valueOf(add(sum, weight)) ?? sum, zero)
  const column = lijst?.columns.find((each) => each.name === verdeling.column)
  return {
    value: {
      verdeling: name,
      label: verdeling.label,
      bedrag: euros(cents ?? 0n),
      sleutel: { naam: verdeling.column, label: column?.label ?? verdeling.column, totaal: toDecimalText(total) },
      aandelen: over.map((body, place) => ({ naam: body.name, sleutel: toDecimalText(body.weight), bedrag: euros(shares[place] ?? 0n) })),
      bronnen: [...new Set([...verdeling.sources, ...(lijst?.sources ?? [])].map(({ text }) => text))],
    },
    diagnostics: [],
  }
}

function weightsOf(lijst: Lijst | undefined, column: string): readonly Weighted[] {
  const place = lijst?.columns.findIndex((each) => each.name === column) ?? -1
  return (lijst?.rows ?? []).map(({ name, values }) => ({ name, weight: numberOf(values[place]) }))
}

function numberOf(expression: Expression | undefined): Exact {
  const text = expression?.kind === 'constant' ? (expression as ConstantExpression).constant.value : '0'
  return valueOf(fromDecimalText(String(text), 'plain')) ?? zero
}

function centsOf(amount: Exact): bigint | undefined {
  const cents = valueOf(multiply(amount, exactFromInteger(100)))
  return cents !== undefined && BigInt(cents.den) === 1n && BigInt(cents.num) >= 0n ? BigInt(cents.num) : undefined
}

function euros(cents: bigint): string {
  const amount = valueOf(exactRatio(cents, 100n))
  return amount === undefined ? '' : toDecimalText(amount)
}

function nothingToDivideBy(verdeling: Verdeling, lijst: Lijst | undefined): Diagnostic {
  return { code: 'INB688', arguments: { name: verdeling.label, lijst: lijst?.label ?? verdeling.lijst, column: verdeling.column } }
}
