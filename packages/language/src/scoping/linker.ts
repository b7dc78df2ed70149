import { Cancellation, DefaultLinker, DefaultReferenceDescriptionProvider, interruptAndCheck, type LangiumDocument, type ReferenceDescription } from 'langium'
import { visitReferences, visitTree } from '../tree/visit.ts'

/** Links a file in one go; a specification is linked again as a whole at each change. */
export class InburgeringLinker extends DefaultLinker {
  override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    await interruptAndCheck(cancelToken)
    visitTree(document.parseResult.value, (node) => {
      visitReferences(node, (reference, property, index) => {
        this.doLink({ reference, container: node, property, ...(index === undefined ? {} : { index }) }, document)
      })
    })
  }
}

/** Lists what a file refers to, for finding all uses of a name. */
export class InburgeringReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<ReferenceDescription[]> {
    await interruptAndCheck(cancelToken)
    const descriptions: ReferenceDescription[] = []
    visitTree(document.parseResult.value, (node) => {
      visitReferences(node, (reference, property) => {
        if (reference.error === undefined) descriptions.push(...this.createInfoDescriptions({ reference, container: node, property }))
      })
    })
    return descriptions
  }
}
