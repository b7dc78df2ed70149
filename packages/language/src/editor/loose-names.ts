import { AstUtils, type AstNode } from 'langium'
import type { ValueType } from '@inburgering/core'
import {
  isArgument,
  isFeit,
  isInBlok,
  isNaamverwijzing,
  isOordeel,
  isScenario,
  isVereist,
  isVerwachtBoete,
  isVerwachtLening,
  isVerwachtMaatregel,
  isVoorbeeldRij,
  isVoorval,
  isVoorvalPeriode,
  isVoorvalsoort,
  isVoorbeelden,
  type Argument,
  type Attribuut,
  type Beleidsruimte,
  type ClausuleStap,
  type Controle,
  type ElementStap,
  type InPlaatsVan,
  type LaatstBekend,
  type OpStelsel,
  type OvertredingNaAfloop,
  type Plicht,
  type Som,
  type Tijdstip,
  type Vereist,
  type VerwachtOntbreekt,
  type VerwachtRegel,
  type Verzameling,
  type WaardeNaam,
} from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { attributesOfSet, elementSet, kindsInSet } from '../scoping/element-set.ts'
import type { NamedKind, Names } from '../scoping/names.ts'
import { elementOf } from '../scoping/scope-computation.ts'
import { columnsOf, columnType } from '../typing/column.ts'
import { declaredType } from '../typing/value-types.ts'
import { clauseKey, stepKey } from '../validation/clause-key.ts'

/** What a name can stand for in a property that the grammar has as plain text. */
type Candidates<N> = (node: N, services: InburgeringServices, index: number) => Iterable<AstNode>

const ofKinds = (names: Names, from: AstNode, ...kinds: readonly NamedKind[]): AstNode[] => kinds.flatMap((kind) => names.all(from, kind).flatMap((each) => each.node ?? []))

const blockKinds: readonly NamedKind[] = ['Begrip', 'Tabel', 'Parameter', 'Onderdeel', 'Taaleis', 'Leerroute', 'Plicht', 'Bevoegdheid', 'Termijn', 'Verlengingsgrond', 'Boeteregime', 'Plafond', 'Beleidsruimte', 'Lening', 'Vergoeding', 'Selectie', 'Maatregel']

/** Kinds of declaration behind the kinds of entry of a timeline; all of them for other kinds. */
const entryKinds: Readonly<Record<string, readonly NamedKind[]>> = {
  stelsel: ['Stelsel'],
  plicht_ontstaat: ['Plicht'],
  plicht_eindigt: ['Plicht'],
  leerroute_vastgesteld: ['Leerroute'],
  leerroute_gewijzigd: ['Leerroute'],
  termijn_begint: ['Termijn'],
  termijn_verlengd: ['Termijn'],
  termijn_opgeschort: ['Termijn'],
  termijn_voldaan: ['Termijn'],
  termijn_verstreken: ['Termijn'],
  boete: ['Boeteregime'],
  lening: ['Lening'],
  maatregel: ['Maatregel'],
}

const loose: Readonly<Record<string, Readonly<Record<string, Candidates<never>>>>> = {
  Verzameling: { namen: (node: Verzameling, { scoping: { Names } }: InburgeringServices) => ofKinds(Names, node, ...kindsInSet(node)) },
  Som: { attribuut: attributesOfSource },
  LaatstBekend: { attribuut: attributesOfSource },
  Beleidsruimte: { attribuut: (node: Beleidsruimte, { scoping: { Names } }: InburgeringServices) => (node.besluit?.ref === undefined ? [] : Names.attributesOf(node.besluit.ref)) },
  Controle: { bij: (node: Controle) => (isVoorvalsoort(elementOf(node)) ? (elementOf(node) as { attributen?: Attribuut[] }).attributen ?? [] : [elementOf(node)]) },
  GeldtVoor: { wie: (node: AstNode, { scoping: { Names } }: InburgeringServices) => ofKinds(Names, node, 'Bestuursorgaan') },
  OvertredingNaAfloop: { open: (node: OvertredingNaAfloop, { scoping: { Names } }: InburgeringServices) => requirements(Names, node) },
  ClausuleStap: { naam: clausesOfTarget },
  ElementStap: { doel: (node: ElementStap, { scoping: { Names } }: InburgeringServices) => ofKinds(Names, node, ...blockKinds.filter((kind) => kind.toLowerCase() === node.soort)) },
  OpStelsel: { stelsels: (node: OpStelsel, { scoping: { Names } }: InburgeringServices) => ofKinds(Names, node, 'Stelsel') },
  InPlaatsVan: { namen: (node: InPlaatsVan, { scoping: { Names } }: InburgeringServices) => ofKinds(Names, node, 'Stelsel') },
  Tijdstip: { kolom: (node: Tijdstip) => columnsOf(AstUtils.getContainerOfType(node, isScenario)) },
  Argument: { naam: argumentCandidates },
  WaardeNaam: { naam: valueCandidates },
  VerwachtRegel: { naam: (node: VerwachtRegel, { scoping: { Names } }: InburgeringServices) => ofKinds(Names, node, ...(entryKinds[node.soort] ?? blockKinds)) },
  VerwachtOntbreekt: {
    gegeven: (node: VerwachtOntbreekt, { scoping: { Names } }: InburgeringServices) => [...ofKinds(Names, node, 'Gegeven'), ...attributesOfAll(Names, node)],
    voor: (node: VerwachtOntbreekt, { scoping: { Names } }: InburgeringServices) => ofKinds(Names, node, 'Boeteregime', 'Verlengingsgrond', 'Termijn', 'Plicht', 'Lening'),
  },
} as never

/** The properties of a kind of node that hold names as plain text. */
export function looseNames(type: string): readonly string[] {
  return Object.keys(loose[type] ?? {})
}

/** Everything whose name could stand in this property. */
export function looseCandidates(node: AstNode, property: string, services: InburgeringServices, index = 0): readonly AstNode[] {
  const candidates = loose[node.$type]?.[property] as Candidates<AstNode> | undefined
  return candidates === undefined ? [] : [...candidates(node, services, index)]
}

function attributesOfSource(node: Som | LaatstBekend, { scoping: { Names } }: InburgeringServices): readonly Attribuut[] {
  return node.bron === undefined ? [] : attributesOfSet(Names, elementSet(Names, node.bron))
}

function attributesOfAll(names: Names, from: AstNode): readonly Attribuut[] {
  return names.all(from, 'Voorvalsoort').flatMap(({ node }) => (isVoorvalsoort(node) ? node.attributen : []))
}

/** What a plicht requires: the clause that gives it a name, or else what is required itself. */
function requirements(names: Names, from: AstNode): readonly AstNode[] {
  const clauses = names.all(from, 'Plicht').flatMap(({ node }) => ((node as Plicht | undefined)?.clausules ?? []).filter(isVereist))
  return clauses.flatMap((clause: Vereist): AstNode[] => (clause.naam === undefined ? clause.eisen.flatMap((each) => (isNaamverwijzing(each) ? (each.naam.ref ?? []) : [])) : [clause]))
}

/** The clauses with a name in the block that a step of a wijziging is about. */
function clausesOfTarget(node: ClausuleStap): readonly AstNode[] {
  const block = isInBlok(node.$container) ? node.$container.doel.ref : undefined
  const key = stepKey(node)
  return block === undefined ? [] : (block.clausules as readonly AstNode[]).filter((clause) => clauseKey(clause as never) === key)
}

function argumentCandidates(node: Argument, services: InburgeringServices): readonly AstNode[] {
  const record = isVoorval(node.$container) || isVoorvalPeriode(node.$container) ? node.$container.soort.ref : undefined
  const attributes = isVoorvalsoort(record) ? record.attributen : []
  if (node.waarde !== undefined) return attributes
  const columns = columnsOf(AstUtils.getContainerOfType(node, isScenario))
  const flags = attributes.filter((attribute) => declaredType(attribute.type)?.kind === 'boolean')
  const values = attributes.flatMap((attribute) => [...valuesOfType(services.scoping.Names, node, declaredType(attribute.type))])
  return [...columns, ...flags, ...values]
}

function valueCandidates(node: WaardeNaam, services: InburgeringServices): readonly AstNode[] {
  const { scoping: { Names } } = services
  const columns = isVoorbeeldRij(node.$container) ? [] : columnsOf(AstUtils.getContainerOfType(node, isScenario))
  return [...columns, ...valuesOfType(Names, node, typeOfPlace(node, services))]
}

/** The type of the value that a scenario asks for at a place. */
export function typeOfPlace(node: AstNode, services: InburgeringServices): ValueType | undefined {
  const container = node.$container
  if (isFeit(container)) return declaredType(container.gegeven.ref?.type)
  if (isVerwachtBoete(container) || isVerwachtLening(container) || isVerwachtMaatregel(container)) return { kind: 'money' }
  if (isVoorbeeldRij(container)) {
    const examples = container.$container
    const column = isVoorbeelden(examples) ? examples.kolommen[node.$containerIndex ?? 0] : undefined
    return column && columnType(column, services)
  }
  if (!isArgument(container)) return undefined
  const record = isVoorval(container.$container) || isVoorvalPeriode(container.$container) ? container.$container.soort.ref : undefined
  if (isOordeel(record)) return { kind: 'boolean' }
  return declaredType(isVoorvalsoort(record) ? record.attributen.find((attribute) => attribute.name === container.naam)?.type : undefined)
}

/** The declared values of a type. */
export function valuesOfType(names: Names, from: AstNode, type: ValueType | undefined): readonly AstNode[] {
  if (type?.kind === 'onderdeel') return ofKinds(names, from, 'Onderdeel')
  if (type?.kind === 'leerroute') return ofKinds(names, from, 'Leerroute')
  return type?.kind === 'choice' ? (names.find(from, type.keuze, 'Keuze')?.waarden ?? []) : []
}
