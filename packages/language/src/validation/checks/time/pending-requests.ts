import { isGeldtVanaf, isMoment, isPeildatum, type Overgang } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import type { Specification } from '../../specification.ts'

/** What is asked of pending requests needs the day of the request. */
export const pendingRequests: Check<Overgang> = ({ specificationOf }) => (node, accept) => {
  if (!/^lopende\s+verzoeken$/.test(node.onderwerp) || !node.regel.startsWith('oude')) return
  // One day of the dossier (`naar de dag van het eerste verzoek`) sorts the cases by itself.
  const date = node.$container.clausules.find(isGeldtVanaf)?.naar
  if (date !== undefined && !isMoment(date) && !isPeildatum(date)) return
  if (!specificationOf(node).derived(knowsRequests)) accept('INB432', { name: node.$container.name }, at(node))
}

/** Whether a decision says when it was asked for: without that day no request is known to be pending. */
export function knowsRequests(specification: Specification): boolean {
  return specification.all('Voorvalsoort').some(({ attributen }) => attributen.some(({ name, type }) => name === 'aangevraagd_op' && type?.basis === 'datum'))
}
