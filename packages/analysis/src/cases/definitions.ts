import type { Begrip, Expression } from '@inburgering/core'
import type { Axis } from './axis.ts'
import { all, any, not, same, type Formula } from './formula.ts'
import type { Space } from './space.ts'

/** Terms looked into at most: definitions lead to other begrippen. */
const most = 40

/**
 * What must hold between the terms of a space because of what they mean: a begrip has the value that its definition
 * gives, records with a condition are records, what is open is not done. Adds the terms of the definitions as axes.
 */
export function definitionsIn(space: Space): Formula {
  const parts: Formula[] = []
  const done = new Set<string>()
  for (;;) {
    const open = [...space.axes.values()].filter(({ key }) => !done.has(key))
    if (open.length === 0 || done.size > most) break
    for (const axis of open) {
      done.add(axis.key)
      parts.push(...meaningOf(axis, space))
    }
  }
  return all(...parts)
}

/** Whether the value of a begrip follows from other terms in a formula. */
export function isDefined(begrip: Begrip | undefined): boolean {
  return begrip !== undefined && begrip.parameter === undefined && (begrip.definition.kind === 'rules' || begrip.definition.type.kind === 'boolean')
}

function meaningOf(axis: Axis, space: Space): readonly Formula[] {
  const { term } = axis
  if (term.kind === 'begrip' && term.argument === undefined) {
    const begrip = space.vocabulary.begrippen.get(term.name)
    return begrip !== undefined && isDefined(begrip) ? definitionOf(begrip, term, space) : []
  }
  if (term.kind === 'aggregate' && term.where !== undefined) {
    const { where: _, ...rest } = term
    const some = space.formulaOf({ ...term, operator: 'exists', type: { kind: 'boolean' } })
    return [any(not(some), space.formulaOf({ ...rest, operator: 'exists', type: { kind: 'boolean' } }))]
  }
  if (term.kind === 'state' && term.state === 'openstaat' && term.subject.kind === 'onderdeel') {
    const onderdeel = space.vocabulary.onderdelen.get(term.subject.name)
    return onderdeel === undefined ? [] : [not(all(space.formulaOf(term), space.formulaOf({ ...term, state: onderdeel.state })))]
  }
  return []
}

function definitionOf({ definition }: Begrip, term: Expression, space: Space): readonly Formula[] {
  const has = (value: Expression): Formula => space.equals(term, value)
  if (definition.kind !== 'rules') return [same(space.formulaOf(term), space.formulaOf(definition))]
  const { rules, policy, otherwise } = definition
  const conditions = rules.map((rule) => space.formulaOf(rule.when))
  const outcomes = rules.map((rule, index) => {
    const before = policy === 'first' ? conditions.slice(0, index).map(not) : []
    return all(...before, conditions[index] ?? all(), has(rule.then))
  })
  const rest = otherwise === undefined ? [] : [all(...conditions.map(not), has(otherwise))]
  return [any(...outcomes, ...rest)]
}
