import type { KanVerlagen } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** What lowers a taaleis per skill must say which skill. */
export const loweringPerSkill: Check<KanVerlagen> = () => (node, accept) => {
  const record = node.bij?.ref
  if (!node.perVaardigheid || record === undefined || record.attributen.some(({ type }) => type?.basis === 'Onderdeel')) return
  accept('INB214', { record: record.name }, at(node, 'bij'), [record])
}
