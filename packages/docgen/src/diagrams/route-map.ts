import type { Bevoegdheid, Leerroute, LeerrouteClause, Requirement } from '@inburgering/core'
import { layeredDrawing, type GraphEdge, type GraphNode } from '../drawing/index.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { requirementWords } from '../regelboek/clauses/requirement.ts'
import { bullets } from '../tree/build.ts'
import type { Figure } from '../tree/index.ts'
import { enumeration, inlines, link, plainInline, type Inline } from '../tree/inline.ts'
import { anchorOf } from '../words/index.ts'
import { capital } from './capital.ts'

/** The leerroutes with what they ask, how one comes in, where they lead, and who may change them. */
export function routeMap(book: Book): Figure | undefined {
  const routes = book.of('leerroute').filter(({ clauses }) => clauses.length > 0)
  if (routes.length === 0) return undefined
  const powers = book.of('bevoegdheid')
  const { words } = book
  const deciding = book.of('besluit').filter(({ attributes }) => attributes.some(({ type }) => type.kind === 'leerroute'))
  const outcomes = [...new Set(routes.flatMap((route) => outcomeOf(route) ?? []))]
  const label = (route: Leerroute): string => capital(words.plain.of(route.name, 'leerroute'))

  const nodes: GraphNode[] = [
    ...deciding.map((besluit): GraphNode => ({ id: besluit.id, title: capital(words.plain.of(besluit.name, 'besluit')), details: besluit.by === undefined ? [] : [capital(words.plain.of(besluit.by, 'bestuursorgaan'))], tone: 'event' })),
    ...routes.map((route): GraphNode => ({ id: route.id, title: label(route), details: requirementLines(route, book), tone: 'route' })),
    ...outcomes.map((outcome): GraphNode => ({ id: `uitkomst:${outcome}`, title: capital(outcome), tone: 'met' })),
    ...powers.filter(lowers).map((power): GraphNode => ({ id: power.id, title: capital(words.plain.of(power.name, 'bevoegdheid')), details: lowering(power, book), tone: 'change', border: 'dashed' })),
  ]
  const edges: GraphEdge[] = [
    ...deciding.flatMap((besluit) => routes.map((route): GraphEdge => ({ from: besluit.id, to: route.id }))),
    ...routes.flatMap((route): readonly GraphEdge[] => {
      const outcome = outcomeOf(route)
      return outcome === undefined ? [] : [{ from: route.id, to: `uitkomst:${outcome}` }]
    }),
    ...powers.filter(lowers).flatMap((power) => routesLoweredBy(power, routes).map((route): GraphEdge => ({ from: power.id, to: route.id, isDashed: true }))),
  ]
  return {
    kind: 'figure',
    anchor: 'kaart-leerroutes',
    caption: inlines('Kaart van de leerroutes'),
    drawing: layeredDrawing(nodes, edges, { title: 'Kaart van de leerroutes', direction: 'right', boxWidth: 190 }),
    equivalent: bullets([
      ...routes.map((route) => [link(anchorOf(route.id), label(route)), ': ', ...requirements(route, book), outcomeOf(route) === undefined ? '.' : `. Uitkomst: ${outcomeOf(route)}.`]),
      ...(deciding.length === 0 ? [] : [['De leerroute staat in: ', ...enumeration(deciding.map(({ id, name }) => link(anchorOf(id), words.plain.of(name, 'besluit'))), 'of'), '. Zo’n besluit kan ook van de ene naar de andere leerroute gaan.']]),
      ...powers.filter((power) => lowers(power) || switches(power)).map((power) => [link(anchorOf(power.id), capital(words.plain.of(power.name, 'bevoegdheid'))), ': ', switches(power) ? 'een besluit kan de leerroute wijzigen.' : `${lowering(power, book).join('; ')}.`]),
    ]),
  }
}

function outcomeOf({ clauses }: Leerroute): string | undefined {
  return clauses.find((clause) => clause.kind === 'uitkomst')?.value
}

interface Asked {
  readonly requirements: readonly Requirement[]
  /** In place of all the others. */
  readonly instead: boolean
  readonly isConditional: boolean
}

function asked(clauses: readonly LeerrouteClause[]): readonly Asked[] {
  return clauses.flatMap((clause): readonly Asked[] => (clause.kind === 'vereist' ? [{ requirements: clause.requirements, instead: false, isConditional: clause.when !== undefined }] : clause.kind === 'of_in_plaats_daarvan' ? [{ requirements: clause.requirements, instead: true, isConditional: false }] : []))
}

function requirements({ clauses }: Leerroute, { words }: Book): readonly Inline[] {
  return asked(clauses).flatMap(({ requirements: own, instead, isConditional }, place) => [...inlines(place === 0 ? '' : instead ? '; of in plaats daarvan ' : '; '), ...enumeration(own.map((each) => requirementWords(each, words))), ...inlines(isConditional ? ' (voor wie dat geldt)' : '')])
}

function requirementLines({ clauses }: Leerroute, { words }: Book): readonly string[] {
  return asked(clauses).map(({ requirements: own, instead, isConditional }) => `${instead ? 'of: ' : ''}${plainInline(enumeration(own.map((each) => requirementWords(each, words))))}${isConditional ? ' (voor wie dat geldt)' : ''}`)
}

function lowers({ clauses }: Bevoegdheid): boolean {
  return clauses.some(({ kind }) => kind === 'verlagen')
}

function switches({ clauses }: Bevoegdheid): boolean {
  return clauses.some(({ kind }) => kind === 'wijzigen')
}

function lowering({ clauses }: Bevoegdheid, { words }: Book): readonly string[] {
  return clauses.flatMap((clause) => (clause.kind === 'verlagen' ? [`${words.plain.of(clause.taaleis, 'taaleis')} wordt ${clause.to}`] : []))
}

function routesLoweredBy({ clauses }: Bevoegdheid, routes: readonly Leerroute[]): readonly Leerroute[] {
  const taaleisen = clauses.flatMap((clause) => (clause.kind === 'verlagen' ? [clause.taaleis] : []))
  const first = routes.filter((route) => asked(route.clauses).some(({ requirements: own, instead }) => !instead && own.some((each) => each.kind === 'taaleis' && taaleisen.includes(each.name))))
  return first
}
