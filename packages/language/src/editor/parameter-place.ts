import { AstUtils, type AstNode } from 'langium'
import { isVak } from '../generated/ast.ts'

/** A parameter that is about to be written. */
export interface NewParameter {
  readonly name: string
  readonly type: string
  readonly value: string
}

/** Whether a value is a boundary of a table: those are read from the table itself. */
export function isBandPart(node: AstNode): boolean {
  return AstUtils.getContainerOfType(node, isVak) !== undefined
}
