import type { Expression, Model, ReasonNode } from '@inburgering/core'
import { isExpression } from '../expressions/is-expression.ts'
import { partsOf } from '../expressions/roots.ts'

/** The ids of the model that reasons speak of. */
export interface ReachedIds {
  /** Asked, with everything that it stands in: an expression, its clause, its declaration. */
  readonly asked: ReadonlySet<string>
  /** Rules, clauses and conditions that held or gave a value. */
  readonly held: ReadonlySet<string>
}

export function reachedIn(reasons: readonly ReasonNode[], expressions: ReadonlyMap<string, Expression>): ReachedIds {
  const asked = new Set<string>()
  const held = new Set<string>()

  function add(id: string): void {
    if (asked.has(id)) return
    asked.add(id)
    const end = id.lastIndexOf('/')
    if (end > 0) add(id.slice(0, end))
  }
  function visit(node: ReasonNode, owner: string): void {
    const rule = node.kind === 'step' ? `${owner}/${node.rule}` : node.rule
    add(rule)
    const expression = expressions.get(node.rule)
    if (expression !== undefined) for (const id of referredBy(expression)) add(id)
    if (hasOutcome(node)) held.add(rule)
    const next = node.kind === 'entry' ? node.rule : owner
    for (const child of node.children) visit(child, next)
  }
  for (const reason of reasons) visit(reason, reason.rule)
  return { asked, held }
}

function hasOutcome({ value }: ReasonNode): boolean {
  if (value.kind === 'boolean') return value.value
  return value.kind !== 'none' && value.kind !== 'unknown' && value.kind !== 'notJudged'
}

/** The declarations that an expression names. */
function referredBy(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'parameter':
    case 'begrip':
    case 'tabel':
    case 'oordeel':
    case 'gegeven':
      return [`${expression.kind}:${expression.name}`]
    case 'level':
      return [`taaleis:${expression.taaleis}`]
    case 'aggregate':
      return expression.from.kind === 'onderdelen' ? [`groep:${expression.from.groep}`] : []
    case 'state':
    case 'stateDate':
      return expression.subject.kind === 'value' ? [] : [`${expression.subject.kind}:${expression.subject.name}`]
    default:
      return []
  }
}

/** Every expression of the rules by its id. */
export function expressionsById(model: Model): ReadonlyMap<string, Expression> {
  const found = new Map<string, Expression>()
  function visit(part: unknown): void {
    if (typeof part !== 'object' || part === null) return
    if (isExpression(part)) found.set(part.id, part)
    partsOf(part).forEach(visit)
  }
  visit(model.stelsel)
  for (const declaration of model.declarations) if (declaration.kind !== 'scenario' && declaration.kind !== 'persoon') visit(declaration)
  return found
}
