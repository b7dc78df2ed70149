import { AstUtils, Cancellation, DefaultLinker, DefaultReferenceDescriptionProvider, interruptAndCheck, isReference, type AstNode, type AstNodeDescription, type DefaultReference, type LangiumDocument, type LinkingError, type Reference, type ReferenceDescription, type ReferenceInfo } from 'langium'
import { isBestand } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { ObservedEvent } from '../tracing/observed.ts'
import type { Trace, Tracing } from '../tracing/tracing.ts'
import { visitReferences, visitTree } from '../tree/visit.ts'
import { elementOf } from './scope-computation.ts'

/** The references in one declaration. */
interface Links {
  /** Tells what rests on them that they were made again. */
  readonly remade: ObservedEvent
  /** What was looked at to make them. */
  trace: Trace
  /** Undefined until all of them are made. */
  made: readonly Reference[] | undefined
}

/**
 * Links a file in one go. What a declaration refers to is looked up again only when one of the names that were looked
 * at on the way stands for something else now.
 */
export class InburgeringLinker extends DefaultLinker {
  private readonly tracing: Tracing
  private readonly links = new WeakMap<AstNode, Links>()

  constructor(services: InburgeringServices) {
    super(services)
    this.tracing = services.workspace.Tracing
  }

  override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    await interruptAndCheck(cancelToken)
    const references: Reference[] = []
    for (const part of partsOf(document)) references.push(...this.linkPart(part, document))
    document.references = references
  }

  /** Links stay until all changed files are read: only then it is known which of them still hold. */
  override unlink(document: LangiumDocument): void {
    document.references = []
  }

  /** Lets go of the links that no longer hold. All files must be read, and none be linked yet. */
  loosen(documents: readonly LangiumDocument[]): void {
    const outdated = documents.flatMap(partsOf).flatMap((part) => {
      const links = this.links.get(part)
      return links === undefined || (links.made !== undefined && this.tracing.holds(links.trace)) ? [] : [{ part, links }]
    })
    // From here on it is so: what is looked at while links are made again, is as it will stay.
    if (outdated.length > 0) this.tracing.advance()
    for (const { part, links } of outdated) {
      visitTree(part, (node) => visitReferences(node, forget))
      links.made = undefined
      links.trace = this.tracing.newTrace()
      links.remade.happened(this.tracing.revision)
    }
  }

  override getCandidate(refInfo: ReferenceInfo): AstNodeDescription | LinkingError {
    return this.tracing.follow(this.linksAround(refInfo.container).trace, () => super.getCandidate(refInfo))
  }

  protected override resolveReference(reference: DefaultReference, node: AstNode, property: string): AstNode | undefined {
    if (this.tracing.isFollowing) this.tracing.observe(this.linksWith(reference, node).remade)
    return super.resolveReference(reference, node, property)
  }

  private linkPart(part: AstNode, document: LangiumDocument): readonly Reference[] {
    const links = this.linksOf(part)
    if (links.made !== undefined) return links.made
    const made: Reference[] = []
    visitTree(part, (node) => {
      visitReferences(node, (reference, property, index) => {
        this.doLink({ reference, container: node, property, ...(index === undefined ? {} : { index }) }, document)
        made.push(reference)
      })
    })
    links.made = made
    return made
  }

  /** A reference stays in the declaration that it was read in, so that is looked up once. */
  private linksWith(reference: DefaultReference & { links?: Links }, node: AstNode): Links {
    return (reference.links ??= this.linksAround(node))
  }

  private linksAround(node: AstNode): Links {
    return this.linksOf(elementOf(node))
  }

  private linksOf(part: AstNode): Links {
    let links = this.links.get(part)
    if (links === undefined) {
      links = { remade: new ObservedEvent(), trace: this.tracing.newTrace(), made: undefined }
      this.links.set(part, links)
    }
    return links
  }
}

/** The declarations of a file, and its heading. */
function partsOf({ parseResult: { value: file } }: LangiumDocument): readonly AstNode[] {
  return isBestand(file) ? [...(file.bij === undefined ? [] : [file.bij]), ...file.elementen] : []
}

function forget(reference: Reference): void {
  Object.assign(reference, { _ref: undefined, _nodeDescription: undefined })
}

/** Lists what a file refers to, for finding all uses of a name. */
export class InburgeringReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<ReferenceDescription[]> {
    await interruptAndCheck(cancelToken)
    const descriptions: ReferenceDescription[] = []
    visitTree(document.parseResult.value, (node) => {
      visitReferences(node, (reference, property) => {
        if (reference.error === undefined) descriptions.push(...this.createInfoDescriptions({ reference, container: node, property }).map((description) => this.upToDate(description, reference)))
      })
    })
    return descriptions
  }

  /** A declaration may have moved in its file since it was linked to. */
  private upToDate(description: ReferenceDescription, reference: Reference | { readonly items: unknown }): ReferenceDescription {
    const target = isReference(reference) ? reference.ref : undefined
    return target === undefined ? description : { ...description, targetUri: AstUtils.getDocument(target).uri, targetPath: this.nodeLocator.getAstNodePath(target) }
  }
}
