import type { Axis } from './axis.ts'
import { cellsOf, stands, type Cell } from './cells.ts'
import type { Formula } from './formula.ts'

/** A case: for some terms the value they have. Terms that are not named may have any value. */
export interface Case {
  readonly values: readonly { readonly axis: Axis; readonly cell: Cell }[]
}

/** Answers whether a formula can hold. Made once for a set of axes, when all formulas over them are known. */
export interface Solver {
  /** A case in which the formula holds, `none` when there is none, `unfinished` when looking on takes too long. */
  readonly satisfy: (formula: Formula) => Case | 'none' | 'unfinished'
}

type Compiled =
  | { readonly kind: 'in'; readonly axis: number; readonly cells: readonly boolean[] }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Compiled[] }
  | { readonly kind: 'not'; readonly part: Compiled }
  | { readonly kind: 'constant'; readonly value: boolean }

/** Cases tried per question before it is given up. */
const patience = 20_000

export function createSolver(axes: ReadonlyMap<string, Axis>): Solver {
  const list = [...axes.values()]
  const cells = list.map(cellsOf)
  const indexes = new Map(list.map((axis, index) => [axis.key, index]))
  const compiled = new Map<Formula, Compiled>()

  function compile(formula: Formula): Compiled {
    const known = compiled.get(formula)
    if (known !== undefined) return known
    const made = make(formula)
    compiled.set(formula, made)
    return made
  }
  function make(formula: Formula): Compiled {
    switch (formula.kind) {
      case 'constant':
        return formula
      case 'not':
        return { kind: 'not', part: compile(formula.part) }
      case 'all':
      case 'any':
        return { kind: formula.kind, parts: formula.parts.map(compile) }
      case 'line':
        return inside(formula.axis, (cell) => typeof cell !== 'string' && stands(cell, formula.operator, formula.bound))
      case 'names':
        return inside(formula.axis, (cell) => typeof cell === 'string' && formula.allowed.has(cell))
    }
  }
  function inside(key: string, holds: (cell: Cell) => boolean): Compiled {
    const axis = indexes.get(key)
    const inCells = axis === undefined ? [] : (cells[axis] ?? []).map(holds)
    if (axis === undefined || !inCells.includes(true)) return { kind: 'constant', value: false }
    return inCells.includes(false) ? { kind: 'in', axis, cells: inCells } : { kind: 'constant', value: true }
  }

  return {
    satisfy: (formula) => {
      const goal = compile(formula)
      const chosen: (number | undefined)[] = list.map(() => undefined)
      let tries = 0
      const search = (): boolean | undefined => {
        const verdict = decide(goal, chosen)
        if (typeof verdict === 'boolean') return verdict
        for (let cell = 0; cell < (cells[verdict]?.length ?? 0); cell += 1) {
          tries += 1
          if (tries > patience) return undefined
          chosen[verdict] = cell
          const found = search()
          if (found !== false) return found
        }
        chosen[verdict] = undefined
        return false
      }
      const found = search()
      if (found === undefined) return 'unfinished'
      if (!found) return 'none'
      return { values: list.flatMap((axis, index) => valueAt(axis, cells[index]?.[chosen[index] ?? -1])) }
    },
  }
}

function valueAt(axis: Axis, cell: Cell | undefined): Case['values'] {
  return cell === undefined ? [] : [{ axis, cell }]
}

/** The truth of a formula for the values chosen so far, or the axis that has to be chosen next. */
function decide(formula: Compiled, chosen: readonly (number | undefined)[]): boolean | number {
  switch (formula.kind) {
    case 'constant':
      return formula.value
    case 'in': {
      const cell = chosen[formula.axis]
      return cell === undefined ? formula.axis : formula.cells[cell] === true
    }
    case 'not': {
      const verdict = decide(formula.part, chosen)
      return typeof verdict === 'boolean' ? !verdict : verdict
    }
    case 'all':
    case 'any': {
      const closing = formula.kind === 'any'
      let open: number | undefined
      for (const part of formula.parts) {
        const verdict = decide(part, chosen)
        if (verdict === closing) return closing
        if (typeof verdict === 'number') open ??= verdict
      }
      return open ?? !closing
    }
  }
}
