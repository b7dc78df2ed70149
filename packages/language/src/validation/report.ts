import type { DiagnosticCode } from '@inburgering/core'
import { GrammarUtils, type AstNode, type CstNode } from 'langium'
import { finding, type Finding } from '../findings/finding.ts'
import type { Accept, Place } from './check.ts'

/** Takes findings of checks and keeps them: the only way in which a check can say something. */
export function acceptInto(findings: Finding[]): Accept {
  return (code, args, place, related) => {
    findings.push(finding(place.node, code, args, { at: cstOf(place), related }))
  }
}

/** A special message says more than a general one about the same node, which is then left out. */
const saysMoreThan: Partial<Record<DiagnosticCode, DiagnosticCode>> = {
  INB133: 'INB110',
  INB134: 'INB115',
  INB401: 'INB119',
  INB501: 'INB124',
  INB514: 'INB201',
}

export function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const said = new Map<AstNode, Set<DiagnosticCode>>()
  for (const { code, node } of findings) {
    const lesser = saysMoreThan[code]
    if (lesser !== undefined) said.set(node, (said.get(node) ?? new Set()).add(lesser))
  }
  return said.size === 0 ? [...findings] : findings.filter(({ code, node }) => said.get(node)?.has(code) !== true)
}

function cstOf({ node, property, index }: Place): CstNode | undefined {
  if (property === undefined) return node.$cstNode
  return GrammarUtils.findNodeForProperty(node.$cstNode, property, index) ?? node.$cstNode
}
