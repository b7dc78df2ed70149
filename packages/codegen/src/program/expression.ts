import type { RoundingMode } from '@inburgering/core'

/** How two values are put in order, or only compared for being the same. */
export type Order =
  | { readonly by: 'number' | 'day' | 'length' | 'name' }
  /** Names in their order; `other` is the place of a name that is not among them, NaN: it has no order. */
  | { readonly by: 'place'; readonly names: readonly string[]; readonly other: number }

/** A value that is written in the rules. Numbers exact: whole numerator and denominator as decimal digits. */
export type Literal =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'number'; readonly num: string; readonly den: string }
  /** Day number: days since 1970-01-01. */
  | { readonly kind: 'day'; readonly value: number; readonly iso: string }
  | { readonly kind: 'duration'; readonly value: { readonly months: number } | { readonly days: number } }
  | { readonly kind: 'never' }

/** Where the elements of an aggregate come from. */
export type Source =
  | { readonly kind: 'records'; readonly names: readonly string[] }
  | { readonly kind: 'fines' | 'extensions' | 'instances'; readonly names: readonly string[] }

export type Window =
  | { readonly kind: 'preceding'; readonly length: Expr }
  | { readonly kind: 'sameDay' }
  | { readonly kind: 'termijn'; readonly name: string }

/** One record or termijn. */
export type Reference =
  /** The element of the enclosing aggregate; `depth` 0 is the innermost one. */
  | { readonly kind: 'element' }
  /** The record that the rule is asked for. */
  | { readonly kind: 'trigger' }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'about' }
  | { readonly kind: 'instance'; readonly name: string }
  | { readonly kind: 'first' | 'last'; readonly of: Source; readonly where: Expr | undefined; readonly window: Window | undefined }

export type Subject =
  | { readonly kind: 'onderdeel' | 'leerroute'; readonly value: Expr }
  | { readonly kind: 'plicht' | 'termijn' | 'periode'; readonly name: string }

/** A state in the words that are left when synonyms are taken together: `loopt` also stands for `openstaat` of a termijn. */
export type State = 'done' | 'open' | 'ontstaan' | 'loopt' | 'verstreken' | 'geëindigd' | 'voldaan'

/**
 * The expressions of a program. Truth is three-valued: ja, nee, or unknown with the names of what is missing. `never` is
 * what never happened: comparing it is nee, sums skip it. Everything that names or orders a value is worked out.
 */
export type Expr =
  | { readonly kind: 'literal'; readonly value: Literal }
  /** A gegeven of the person. */
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'parameter'; readonly name: string; readonly on: Expr | undefined }
  | { readonly kind: 'begrip'; readonly name: string; readonly of: Expr | undefined }
  /** The subject of the begrip around it; `dit onderdeel`. */
  | { readonly kind: 'subject' }
  | { readonly kind: 'part' }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'moment'; readonly moment: 'overtreding' | 'besluit' | 'begin_van_de_termijn' | 'ontstaan_van_de_plicht' }
  /** `builtIn`: no record declares it as an attribute of its own. */
  | { readonly kind: 'attribute'; readonly name: string; readonly of: Reference; readonly builtIn: boolean }
  | { readonly kind: 'lastKnown'; readonly attribute: string; readonly of: Source; readonly where: Expr | undefined }
  | { readonly kind: 'compare'; readonly operator: 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt'; readonly order: Order; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'oneOf'; readonly negated: boolean; readonly order: Order; readonly value: Expr; readonly options: readonly Expr[] }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expr[] }
  /** `favours`: a missing judgement may decide, so what favours the whole disfavours what is denied. */
  | { readonly kind: 'not'; readonly operand: Expr; readonly favours: boolean }
  | { readonly kind: 'arithmetic'; readonly operator: 'plus' | 'min' | 'times' | 'dividedBy'; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'extreme'; readonly which: 'largest' | 'smallest'; readonly order: Order; readonly operands: readonly Expr[] }
  | { readonly kind: 'aggregate'; readonly operator: 'exists' | 'none' | 'count'; readonly of: Source; readonly where: Expr | undefined; readonly window: Window | undefined }
  | { readonly kind: 'sum'; readonly attribute: string; readonly unit: 'number' | 'days'; readonly of: Source; readonly where: Expr | undefined; readonly window: Window | undefined }
  /** Over the onderdelen of a groep. */
  | { readonly kind: 'overParts'; readonly operator: 'exists' | 'none' | 'count'; readonly groep: string; readonly where: Expr | undefined }
  | { readonly kind: 'between'; readonly unit: 'years' | 'months' | 'days'; readonly start: Expr; readonly end: Expr }
  | { readonly kind: 'state'; readonly state: State; readonly subject: Subject }
  | { readonly kind: 'stateDay'; readonly state: State; readonly subject: Subject }
  | { readonly kind: 'level'; readonly taaleis: string }
  | { readonly kind: 'oordeel'; readonly name: string }
  | { readonly kind: 'wholeDay'; readonly operand: Expr }
  | { readonly kind: 'known'; readonly operand: Expr }
  | { readonly kind: 'round'; readonly decimals: 0 | 2; readonly mode: Exclude<RoundingMode, 'half-even'>; readonly operand: Expr }
  /** The sources written at this very place count for what is decided with it. */
  | { readonly kind: 'cited'; readonly sources: readonly string[]; readonly operand: Expr }
  /** The first rule of a list that holds, or (`exactlyOne`) the one that certainly holds. */
  | { readonly kind: 'choice'; readonly policy: 'first' | 'exactlyOne'; readonly rules: readonly { readonly when: Expr; readonly then: Expr; readonly settles: boolean }[]; readonly otherwise: Expr | undefined }
  /** The cell of the row whose bands hold for the inputs; none holds: no outcome. */
  | { readonly kind: 'rows'; readonly policy: 'first' | 'exactlyOne'; readonly inputs: readonly { readonly value: Expr; readonly order: Order }[]; readonly rows: readonly Row[] }

export interface Row {
  readonly bands: readonly Band[]
  readonly sources: readonly string[]
  readonly cell: Expr
}
export type Band =
  | { readonly kind: 'any' }
  | { readonly kind: 'values'; readonly values: readonly Expr[] }
  | { readonly kind: 'range'; readonly from: Bound | undefined; readonly to: Bound | undefined }
export interface Bound {
  readonly value: Expr
  readonly inclusive: boolean
}

/** Whether the outcome is always truth: ja, nee or unknown, and never what did not happen. */
export function isTruth(expr: Expr): boolean {
  switch (expr.kind) {
    case 'compare':
    case 'oneOf':
    case 'and':
    case 'or':
    case 'not':
    case 'state':
    case 'oordeel':
    case 'known':
      return true
    case 'aggregate':
    case 'overParts':
      return expr.operator !== 'count'
    case 'literal':
      return expr.value.kind === 'boolean'
    case 'cited':
      return isTruth(expr.operand)
    default:
      return false
  }
}

const citing: ReadonlySet<Expr['kind']> = new Set<Expr['kind']>(['parameter', 'begrip', 'table', 'state', 'stateDay', 'level', 'cited', 'overParts'])

/** Whether asking it may add to what an outcome rests on. */
export function mayCite(expr: Expr): boolean {
  return holds(expr, ({ kind }) => citing.has(kind))
}

/** Whether a judgement may be asked, directly or through what is named. */
export function mayJudge(expr: Expr): boolean {
  return holds(expr, ({ kind }) => kind === 'oordeel' || citing.has(kind))
}

function holds(node: unknown, suits: (expr: Expr) => boolean): boolean {
  if (typeof node !== 'object' || node === null) return false
  return ('kind' in node && suits(node as Expr)) || Object.values(node).some((value) => holds(value, suits))
}
