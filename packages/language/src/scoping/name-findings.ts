import { nearestName } from '@inburgering/core'
import { type AstNode, type CstNode, GrammarUtils } from 'langium'
import { finding, type Finding } from '../findings/finding.ts'
import { isBeleidsruimte, isControle, isInBlok, isNaamverwijzing, isLaatstBekend, isOvertredingNaAfloop, isRangVoorval, isSom, isVerzameling, isVoorvalsoort, type Beleidsruimte, type Verzameling, type Voorvalsoort } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { visitReferences, visitTree } from '../tree/visit.ts'
import { attributesOfSet, elementSet, kindsInSet } from './element-set.ts'
import type { InburgeringScopeProvider } from './scope-provider.ts'
import { elementOf } from './scope-computation.ts'

const kindWords: Readonly<Record<string, string>> = {
  Voorvalsoort: 'gebeurtenis, periode of besluit',
  Groep: 'groep',
  Boeteregime: 'boeteregime',
  Verlengingsgrond: 'verlengingsgrond',
  Termijn: 'termijn',
  Lening: 'lening',
  Maatregel: 'maatregel',
  Onderdeel: 'onderdeel',
  Bron: 'bron',
  Bestuursorgaan: 'bestuursorgaan',
  Keuze: 'keuze',
  Stelsel: 'stelsel',
  Gegeven: 'gegeven',
  Parameter: 'parameter',
  Tabel: 'tabel',
  Taaleis: 'taaleis',
  Wijziging: 'wijziging',
  Persoon: 'persoon',
  Oordeel: 'oordeel',
  Vergoeding: 'vergoeding',
  Selectie: 'selectie',
  Lijstblok: 'lijst',
  Lijstkolom: 'kolom van de lijst',
  Verdeling: 'verdeling',
  Toont: 'waarde die de selectie toont',
  Benoemd: 'naam',
  VoorvalOfOordeel: 'gebeurtenis, periode, besluit of oordeel',
}

/** Names in a part of the tree that stand for nothing. */
export function nameFindings(root: AstNode, services: InburgeringServices): Finding[] {
  const findings: Finding[] = []
  visitTree(root, (node) => {
    visitReferences(node, (reference, property) => {
      if (reference.ref === undefined) findings.push(unknownReference(node, property, reference.$refText, reference.$refNode, services))
    })
    if (isVerzameling(node)) findings.push(...unknownMembers(node, services))
    else if ((isSom(node) || isLaatstBekend(node)) && node.bron && node.attribuut !== undefined) findings.push(...unknownAttribute(node, node.attribuut, node.bron, services))
    else if (isBeleidsruimte(node) && node.besluit?.ref !== undefined && node.attribuut !== undefined) findings.push(...unknownAttributeOf(node, node.besluit.ref, node.attribuut, services))
    else if (isOvertredingNaAfloop(node)) findings.push(...unknownRequirement(node, node.open, services))
    else if (isControle(node) && node.bij !== undefined) findings.push(...unknownCheckPlace(node, node.bij))
  })
  return findings
}

function unknownReference(node: AstNode, property: string, name: string, at: CstNode | undefined, services: InburgeringServices): Finding {
  const scopes = services.references.ScopeProvider as InburgeringScopeProvider
  if (isNaamverwijzing(node) && node.van !== undefined) {
    const known = scopes.attributesOfOwner(node.van).map((attribute) => attribute.name)
    const owner = isNaamverwijzing(node.van) ? node.van.naam.$refText : isRangVoorval(node.van) ? node.van.bron.namen.join(' of ') : 'dit'
    return finding(node, 'INB111', { name, owner, suggestion: nearestName(name, known) }, { at })
  }
  const scope = scopes.getScope({ reference: (node as unknown as Record<string, never>)[property] as never, container: node, property })
  const candidates = scope.getAllElements().map((description) => description.name)
  const kind = services.shared.AstReflection.getReferenceType({ reference: { $refText: name } as never, container: node, property })
  const expected = isInBlok(node) ? node.soort : (kindWords[kind] ?? kind.toLowerCase())
  return finding(node, 'INB110', { name, expected, suggestion: nearestName(name, candidates) }, { at })
}

function unknownMembers(node: Verzameling, services: InburgeringServices): Finding[] {
  const { Names } = services.scoping
  const kinds = kindsInSet(node)
  const places = GrammarUtils.findNodesForProperty(node.$cstNode, 'namen')
  return node.namen.flatMap((name, index) => {
    if (Names.describe(node, name, ...kinds)) return []
    const expected = kinds.map((kind) => kindWords[kind] ?? kind).join(' of ')
    return [finding(node, 'INB110', { name, expected, suggestion: nearestName(name, Names.namesOf(node, ...kinds)) }, { at: places[index] })]
  })
}

function unknownAttribute(node: AstNode, name: string, source: Verzameling, services: InburgeringServices): Finding[] {
  const { Names } = services.scoping
  const isKnownSet = source.namen.every((each) => Names.describe(source, each, ...kindsInSet(source)))
  const attributes = attributesOfSet(Names, elementSet(Names, source)).map((attribute) => attribute.name)
  if (!isKnownSet || attributes.includes(name)) return []
  const at = GrammarUtils.findNodeForProperty(node.$cstNode, 'attribuut')
  return [finding(node, 'INB111', { name, owner: source.namen.join(' of '), suggestion: nearestName(name, attributes) }, { at })]
}

function unknownAttributeOf(node: Beleidsruimte, record: Voorvalsoort, name: string, services: InburgeringServices): Finding[] {
  const attributes = services.scoping.Names.attributesOf(record).map((attribute) => attribute.name)
  if (attributes.includes(name)) return []
  const at = GrammarUtils.findNodeForProperty(node.$cstNode, 'attribuut')
  return [finding(node, 'INB111', { name, owner: record.name, suggestion: nearestName(name, attributes) }, { at })]
}

/** What an overtreding says is open is the name of something a plicht requires. */
function unknownRequirement(node: AstNode, name: string, services: InburgeringServices): Finding[] {
  const required = services.scoping.Names.all(node, 'Plicht').flatMap((description) => requirementNames(description.node))
  if (name === undefined || required.includes(name)) return []
  const at = GrammarUtils.findNodeForProperty(node.$cstNode, 'open')
  return [finding(node, 'INB110', { name, expected: 'eis van een plicht', suggestion: nearestName(name, required) }, { at })]
}

/** The names that the `vereist` clauses of a plicht give to what they require. */
export function requirementNames(plicht: AstNode | undefined): string[] {
  const clauses = plicht?.$type === 'Plicht' ? (plicht as unknown as { clausules: AstNode[] }).clausules : []
  return clauses.flatMap((clause) => {
    if (clause.$type !== 'Vereist') return []
    const { naam, eisen } = clause as unknown as { naam?: string; eisen: AstNode[] }
    return naam === undefined ? eisen.flatMap((each) => (isNaamverwijzing(each) ? [each.naam.$refText] : [])) : [naam]
  })
}

function unknownCheckPlace(node: AstNode, name: string): Finding[] {
  const owner = elementOf(node)
  const known = isVoorvalsoort(owner) ? [...owner.attributen.map((attribute) => attribute.name), 'datum', 'einde'] : [(owner as { name?: string }).name ?? '']
  if (known.includes(name)) return []
  return [finding(node, 'INB111', { name, owner: (owner as { name?: string }).name ?? '', suggestion: nearestName(name, known) }, { at: GrammarUtils.findNodeForProperty(node.$cstNode, 'bij') })]
}

