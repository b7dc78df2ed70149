import type { LangiumDocument } from 'langium'
import type { FoldingRangeProvider } from 'langium/lsp'
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver'
import { foldsOf } from '@inburgering/language'

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const

/** Blocks, comments and the parts of a file that can be folded away. */
export class Folding implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    return foldsOf(document).map(({ from, to, kind }) => ({ startLine: from, endLine: to, ...(kind === 'block' ? {} : { kind: kinds[kind] }) }))
  }
}
