import { AstUtils, WorkspaceCache, type AstNode, type LangiumDocument } from 'langium'
import { isArgument, isBestand, isElementStap, isVerzameling, isWaardeNaam, isWijziging, type InburgeringAstType, type Stelsel } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { visitReferences, visitTree } from '../tree/visit.ts'

type Kind = keyof InburgeringAstType

/** What one file declares and names: read from its tree alone, so that only a changed file is read again. */
interface FileSummary {
  readonly declared: ReadonlyMap<string, readonly AstNode[]>
  readonly used: ReadonlySet<string>
}

/** Everything that one specification declares, over all its files; made once after a change, for all checks together. */
export class Specification {
  readonly documents: readonly LangiumDocument[]
  private readonly files: readonly FileSummary[]
  private readonly made = new Map<(specification: Specification) => unknown, unknown>()

  constructor(documents: readonly LangiumDocument[], files: readonly FileSummary[]) {
    this.documents = documents
    this.files = files
  }

  get stelsel(): Stelsel | undefined {
    return this.all('Stelsel')[0]
  }

  /** Declarations of a kind in the order of the files, with those that a wijziging adds. */
  all<K extends Kind>(kind: K): readonly InburgeringAstType[K][] {
    return this.files.flatMap((file) => (file.declared.get(kind) ?? []) as readonly InburgeringAstType[K][])
  }

  /** Whether a name stands anywhere as a name of something declared elsewhere. */
  isUsed(name: string): boolean {
    return this.files.some((file) => file.used.has(name))
  }

  /** Whether a file holds what could not be read: names in it may be lost. */
  get isIncomplete(): boolean {
    return this.documents.some((document) => document.parseResult.parserErrors.length > 0 || document.parseResult.lexerErrors.length > 0)
  }

  /** What a function makes of this specification, made once. */
  derived<T>(make: (specification: Specification) => T): T {
    if (!this.made.has(make)) this.made.set(make, make(this))
    return this.made.get(make) as T
  }
}

/** Gives each node its specification. */
export class Specifications {
  private readonly services: InburgeringServices
  private readonly specifications: WorkspaceCache<string, Specification>

  constructor(services: InburgeringServices) {
    this.services = services
    this.specifications = new WorkspaceCache(services.shared)
  }

  of(node: AstNode): Specification {
    const { Folders } = this.services.scoping
    const root = Folders.rootOf(AstUtils.getDocument(node).uri)
    return this.specifications.get(root, () => {
      const documents = Folders.documentsOf(root)
      return new Specification(documents, documents.map(summaryOf))
    })
  }
}

/** Every name in a file that stands for something declared elsewhere. */
export function namesUsedIn(document: LangiumDocument): Iterable<string> {
  return summaryOf(document).used
}

function summaryOf(document: LangiumDocument): FileSummary {
  const root = document.parseResult.value
  let summary = summaries.get(root)
  if (summary === undefined) {
    summary = summarize(root)
    summaries.set(root, summary)
  }
  return summary
}
const summaries = new WeakMap<AstNode, FileSummary>()

function summarize(root: AstNode): FileSummary {
  const declared = new Map<string, AstNode[]>()
  const used = new Set<string>()
  for (const node of isBestand(root) ? root.elementen.flatMap(withAdded) : []) {
    const same = declared.get(node.$type)
    if (same) same.push(node)
    else declared.set(node.$type, [node])
  }
  visitTree(root, (node) => visitNames(node, (name) => used.add(name)))
  return { declared, used }
}

function withAdded(element: AstNode): AstNode[] {
  if (!isWijziging(element)) return [element]
  const added = element.clausules.flatMap((step) => (isElementStap(step) && step.werkwoord === 'voeg toe' && step.element ? [step.element] : []))
  return [element, ...added]
}

/** The names in a node that stand for something declared elsewhere: references, and names that are looked up later. */
function visitNames(node: AstNode, visit: (name: string) => void): void {
  visitReferences(node, (reference) => visit(reference.$refText))
  if (isVerzameling(node)) node.namen.forEach(visit)
  else if (isWaardeNaam(node)) visit(node.naam)
  else if (isArgument(node) && node.naam !== undefined) visit(node.naam)
}
