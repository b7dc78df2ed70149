import type { AstNode } from 'langium'
import { AstUtils } from 'langium'
import { isCitaat, isWijziging, type InBlok, type ParameterWordt } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { shownName } from '../../reading.ts'

/** Good to know: a quote stands beside a rule that a wijziging changes, and the wijziging brings no new one. */
export const oldQuote: Check<InBlok | ParameterWordt> = () => (node, accept) => {
  const target: AstNode | undefined = node.$type === 'InBlok' ? node.doel?.ref : node.parameter?.ref
  const change = AstUtils.getContainerOfType(node, isWijziging)
  if (target === undefined || change === undefined || change.clausules.some(isCitaat)) return
  if (node.$type === 'InBlok' && node.stappen.every((step) => step.werkwoord === 'voeg toe')) return
  const quote = AstUtils.streamContents(target).find(isCitaat)
  if (quote === undefined) return
  const place = node.$type === 'InBlok' ? at(node, 'doel') : at(node, 'parameter')
  accept('INB310', { change: change.name, name: shownName(target) }, place, [quote])
}
