import type { Declaration, Model } from '@inburgering/core'
import { modelVersion } from '@inburgering/core'
import type { AstNode, LangiumDocument } from 'langium'
import { finding } from '../findings/finding.ts'
import { isBestand, isPersoon, isScenario, isStelsel, type Bestand, type Element, type Stelsel } from '../generated/ast.ts'
import { lowerBeleidsruimte } from './beleidsruimte.ts'
import { lowerBevoegdheid } from './bevoegdheid.ts'
import { lowerBoeteregime, lowerPlafond } from './boeteregime.ts'
import { lowerLijst, lowerSelectie, lowerVerdeling, lowerVergoeding } from './groepen.ts'
import { shared } from '../scoping/names.ts'
import type { Lowering } from './context.ts'
import { lowerDekking } from './dekking.ts'
import { lowerLening } from './lening.ts'
import { lowerLeerroute } from './leerroute.ts'
import { lowerMaatregel } from './maatregel.ts'
import { lowerGroep, lowerOnderdelen, lowerTaaleis } from './parts.ts'
import { lowerPersoon, personasBehind } from './persoon.ts'
import { lowerPlicht } from './plicht.ts'
import { lowerBegrip, lowerParameter } from './rules.ts'
import { lowerScenario } from './scenario.ts'
import { isToelichting } from './sources.ts'
import { lowerStelsel } from './stelsel.ts'
import { lowerTabel } from './table.ts'
import { lowerTermijn } from './termijn.ts'
import { lowerVerlengingsgrond } from './verlengingsgrond.ts'
import { lowerBestuursorgaan, lowerBron, lowerGegeven, lowerKeuze, lowerOordeel, lowerVoorvalsoort } from './vocabulary.ts'
import { lowerWijziging } from './wijziging.ts'

type Node<K extends Element['$type']> = Extract<Element, { $type: K }>
type DeclaredKind = Exclude<Element['$type'], 'Stelsel' | 'Gebruikt' | 'Kanttekening' | 'Citaat'>
type Rules = { [K in DeclaredKind]: (lowering: Lowering, node: Node<K>) => Declaration | Declaration[] }

/** One rule per construct: adding one to the grammar asks for a line here. */
const rules: Rules = {
  Bron: lowerBron,
  Bestuursorgaan: lowerBestuursorgaan,
  Keuze: lowerKeuze,
  Gegeven: lowerGegeven,
  Voorvalsoort: lowerVoorvalsoort,
  Oordeel: lowerOordeel,
  Parameter: lowerParameter,
  Begrip: lowerBegrip,
  Tabel: lowerTabel,
  OnderdeelBlok: lowerOnderdelen,
  Groep: lowerGroep,
  Taaleis: lowerTaaleis,
  Leerroute: lowerLeerroute,
  Plicht: lowerPlicht,
  Bevoegdheid: lowerBevoegdheid,
  Termijn: lowerTermijn,
  Verlengingsgrond: lowerVerlengingsgrond,
  Boeteregime: lowerBoeteregime,
  Plafond: lowerPlafond,
  Dekking: lowerDekking,
  Lening: lowerLening,
  Beleidsruimte: lowerBeleidsruimte,
  Vergoeding: lowerVergoeding,
  Selectie: lowerSelectie,
  Lijstblok: lowerLijst,
  Verdeling: lowerVerdeling,
  Maatregel: lowerMaatregel,
  Wijziging: (lowering, node) => lowerWijziging(lowering, node, (element) => lowerElement(lowering, element)),
  Persoon: lowerPersoon,
  Scenario: lowerScenario,
}

export function lowerElement(lowering: Lowering, element: Element): Declaration[] {
  const rule = rules[element.$type as DeclaredKind] as ((lowering: Lowering, node: Element) => Declaration | Declaration[]) | undefined
  const lowered = rule?.(lowering, element) ?? []
  return Array.isArray(lowered) ? lowered : [lowered]
}

/** What a model is made of: the files of the folder, and those of the specification that it adds to. */
export interface Sources {
  readonly own: readonly LangiumDocument[]
  readonly base: readonly LangiumDocument[]
  /** The way to the folder of the base: `../wi2021`. */
  readonly folder: string | undefined
}

function filesOf(documents: readonly LangiumDocument[]): readonly Bestand[] {
  return documents.map((document) => document.parseResult.value).filter(isBestand)
}

function elementsOf(documents: readonly LangiumDocument[]): readonly Element[] {
  return filesOf(documents).flatMap((file) => file.elementen)
}

/**
 * The model of a specification. A declaration in which something was found is left out; the others stay.
 * @param unsound the elements in which something was found already
 */
export function lowerModel(lowering: Lowering, { own, base, folder }: Sources, unsound: ReadonlySet<AstNode>): Model | undefined {
  const isSound = (element: AstNode): boolean => !unsound.has(element)
  // The scenarios of another folder are played there.
  const takesPart = (element: Element): boolean => !isScenario(element)
  const elements = [...elementsOf(base).filter(takesPart), ...elementsOf(own)]
  const stelsels = elements.filter((element): element is Stelsel => isStelsel(element) && isSound(element))
  const declarations = [...filesOf(base).flatMap((file) => lowerFile(lowering, file, takesPart, unsound)), ...filesOf(own).flatMap((file) => lowerFile(lowering, file, () => true, unsound)), ...lowerLibraries(lowering, own), ...lowerShared(lowering, own)]
  const [first] = stelsels
  const loose = elements.filter((element) => isToelichting(element) && isSound(element))
  const stelsel = first && withoutNewFindings(lowering, first, () => lowerStelsel(lowering, first, loose))
  if (stelsel === undefined) return undefined
  return { modelVersion, stelsel, ...(folder === undefined ? {} : { base: folder }), declarations: inOrder(declarations) }
}

/** What stands in a file, without the stelsel. Where all is sound that it may rest on, it is kept together. */
function lowerFile(lowering: Lowering, file: Bestand, isWanted: (element: Element) => boolean, unsound: ReadonlySet<AstNode>): readonly Declaration[] {
  const wanted = (): readonly Element[] => file.elementen.filter((element) => !isStelsel(element) && isWanted(element))
  const isSound = (element: AstNode): boolean => !unsound.has(element)
  if (unsound.size === 0 || (file.elementen.every(isSound) && ![...unsound].some(isPersoon))) return lowering.declaredInFile(file, () => wanted().flatMap((element) => lowerOne(lowering, element)))
  return wanted().filter((element) => isSound(element) && personasBehind(element).every(isSound)).flatMap((element) => lowerOne(lowering, element))
}

function lowerOne(lowering: Lowering, element: Element): readonly Declaration[] {
  return withoutNewFindings(lowering, element, () => lowering.declared(element, () => lowerElement(lowering, element))) ?? []
}

const noneUnsound: ReadonlySet<AstNode> = new Set()

/** What is supplied and takes part; its own tests see to it that it is sound. */
function lowerLibraries(lowering: Lowering, documents: readonly LangiumDocument[]): Declaration[] {
  const { Uses, Folders } = lowering.services.scoping
  const [first] = documents
  if (first === undefined) return []
  return Uses.libraries(Folders.rootOf(first.uri)).flatMap(({ root }) => filesOf(Folders.documentsOf(root)).flatMap((file) => lowerFile(lowering, file, () => true, noneUnsound)))
}

function elementsIn(lowering: Lowering, root: string): readonly Element[] {
  return elementsOf(lowering.services.scoping.Folders.documentsOf(root))
}

/** What the stelsels that this one looks at share with it: what may stand in the one dossier, without the rules behind it and what was assumed for them. */
function lowerShared(lowering: Lowering, documents: readonly LangiumDocument[]): Declaration[] {
  const { Uses, Folders } = lowering.services.scoping
  const [first] = documents
  if (first === undefined) return []
  return Uses.of(Folders.rootOf(first.uri)).flatMap(({ root, stelsel }) => {
    if (stelsel === undefined) return []
    const elements = [root, ...Uses.libraries(root).map((library) => library.root)].flatMap((folder) => elementsIn(lowering, folder))
    return elements.filter(({ $type }) => sharedTypes.has($type)).flatMap((element) => lowerOne(lowering, element).map(withoutRules))
  })
}

const sharedTypes: ReadonlySet<string> = new Set([...shared, 'OnderdeelBlok'])

/** By the whole declaration: what is the same stays the same, so that what rests on it need not be made again. */
const strippedOf = new WeakMap<Declaration, Declaration>()

function withoutRules(declaration: Declaration): Declaration {
  let stripped = strippedOf.get(declaration)
  if (stripped === undefined) strippedOf.set(declaration, (stripped = stripRules(declaration)))
  return stripped
}

function stripRules(declaration: Declaration): Declaration {
  switch (declaration.kind) {
    case 'gegeven':
    case 'gebeurtenis':
    case 'periode':
    case 'besluit':
      return { ...declaration, controles: [] }
    case 'onderdeel': {
      const { doneWhen: _doneWhen, extent: _extent, ...part } = declaration
      return { ...part, kanttekeningen: [] }
    }
    case 'leerroute':
      return { ...declaration, clauses: [], kanttekeningen: [] }
    default:
      return declaration
  }
}

/** A crash costs one declaration and becomes a finding: the text is not to blame. */
function withoutNewFindings<T>(lowering: Lowering, element: AstNode, lower: () => T): T | undefined {
  const before = lowering.findings.length
  try {
    const lowered = lower()
    return lowering.findings.length === before ? lowered : undefined
  } catch (error) {
    lowering.report(finding(element, 'INB901', { reason: error instanceof Error ? error.message : String(error) }))
    return undefined
  }
}

/** By kind, and by name within a kind. */
function inOrder(declarations: readonly Declaration[]): Declaration[] {
  const unique = new Map<string, Declaration>()
  for (const declaration of declarations) if (!unique.has(declaration.id)) unique.set(declaration.id, declaration)
  const byKind = Object.entries(Object.groupBy([...unique.values()], ({ kind }) => kind))
  return byKind.sort(([left], [right]) => (left < right ? -1 : 1)).flatMap(([, same]) => same.sort((left, right) => (left.name < right.name ? -1 : 1)))
}
