import type { AstNode } from 'langium'
import { isDagWaarop, isInPlaatsDaarvan, isNaamverwijzing, isToestand, isVenster, isVereist, isVerzameling, isVrijstelling, type Naamverwijzing } from '../generated/ast.ts'
import { visitTree } from '../tree/visit.ts'
import type { Specification } from './specification.ts'

/** What each rule needs to be computed first. A level of a taaleis is a rule of its own beside its onderdelen. */
export type Dependencies = ReadonlyMap<AstNode, ReadonlySet<AstNode>>

export function dependenciesOf(specification: Specification): Dependencies {
  const made = new Map<AstNode, Set<AstNode>>()
  const routes = specification.all('Leerroute')
  const powers = specification.all('Bevoegdheid')
  const groups = new Map(specification.all('Groep').map((groep) => [groep.name, groep]))
  const add = (from: AstNode, to: AstNode) => {
    const known = made.get(from)
    if (known) known.add(to)
    else made.set(from, new Set([to]))
  }
  const visit = (from: AstNode, root: AstNode) => {
    visitTree(root, (node) => {
      if (isNaamverwijzing(node)) for (const to of neededBy(node, routes)) add(from, to)
      if (isVenster(node) && node.termijn?.ref) add(from, node.termijn.ref)
      if (isVerzameling(node) && node.besluiten === undefined) for (const to of groups.get(node.namen[0] ?? '')?.leden ?? []) if (to.ref) add(from, to.ref)
    })
  }
  for (const kind of ['Begrip', 'Tabel', 'Leerroute', 'Termijn'] as const) for (const node of specification.all(kind)) visit(node, node)
  for (const plicht of specification.all('Plicht')) for (const clause of plicht.clausules) if (!isVrijstelling(clause) && clause.$type !== 'Signaal') visit(plicht, clause)
  for (const block of specification.all('OnderdeelBlok')) for (const part of block.onderdelen) for (const clause of block.clausules) visit(part, clause)
  for (const power of powers) for (const clause of power.clausules) if (clause.$type !== 'Grens') visit(power, clause)
  for (const power of powers) for (const clause of power.clausules) if (clause.$type === 'KanVerlagen' && clause.taaleis?.ref) add(clause.taaleis.ref, power)
  return made
}

function* neededBy(node: Naamverwijzing, routes: readonly AstNode[]): Iterable<AstNode> {
  const target = node.naam?.ref
  if (target === undefined) return
  const container = node.$container
  const asked = isToestand(container) || isDagWaarop(container)
  const required = isVereist(container) || isInPlaatsDaarvan(container)
  switch (target.$type) {
    case 'Begrip':
      yield target
      if ((asked || required) && target.type?.basis === 'Leerroute') yield* routes
      return
    case 'Tabel':
    case 'Termijn':
    case 'Plicht':
      yield target
      return
    case 'Onderdeel':
    case 'Leerroute':
      if (asked || required) yield target
      return
    case 'Taaleis':
      if (required) for (const part of target.onderdelen) yield* part.ref ? [part.ref] : []
      else yield target
      return
  }
}

/** Each circle once, as the rules in it in order. */
export function circlesOf(specification: Specification): readonly (readonly AstNode[])[] {
  const needs = specification.derived(dependenciesOf)
  const circles: AstNode[][] = []
  const state = new Map<AstNode, 'open' | 'done'>()
  const path: AstNode[] = []
  const visit = (node: AstNode) => {
    if (state.get(node) === 'done') return
    if (state.get(node) === 'open') {
      circles.push(path.slice(path.indexOf(node)))
      return
    }
    state.set(node, 'open')
    path.push(node)
    for (const next of needs.get(node) ?? []) visit(next)
    path.pop()
    state.set(node, 'done')
  }
  for (const node of needs.keys()) visit(node)
  return circles
}

