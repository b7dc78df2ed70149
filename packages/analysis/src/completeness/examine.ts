import { all, always, any, not, type Formula } from '../cases/formula.ts'
import { cellWords } from '../cases/cells.ts'
import { definitionsIn, isDefined } from '../cases/definitions.ts'
import { createSolver, type Case, type Solver } from '../cases/satisfy.ts'
import { createSpace } from '../cases/space.ts'
import { isEntangled, supportOf } from '../cases/support.ts'
import type { Vocabulary } from '../cases/vocabulary.ts'
import { termKey } from '../expressions/term-key.ts'
import type { CaseList } from './case-list.ts'

/** Alternatives as formulas over one set of axes, ready to be asked. */
interface Study {
  readonly solver: Solver
  readonly context: Formula
  readonly alternatives: readonly Formula[]
}

/** Whether a case exists. `certain`: the terms in it do not depend on each other, so somebody can have these values. */
export interface Finding {
  readonly example: string
  readonly certain: boolean
}
export type Verdict = Finding | 'none' | 'unfinished'

/** Asks a list of cases for a gap, an overlap or an alternative that never holds. */
export interface Examination {
  readonly gap: () => Verdict
  readonly overlap: (first: number, second: number) => Verdict
  /** Somebody for whom this alternative is the one. */
  readonly reached: (index: number) => Verdict
}

export function examine(list: CaseList, vocabulary: Vocabulary): Examination {
  const plain = study(list, vocabulary, false)
  let defined: Study | undefined

  /** First with all terms free; a case in which terms depend on each other is then tried with what they mean. */
  function ask(goal: (study: Study) => Formula): Verdict {
    const found = plain.solver.satisfy(all(plain.context, goal(plain)))
    if (typeof found === 'string') return found
    if (!dependsOnItself(found, vocabulary)) return { example: wordsOfCase(found, list), certain: true }
    defined ??= study(list, vocabulary, true)
    const still = defined.solver.satisfy(all(defined.context, goal(defined)))
    if (still === 'none') return 'none'
    if (still === 'unfinished') return { example: wordsOfCase(found, list), certain: false }
    const asked = new Set(found.values.map(({ axis }) => axis.key))
    const shown = { values: still.values.filter(({ axis }) => asked.has(axis.key)) }
    return { example: wordsOfCase(shown, list), certain: !dependsOnItself(withoutDefined(still, vocabulary), vocabulary) }
  }

  return {
    gap: () => ask(({ alternatives }) => not(any(...alternatives))),
    overlap: (first, second) => ask(({ alternatives }) => all(alternatives[first] ?? always, alternatives[second] ?? always)),
    reached: (index) =>
      ask(({ alternatives }) => {
        const earlier = list.policy === 'first' ? alternatives.slice(0, index).map(not) : []
        return all(alternatives[index] ?? always, ...earlier)
      }),
  }
}

function study(list: CaseList, vocabulary: Vocabulary, withDefinitions: boolean): Study {
  const space = createSpace(vocabulary)
  const alternatives = list.alternatives.map(({ formula }) => formula(space))
  const condition = list.context?.(space) ?? always
  const context = withDefinitions ? all(condition, definitionsIn(space)) : condition
  return { solver: createSolver(space.axes), context, alternatives }
}

/** Whether two terms of a case rest on the same facts, so that having both values at once may be impossible. */
function dependsOnItself({ values }: Case, vocabulary: Vocabulary): boolean {
  const supports = values.map(({ axis }) => supportOf(axis.term, vocabulary))
  return supports.some((support, index) => supports.slice(index + 1).some((other) => isEntangled(support, other)))
}

/** A begrip that is defined in the study follows from the other terms. */
function withoutDefined({ values }: Case, { begrippen }: Vocabulary): Case {
  return { values: values.filter(({ axis: { term } }) => !(term.kind === 'begrip' && isDefined(begrippen.get(term.name)))) }
}

/** The inputs of a table in their order, then the other terms. */
function wordsOfCase({ values }: Case, list: CaseList): string {
  const order = list.inputs.map(termKey)
  const rank = (key: string): number => {
    const index = order.findIndex((input) => key.startsWith(input))
    return index < 0 ? order.length : index
  }
  const sorted = [...values].sort((left, right) => rank(left.axis.key) - rank(right.axis.key))
  return sorted.length === 0 ? 'voor iedereen' : sorted.map(({ axis, cell }) => cellWords(axis, cell)).join(' en ')
}
