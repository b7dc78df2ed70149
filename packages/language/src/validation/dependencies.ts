import type { AstNode } from 'langium'
import { isBegrip, isBevoegdheid, isDagWaarop, isInPlaatsDaarvan, isLeerroute, isNaamverwijzing, isOnderdeelBlok, isPlicht, isTabel, isTermijn, isToestand, isVenster, isVereist, isVerzameling, isVrijstelling, type Naamverwijzing } from '../generated/ast.ts'
import { visitTree } from '../tree/visit.ts'
import { withAdded, type Specification } from './specification.ts'

/** What each rule needs to be computed first. A level of a taaleis is a rule of its own beside its onderdelen. */
export type Dependencies = ReadonlyMap<AstNode, ReadonlySet<AstNode>>

export function dependenciesOf(specification: Specification): Dependencies {
  const made = new Map<AstNode, Set<AstNode>>()
  const routes = specification.all('Leerroute')
  const groups = new Map(specification.all('Groep').map((groep) => [groep.name, groep]))
  const needs = Map.groupBy(specification.each(needsIn).flat(), ({ from }) => from.$type)
  for (const { from, to, asksRoutes, groups: named } of kinds.flatMap((kind) => needs.get(kind) ?? [])) {
    const known = made.get(from) ?? new Set<AstNode>()
    made.set(from, known)
    for (const each of to) known.add(each)
    if (asksRoutes) for (const route of routes) known.add(route)
    for (const name of named) for (const member of groups.get(name)?.leden ?? []) if (member.ref) known.add(member.ref)
  }
  return made
}

/** A circle is told at its first rule: at a begrip rather than at what uses it. */
const kinds = ['Begrip', 'Tabel', 'Leerroute', 'Termijn', 'Plicht', 'Onderdeel', 'Bevoegdheid', 'Taaleis'] as const

/** What a rule needs by the text of one declaration. */
interface Need {
  readonly from: AstNode
  readonly to: ReadonlySet<AstNode>
  /** It asks which leerroute holds: it needs each of them. */
  readonly asksRoutes: boolean
  /** Names that may stand for a groep: it needs its members. */
  readonly groups: ReadonlySet<string>
}

function needsIn(element: AstNode): readonly Need[] {
  return withAdded(element).flatMap(needsOf)
}

function needsOf(rule: AstNode): readonly Need[] {
  if (isBegrip(rule) || isTabel(rule) || isLeerroute(rule) || isTermijn(rule)) return [needOf(rule, [rule])]
  if (isPlicht(rule)) return [needOf(rule, rule.clausules.filter((clause) => !isVrijstelling(clause) && clause.$type !== 'Signaal'))]
  if (isOnderdeelBlok(rule)) return rule.onderdelen.map((part) => needOf(part, rule.clausules))
  if (!isBevoegdheid(rule)) return []
  const lowered = rule.clausules.flatMap((clause) => (clause.$type === 'KanVerlagen' && clause.taaleis?.ref ? [clause.taaleis.ref] : []))
  return [needOf(rule, rule.clausules.filter((clause) => clause.$type !== 'Grens')), ...lowered.map((from): Need => ({ from, to: new Set([rule]), asksRoutes: false, groups: new Set() }))]
}

function needOf(from: AstNode, roots: readonly AstNode[]): Need {
  const to = new Set<AstNode>()
  const groups = new Set<string>()
  let asksRoutes = false
  for (const root of roots) {
    visitTree(root, (node) => {
      if (isNaamverwijzing(node)) {
        for (const each of neededBy(node)) to.add(each)
        asksRoutes ||= asksWhichRoute(node)
      }
      if (isVenster(node) && node.termijn?.ref) to.add(node.termijn.ref)
      if (isVerzameling(node) && node.besluiten === undefined) groups.add(node.namen[0] ?? '')
    })
  }
  return { from, to, asksRoutes, groups }
}

function isAsked({ $container }: Naamverwijzing): boolean {
  return isToestand($container) || isDagWaarop($container)
}

function isRequired({ $container }: Naamverwijzing): boolean {
  return isVereist($container) || isInPlaatsDaarvan($container)
}

function asksWhichRoute(node: Naamverwijzing): boolean {
  const target = node.naam?.ref
  return target?.$type === 'Begrip' && target.type?.basis === 'Leerroute' && (isAsked(node) || isRequired(node))
}

function* neededBy(node: Naamverwijzing): Iterable<AstNode> {
  const target = node.naam?.ref
  if (target === undefined) return
  const required = isRequired(node)
  switch (target.$type) {
    case 'Begrip':
    case 'Tabel':
    case 'Termijn':
    case 'Plicht':
      yield target
      return
    case 'Onderdeel':
    case 'Leerroute':
      if (required || isAsked(node)) yield target
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

