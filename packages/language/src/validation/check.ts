import type { DiagnosticArguments, DiagnosticCode } from '@inburgering/core'
import type { AstNode } from 'langium'
import type { InburgeringAstType } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import type { Specification } from './specification.ts'

/** What a check may ask: the services of the language, and everything that its specification declares. */
export interface CheckServices {
  readonly language: InburgeringServices
  readonly specificationOf: (node: AstNode) => Specification
}

/** Where a finding stands: a node, or one property of it. */
export interface Place {
  readonly node: AstNode
  readonly property?: string | undefined
  readonly index?: number | undefined
}

/** Takes what a check finds; always with a code, for the code is the key of its text, its page and its fix. */
export type Accept = <C extends DiagnosticCode>(code: C, args: DiagnosticArguments<C>, place: Place, related?: readonly AstNode[]) => void

/** One check, of one kind of node. Made once, called at each keystroke for every such node. */
export type Check<N extends AstNode = AstNode> = (services: CheckServices) => (node: N, accept: Accept) => void

/** The checks by the kind of node that they look at. */
export type CheckRegistry = { readonly [K in keyof InburgeringAstType]?: readonly Check<InburgeringAstType[K]>[] }

/** The place of a node, or of one of its properties. */
export function at<N extends AstNode>(node: N, property?: keyof N & string, index?: number): Place {
  return { node, property, index }
}
