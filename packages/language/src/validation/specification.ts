import { AstUtils, type AstNode, type LangiumDocument } from 'langium'
import { isArgument, isBestand, isElementStap, isVerzameling, isWaardeNaam, isWijziging, type Bestand, type InburgeringAstType, type Stelsel } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { Kept } from '../tracing/kept.ts'
import type { ObservedValue } from '../tracing/observed.ts'
import type { Tracing } from '../tracing/tracing.ts'
import { visitReferences, visitTree } from '../tree/visit.ts'

type Kind = keyof InburgeringAstType
type Make<T> = (specification: Specification) => T

/** All that one specification declares, in one state of its texts. */
interface State {
  readonly revision: number
  readonly elements: readonly AstNode[]
  readonly declared: ReadonlyMap<string, readonly AstNode[]>
  /** Of each file the names that stand for something declared elsewhere. */
  readonly used: readonly ReadonlySet<string>[]
  readonly isIncomplete: boolean
}

/** Everything that one specification declares, over all its files; what is asked of it is observed. */
export class Specification {
  private readonly tracing: Tracing
  private readonly documents: () => readonly LangiumDocument[]
  private state: State | undefined
  private readonly elements: ObservedValue<readonly AstNode[]>
  private readonly incomplete: ObservedValue<boolean>
  private readonly kinds = new Map<Kind, ObservedValue<readonly AstNode[]>>()
  private readonly names = new Map<string, ObservedValue<boolean>>()
  private readonly made = new Map<Make<unknown>, ObservedValue<unknown>>()
  private readonly madeOfElements = new Map<(element: AstNode) => unknown, Kept<AstNode, unknown>>()

  constructor(tracing: Tracing, documents: () => readonly LangiumDocument[]) {
    this.tracing = tracing
    this.documents = documents
    this.elements = tracing.newValue(() => this.now().elements)
    this.incomplete = tracing.newValue(() => this.now().isIncomplete)
  }

  get stelsel(): Stelsel | undefined {
    return this.all('Stelsel')[0]
  }

  /** Declarations of a kind in the order of the files, with those that a wijziging adds. */
  all<K extends Kind>(kind: K): readonly InburgeringAstType[K][] {
    return this.asked(this.kinds, kind, () => this.now().declared.get(kind) ?? nothing) as readonly InburgeringAstType[K][]
  }

  /** Whether a name stands anywhere as a name of something declared elsewhere. */
  isUsed(name: string): boolean {
    return this.asked(this.names, name, () => this.now().used.some((names) => names.has(name)))
  }

  /** Whether a file holds what could not be read: names in it may be lost. */
  get isIncomplete(): boolean {
    return this.tracing.valueOf(this.incomplete)
  }

  /** What a function makes of this specification; only when it makes something else now, what rests on it is made again. */
  derived<T>(make: Make<T>): T {
    return this.asked(this.made, make, this.keeping(make)) as T
  }

  /** What a function makes of each declaration. */
  each<T>(make: (element: AstNode) => T): readonly T[] {
    let kept = this.madeOfElements.get(make)
    if (kept === undefined) {
      kept = new Kept<AstNode, unknown>(this.tracing)
      this.madeOfElements.set(make, kept)
    }
    const results = kept
    return this.tracing.valueOf(this.elements).map((element) => results.get(element, () => make(element)) as T)
  }

  private keeping<T>(make: Make<T>): () => T {
    const kept = new Kept<Specification, T>(this.tracing)
    return () => kept.get(this, () => make(this))
  }

  private asked<K, T>(known: Map<K, ObservedValue<T>>, key: K, lookUp: () => T): T {
    let observed = known.get(key)
    if (observed === undefined) {
      observed = this.tracing.newValue(lookUp)
      known.set(key, observed)
    }
    return this.tracing.valueOf(observed)
  }

  private now(): State {
    const { revision } = this.tracing
    if (this.state?.revision !== revision) this.state = stateOf(revision, this.documents())
    return this.state
  }
}

/** Gives each node its specification. */
export class Specifications {
  private readonly services: InburgeringServices
  private readonly specifications = new Map<string, Specification>()

  constructor(services: InburgeringServices) {
    this.services = services
  }

  of(node: AstNode): Specification {
    const { Folders } = this.services.scoping
    const root = Folders.rootOf(AstUtils.getDocument(node).uri)
    let specification = this.specifications.get(root)
    if (specification === undefined) {
      specification = new Specification(this.services.workspace.Tracing, () => Folders.wholeOf(root))
      this.specifications.set(root, specification)
    }
    return specification
  }
}

const nothing: readonly AstNode[] = []

function stateOf(revision: number, documents: readonly LangiumDocument[]): State {
  const declared = new Map<string, AstNode[]>()
  const used: ReadonlySet<string>[] = []
  const elements: AstNode[] = []
  for (const { parseResult: { value: file } } of documents) {
    if (!isBestand(file)) continue
    used.push(namesUsedInFile(file))
    for (const element of file.elementen) {
      elements.push(element)
      for (const node of withAdded(element)) {
        const same = declared.get(node.$type)
        if (same) same.push(node)
        else declared.set(node.$type, [node])
      }
    }
  }
  const isIncomplete = documents.some(({ parseResult: { parserErrors, lexerErrors } }) => parserErrors.length > 0 || lexerErrors.length > 0)
  return { revision, elements, declared, used, isIncomplete }
}

/** A declaration, with those that it adds when it is a wijziging. */
export function withAdded(element: AstNode): AstNode[] {
  if (!isWijziging(element)) return [element]
  const added = element.clausules.flatMap((step) => (isElementStap(step) && step.werkwoord === 'voeg toe' && step.element ? [step.element] : []))
  return [element, ...added]
}

/** The same of a whole file, which does not change either. */
function namesUsedInFile(file: Bestand): ReadonlySet<string> {
  let used = namesUsed.get(file)
  if (used === undefined) {
    used = new Set([...(file.bij === undefined ? [] : [file.bij]), ...file.elementen].flatMap((part) => [...namesUsedIn(part)]))
    namesUsed.set(file, used)
  }
  return used
}

/** Every name in a declaration that stands for something declared elsewhere: references, and names that are looked up later. */
function namesUsedIn(element: AstNode): ReadonlySet<string> {
  let used = namesUsed.get(element)
  if (used === undefined) {
    const names = new Set<string>()
    visitTree(element, (node) => visitNames(node, (name) => names.add(name)))
    namesUsed.set(element, names)
    used = names
  }
  return used
}
const namesUsed = new WeakMap<AstNode, ReadonlySet<string>>()

function visitNames(node: AstNode, visit: (name: string) => void): void {
  visitReferences(node, (reference) => visit(reference.$refText))
  if (isVerzameling(node)) node.namen.forEach(visit)
  else if (isWaardeNaam(node)) visit(node.naam)
  else if (isArgument(node) && node.naam !== undefined) visit(node.naam)
}
