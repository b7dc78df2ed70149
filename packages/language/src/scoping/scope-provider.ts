import { AstUtils, DefaultScopeProvider, EMPTY_SCOPE, stream, type AstNode, type AstNodeDescription, type ReferenceInfo, type Scope } from 'langium'
import type { ValueType } from '@inburgering/core'
import { isBegrip, isControle, isDitBesluit, isFilter, isInBlok, isLaagVerwijzing, isLening, isNaamverwijzing, isRangVoorval, isScenario, isTaaleis, isTermijn, isToestand, isDagWaarop, isToont, isVerdeelt, isVereist, isVerwachteWaarde, isVoorbeelden, isVoorvalsoort, type Attribuut, type LaagVerwijzing, type Naamverwijzing, type Uitdrukking, type VerwachtSelectie, type Verzameling } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { decidedKind, decidedKinds } from './decided-kind.ts'
import { isForEachFine } from './decision-at-hand.ts'
import { hintFor } from '../typing/hint.ts'
import { attributesOfSet, elementSet, setOfFilter } from './element-set.ts'
import type { NamedKind } from './names.ts'

const valueKinds = ['Gegeven', 'Begrip', 'Parameter', 'Oordeel', 'Tabel', 'Onderdeel', 'Leerroute', 'Voorvalsoort', 'Termijn', 'Plicht', 'Lening', 'Maatregel', 'Taaleis', 'Groep'] as const
const subjectKinds = ['Onderdeel', 'Plicht', 'Termijn', 'Lening', 'Maatregel', 'Voorvalsoort', 'Begrip', 'Leerroute', 'Gegeven', 'Parameter', 'Oordeel', 'Tabel', 'Taaleis', 'Groep'] as const
const ownerKinds = ['Voorvalsoort', 'Termijn', 'Lening', 'Taaleis', 'Onderdeel', 'Begrip', 'Gegeven', 'Leerroute', 'Parameter', 'Oordeel', 'Tabel', 'Plicht', 'Maatregel', 'Groep'] as const
const requirementKinds = ['Onderdeel', 'Taaleis', 'Begrip', 'Leerroute', 'Gegeven', 'Oordeel', 'Parameter', 'Tabel', 'Voorvalsoort', 'Termijn', 'Plicht', 'Maatregel', 'Groep'] as const

/**
 * Where a name is looked for. A reference that asks for one kind sees the names of that kind in the specification; a
 * name in an expression is looked for step by step, the nearest meaning first.
 */
export class InburgeringScopeProvider extends DefaultScopeProvider {
  private readonly services: () => InburgeringServices

  constructor(services: InburgeringServices) {
    super(services)
    this.services = () => services
  }

  override getScope(context: ReferenceInfo): Scope {
    if (isNaamverwijzing(context.container) && context.property === 'naam') return this.scopeOfName(context.container)
    const members = membersNamed(context)
    if (members !== undefined) return this.scopeOf(members, EMPTY_SCOPE)
    const kinds = this.kindsAsked(context)
    const { Names } = this.services().scoping
    if (isLaagVerwijzing(context.container)) return this.variantScope(context.container)
    return new LookupScope(
      (name) => Names.describe(context.container, name, ...kinds),
      () => kinds.flatMap((each) => Names.all(context.container, each)),
      EMPTY_SCOPE,
    )
  }

  /** A variant has one name in all stelsels that run beside each other: their own first, then those of the stelsels that are used. */
  private variantScope(node: LaagVerwijzing): Scope {
    const { Names, Uses } = this.services().scoping
    const used = Uses.of(Uses.rootOf(node)).filter(({ stelsel }) => stelsel !== undefined).map(({ name }) => name)
    const find = (name: string) => [name, ...used.map((stelsel) => `${stelsel}.${name}`)].map((each) => Names.describe(node, each, 'Wijziging')).find((description) => description !== undefined)
    return new LookupScope(find, () => Names.all(node, 'Wijziging'), EMPTY_SCOPE)
  }

  private kindsAsked(context: ReferenceInfo): readonly NamedKind[] {
    const kinds = this.kindsOf(this.reflection.getReferenceType(context))
    if (isVoorvalsoort(context.container) && context.property === 'over') return [decidedKinds[decidedKind(context.container.overSoort)]]
    if (!isInBlok(context.container)) return kinds
    const word = context.container.soort
    return kinds.filter((kind) => kind.toLowerCase() === word)
  }

  /** The concrete kinds behind a union of kinds. */
  private kindsOf(kind: string): readonly NamedKind[] {
    let known = this.concrete.get(kind)
    if (known === undefined) {
      known = this.reflection.getAllSubTypes(kind).filter((each) => !this.reflection.getAllSubTypes(each).some((other) => other !== each)) as NamedKind[]
      this.concrete.set(kind, known)
    }
    return known
  }
  private readonly concrete = new Map<string, readonly NamedKind[]>()

  private scopeOfName(node: Naamverwijzing): Scope {
    if (node.van !== undefined) return this.scopeOfAttribute(node, node.van)
    const declared = this.declaredScope(node)
    const valued = this.valueScope(node, declared)
    const columns = this.columnScope(node, valued)
    const subject = this.subjectScope(node, columns)
    return this.filterScope(node, this.checkedScope(node, subject))
  }

  /** In a `controle` of a record: the attributes of the record that is checked. */
  private checkedScope(node: AstNode, outer: Scope): Scope {
    const record = AstUtils.getContainerOfType(node, isControle)?.$container
    return isVoorvalsoort(record) ? this.scopeOf(this.services().scoping.Names.attributesOf(record), outer) : outer
  }

  /** `X van Y`: an attribute of what Y denotes, or a begrip about what Y denotes. */
  private scopeOfAttribute(node: Naamverwijzing, owner: Uitdrukking): Scope {
    const { Names } = this.services().scoping
    const aboutSomething = (description: AstNodeDescription | undefined) => isBegrip(description?.node) && description.node.onderwerp !== undefined
    const begrippen = new LookupScope(
      (name) => [Names.describe(node, name, 'Begrip')].find(aboutSomething),
      () => Names.all(node, 'Begrip').filter(aboutSomething),
      EMPTY_SCOPE,
    )
    return this.scopeOf(this.attributesOfOwner(owner), begrippen)
  }

  /** What the part after `van` can be asked for. */
  attributesOfOwner(owner: Uitdrukking): readonly Attribuut[] {
    const { Names } = this.services().scoping
    if (isRangVoorval(owner)) return (owner.bron as Verzameling | undefined) === undefined ? [] : attributesOfSet(Names, elementSet(Names, owner.bron))
    if (isDitBesluit(owner)) return [...(isForEachFine(owner) ? Names.builtIns('boetebesluit') : []), ...Names.builtIns('besluit'), ...Names.builtIns('record')]
    if (!isNaamverwijzing(owner)) return []
    const target = owner.naam.ref
    if (isVoorvalsoort(target)) return Names.attributesOf(target)
    if (isTermijn(target)) return Names.builtIns('termijn')
    if (isLening(target)) return Names.builtIns('lening')
    if (isTaaleis(target)) return Names.builtIns('taaleis')
    return []
  }

  /** Each enclosing `waarvan (...)`, the nearest first. */
  private filterScope(node: AstNode, outer: Scope): Scope {
    const { Names } = this.services().scoping
    const filter = AstUtils.getContainerOfType(node.$container, isFilter)
    if (!filter) return outer
    const set = setOfFilter(filter)
    const around = this.filterScope(filter.$container, outer)
    return set === undefined ? around : this.scopeOf(attributesOfSet(Names, elementSet(Names, set)), around)
  }

  private subjectScope(node: AstNode, outer: Scope): Scope {
    const subject = AstUtils.getContainerOfType(node, isBegrip)?.onderwerp
    return subject === undefined ? outer : this.scopeOf([subject], outer)
  }

  /** The columns of the examples of the enclosing scenario. */
  private columnScope(node: AstNode, outer: Scope): Scope {
    const columns = AstUtils.getContainerOfType(node, isScenario)?.stappen.flatMap((step) => (isVoorbeelden(step) ? step.kolommen : []))
    return columns === undefined || columns.length === 0 ? outer : this.scopeOf(columns, outer)
  }

  /** Values of the type that the place asks for; only looked up when nothing nearer has the name. */
  private valueScope(node: Naamverwijzing, outer: Scope): Scope {
    const services = this.services()
    let hint: ValueType | undefined
    let asked = false
    const hinted = () => {
      if (!asked) hint = hintFor(node, (expression) => services.typing.Typing.kindOf(expression), services.scoping.Names)
      asked = true
      return hint
    }
    return new LookupScope((name) => this.valueNamed(node, name, hinted()), () => this.valuesOf(node, hinted()), outer)
  }

  private valueNamed(node: AstNode, name: string, type: ValueType | undefined): AstNodeDescription | undefined {
    const { Names } = this.services().scoping
    if (type?.kind === 'onderdeel') return Names.describe(node, name, 'Onderdeel')
    if (type?.kind === 'leerroute') return Names.describe(node, name, 'Leerroute')
    return this.valuesOf(node, type).find((description) => description.name === name)
  }

  private valuesOf(node: AstNode, type: ValueType | undefined): AstNodeDescription[] {
    const { Names } = this.services().scoping
    if (type?.kind === 'onderdeel') return Names.all(node, 'Onderdeel')
    if (type?.kind === 'leerroute') return Names.all(node, 'Leerroute')
    if (type?.kind !== 'choice') return []
    const values = Names.find(node, type.keuze, 'Keuze')?.waarden ?? []
    return values.filter((value) => value.name !== undefined).map((value) => this.descriptions.createDescription(value, value.name))
  }

  private declaredScope(node: Naamverwijzing): Scope {
    const { Names } = this.services().scoping
    const kinds = kindsAt(node)
    // A value of some keuze comes last: it then has the wrong type, which says more than an unknown name.
    return new LookupScope((name) => Names.describe(node, name, ...kinds, 'KeuzeWaarde'), () => kinds.flatMap((kind) => Names.all(node, kind)), EMPTY_SCOPE)
  }

  private described(node: (AstNode & { name: string }) | undefined): AstNodeDescription | undefined {
    return node && this.descriptions.createDescription(node, node.name)
  }

  private scopeOf(nodes: readonly AstNode[], outer: Scope): Scope {
    const named = nodes.filter((node): node is AstNode & { name: string } => typeof (node as { name?: unknown }).name === 'string')
    return new LookupScope((name) => this.described(named.find((node) => node.name === name)), () => named.flatMap((node) => this.described(node) ?? []), outer)
  }
}

/** What belongs to one declaration: the column of the list that is divided over, what a selectie shows. */
function membersNamed({ container, property }: ReferenceInfo): readonly AstNode[] | undefined {
  if (isVerdeelt(container) && property === 'kolom') return container.lijst?.ref?.kolommen ?? []
  if (!isVerwachteWaarde(container) || property !== 'toont') return undefined
  const { selectie } = container.$container as VerwachtSelectie
  return selectie?.ref?.clausules.filter(isToont) ?? []
}

/** Which kind of declaration a bare name most likely means at this place, when several share the name. */
function kindsAt(node: Naamverwijzing): readonly NamedKind[] {
  const container: AstNode = node.$container
  if (isToestand(container) || isDagWaarop(container)) return subjectKinds
  if (isNaamverwijzing(container) && node.$containerProperty === 'van') return ownerKinds
  if (isVereist(container) && node.$containerProperty === 'eisen') return requirementKinds
  if (container.$type === 'InPlaatsDaarvan') return requirementKinds
  return valueKinds
}

/** A scope that looks a name up directly instead of listing all of them. */
class LookupScope implements Scope {
  private readonly lookUp: (name: string) => AstNodeDescription | undefined
  private readonly list: () => AstNodeDescription[]
  private readonly outer: Scope

  constructor(lookUp: (name: string) => AstNodeDescription | undefined, list: () => AstNodeDescription[], outer: Scope) {
    this.lookUp = lookUp
    this.list = list
    this.outer = outer
  }

  getElement(name: string): AstNodeDescription | undefined {
    return this.lookUp(name) ?? this.outer.getElement(name)
  }

  getElements(name: string) {
    const own = this.lookUp(name)
    return stream(own ? [own] : []).concat(this.outer.getElements(name))
  }

  getAllElements() {
    return stream(this.list()).concat(this.outer.getAllElements())
  }
}
