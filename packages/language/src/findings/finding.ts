import type { DiagnosticArguments, DiagnosticCode } from '@inburgering/core'
import type { AstNode, CstNode } from 'langium'

/**
 * Something found in a text, as data: where, which code, and the arguments of its sentence. The layer that reports
 * turns it into a diagnostic for its reader.
 */
export type Finding = { [C in DiagnosticCode]: FindingOf<C> }[DiagnosticCode]

export interface FindingOf<C extends DiagnosticCode> {
  readonly code: C
  readonly arguments: DiagnosticArguments<C>
  readonly node: AstNode
  /** The exact place, when it is not the whole node. */
  readonly at?: CstNode
  /** Other places that belong to it. */
  readonly related?: readonly AstNode[]
}

export function finding<C extends DiagnosticCode>(
  node: AstNode,
  code: C,
  args: DiagnosticArguments<C>,
  place: { readonly at?: CstNode | undefined; readonly related?: readonly AstNode[] | undefined } = {},
): Finding {
  const made: FindingOf<C> = {
    code,
    arguments: args,
    node,
    ...(place.at === undefined ? {} : { at: place.at }),
    ...(place.related === undefined ? {} : { related: place.related }),
  }
  return made as unknown as Finding
}
