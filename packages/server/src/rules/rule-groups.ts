import type { Declaration, DeclarationKind, SourceRef } from '@inburgering/core'
import type { RegelGroep, RegelRegel, StelselRegels } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import type { Sentences } from '@inburgering/engine'
import type { ServerTexts } from '../texts/texts.ts'

/** What a reader looks up as a word, and not as a rule. */
const vocabulary: readonly DeclarationKind[] = ['begrip', 'gegeven', 'gebeurtenis', 'periode', 'besluit', 'oordeel', 'keuze', 'onderdeel', 'groep', 'parameter', 'tabel', 'bestuursorgaan']
const notRules: ReadonlySet<DeclarationKind> = new Set<DeclarationKind>([...vocabulary.filter((kind) => kind !== 'parameter' && kind !== 'tabel' && kind !== 'onderdeel'), 'bron', 'persoon', 'scenario'])

/** The rules of a specification in three orders, and its words by kind. */
export function rulesOf(specification: Specification, sentences: Sentences, texts: ServerTexts): StelselRegels | undefined {
  const { model } = specification
  if (model === undefined) return undefined
  const own = model.declarations.filter(({ library }) => library === undefined)
  const rules = own.filter(({ kind }) => !notRules.has(kind))
  const lineOf = (declaration: Declaration): RegelRegel => line(declaration, specification)
  return {
    naam: model.stelsel.name,
    titel: model.stelsel.label,
    map: specification.root,
    perLeerroute: byRoute(rules, lineOf, texts),
    perArtikel: byArticle(rules, own, lineOf),
    perDatum: byDate(rules, model.stelsel.from, lineOf, sentences),
    begrippen: vocabulary.flatMap((kind) => groupOf(kind, texts.words[kind] ?? kind, own.filter((declaration) => declaration.kind === kind).map(lineOf))),
    metFout: specification.broken.length,
  }
}

function line({ id, kind, name, label, sources, origin }: Declaration, { uriOf }: Specification): RegelRegel {
  return { id, titel: label, soort: kind, naam: name, artikelen: sources.map(({ text }) => text).join(', '), toevoeging: '', uri: uriOf(origin.file), range: { start: origin.start, end: origin.end } }
}

function groupOf(id: string, titel: string, regels: readonly RegelRegel[]): readonly RegelGroep[] {
  return regels.length === 0 ? [] : [{ id, titel, regels: regels.toSorted((one, other) => one.titel.localeCompare(other.titel, 'nl')), groepen: [] }]
}

/** Under each leerroute what belongs to it and what speaks of it; what speaks of none holds for all. */
function byRoute(rules: readonly Declaration[], lineOf: (declaration: Declaration) => RegelRegel, { everyRoute }: ServerTexts): readonly RegelGroep[] {
  const routes = rules.filter(({ kind }) => kind === 'leerroute')
  const named = new Map(rules.map((rule) => [rule.id, routesIn(rule)]))
  const required = new Map(routes.map((route) => [route.name, requirementsIn(route)]))
  const isOf = (rule: Declaration, route: string): boolean => rule.id === `leerroute:${route}` || named.get(rule.id)?.has(route) === true || required.get(route)?.has(rule.id) === true
  const groups = routes.flatMap((route) => groupOf(route.id, route.label, rules.filter((rule) => isOf(rule, route.name)).map(lineOf)))
  return [...groups, ...groupOf('overal', everyRoute, rules.filter((rule) => !routes.some(({ name }) => isOf(rule, name))).map(lineOf))]
}

function routesIn(rule: Declaration): ReadonlySet<string> {
  const found = new Set<string>()
  visit(rule, (node) => {
    if (node['kind'] === 'leerroute' && typeof node['value'] === 'string') found.add(node['value'])
  })
  return found
}

function requirementsIn(route: Declaration): ReadonlySet<string> {
  const found = new Set<string>()
  visit(route, (node) => {
    if ((node['kind'] === 'onderdeel' || node['kind'] === 'taaleis') && typeof node['name'] === 'string') found.add(`${node['kind']}:${node['name']}`)
  })
  return found
}

/** Under each source its articles, and under each article every rule that rests on it with any of its parts. */
function byArticle(rules: readonly Declaration[], own: readonly Declaration[], lineOf: (declaration: Declaration) => RegelRegel): readonly RegelGroep[] {
  const titles = new Map(own.flatMap(({ kind, name, label }) => (kind === 'bron' ? [[name, label] as const] : [])))
  const articles = new Map<string, Map<string, Map<string, RegelRegel>>>()
  for (const rule of rules) {
    for (const source of sourcesIn(rule)) {
      const ofSource = articles.get(source.bron) ?? new Map<string, Map<string, RegelRegel>>()
      articles.set(source.bron, ofSource)
      const article = articleOf(source)
      const lines = ofSource.get(article) ?? new Map<string, RegelRegel>()
      ofSource.set(article, lines)
      lines.set(rule.id, lineOf(rule))
    }
  }
  return [...articles].map(([bron, ofSource]) => ({
    id: bron,
    titel: titles.get(bron) ?? bron,
    regels: [],
    groepen: [...ofSource].sort(([one], [other]) => one.localeCompare(other, 'nl', { numeric: true })).flatMap(([article, lines]) => groupOf(`${bron} ${article}`, article === '' ? titles.get(bron) ?? bron : article, [...lines.values()])),
  }))
}

function articleOf({ places }: SourceRef): string {
  const [first] = places
  return first === undefined ? '' : `${first.kind} ${first.value}`
}

function sourcesIn(rule: Declaration): readonly SourceRef[] {
  const found: SourceRef[] = []
  visit(rule, (node) => {
    if (Array.isArray(node['sources'])) found.push(...(node['sources'] as readonly SourceRef[]))
  })
  return found
}

/** Under each day what begins to hold on it: a version of a parameter, a wijziging, or with the stelsel itself. */
function byDate(rules: readonly Declaration[], from: string, lineOf: (declaration: Declaration) => RegelRegel, sentences: Sentences): readonly RegelGroep[] {
  const days = new Map<string, RegelRegel[]>()
  const put = (day: string, regel: RegelRegel): void => void days.set(day, [...(days.get(day) ?? []), regel])
  for (const rule of rules) {
    if (rule.kind === 'parameter') for (const { from: day, value } of rule.versions) put(day, { ...lineOf(rule), toevoeging: sentences.expression(value) })
    else put(rule.kind === 'wijziging' ? rule.from ?? from : from, lineOf(rule))
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([day, regels]) => groupOf(day, sentences.date(day), regels))
}

/** Every object in a declaration, whatever part it stands in. */
function visit(node: unknown, look: (node: Readonly<Record<string, unknown>>) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) look(node as Readonly<Record<string, unknown>>)
  for (const member of Object.values(node)) visit(member, look)
}
