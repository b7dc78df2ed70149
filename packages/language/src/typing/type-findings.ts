import type { AstNode } from 'langium'
import type { ValueType } from '@inburgering/core'
import { finding, type Finding } from '../findings/finding.ts'
import { isUitdrukking, isVak, isVereist, isInPlaatsDaarvan, type Uitdrukking } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { visitTree } from '../tree/visit.ts'
import { inputOf } from './hint.ts'
import { passesThrough, requiredType } from './required-type.ts'
import { kindInSentence, meantInstead } from './remedy.ts'
import { doubleDuration, isInDoubleDuration } from './double-duration.ts'
import type { Typing } from './typing.ts'
import { fits, typeInSentence } from './value-types.ts'

/** What the type rules object to in a part of the tree: in expressions themselves, and between them and their place. */
export function typeFindings(root: AstNode, services: InburgeringServices): Finding[] {
  const findings: Finding[] = []
  const { Typing } = services.typing
  visitTree(root, (node) => {
    if (!isUitdrukking(node)) return
    if (isInDoubleDuration(node)) return
    const double = doubleDuration(node)
    if (double) {
      findings.push(double)
      return
    }
    findings.push(...Typing.inferred(node).findings)
    const misplaced = misplacement(node, Typing)
    if (misplaced) findings.push(misplaced)
  })
  return findings
}

function misplacement(node: Uitdrukking, typing: Typing): Finding | undefined {
  const container: AstNode | undefined = node.$container
  if (!container || passesThrough(container)) return undefined
  const actual = typing.kindOf(node)
  if (actual === undefined) return undefined
  if (isRequirement(node)) {
    const isDoable = actual.kind === 'boolean' || actual.kind === 'onderdeel' || actual.kind === 'leerroute'
    return isDoable ? undefined : mismatch(node, { kind: 'boolean' }, actual)
  }
  const input = isVak(container) ? inputOf(container) : undefined
  const required = isVak(container) ? typing.kindOf(input) : requiredType(node)
  if (required === undefined || fits(actual, required)) return undefined
  // A share of something is written as a percentage or as a number: maal de factor 0,5.
  if (required.kind === 'percentage' && actual.kind === 'number' && container.$type === 'Factor') return undefined
  // Whole numbers that come from a count may be compared with a band in decimals.
  if (isVak(container) && required.kind === 'integer' && actual.kind === 'number') return undefined
  return mismatch(node, required, actual)
}

function isRequirement(node: Uitdrukking): boolean {
  return (isVereist(node.$container) || isInPlaatsDaarvan(node.$container)) && node.$containerProperty === 'eisen'
}

function mismatch(node: Uitdrukking, required: ValueType, actual: ValueType): Finding {
  return finding(node, 'INB201', { expected: typeInSentence(required), actual: kindInSentence(node, actual), suggestion: meantInstead(node, required) })
}

