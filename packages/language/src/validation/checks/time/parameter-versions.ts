import { isInWerking, type Parameter, type Versie } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { dutchDate, isoDate } from '../../reading.ts'

/** The versions of a parameter must follow each other: each day has one value. */
export const parameterVersions: Check<Parameter> = ({ specificationOf }) => (node, accept) => {
  const { name } = node
  const versions = sorted(node)
  const start = isoDate(specificationOf(node).stelsel?.clausules.find(isInWerking)?.datum)
  versions.forEach(({ version, from, until }, index) => {
    const next = versions[index + 1]
    if (until !== undefined && until <= from) accept('INB410', { from: dutchDate(from), until: dutchDate(until) }, at(version, 'tot'))
    if (next?.from === from) accept('INB404', { name, date: dutchDate(from) }, at(next.version, 'vanaf'), [version])
    else if (next && until !== undefined && until > next.from) accept('INB402', { name, until: dutchDate(until), next: dutchDate(next.from) }, at(version, 'tot'), [next.version])
    else if (next && until !== undefined && until < next.from && until > from) accept('INB403', { name, until: dutchDate(until), next: dutchDate(next.from) }, at(version, 'tot'), [next.version])
    const end = until ?? next?.from
    if (start !== undefined && end !== undefined && end <= start && end > from) accept('INB405', { name, until: dutchDate(end), start: dutchDate(start) }, at(version, 'vanaf'))
  })
  const first = versions[0]
  if (first && start !== undefined && first.from > start) accept('INB406', { name, from: dutchDate(first.from), start: dutchDate(start) }, at(first.version, 'vanaf'))
}

interface Dated {
  readonly version: Versie
  readonly from: string
  readonly until: string | undefined
}

function sorted(node: Parameter): Dated[] {
  const dated = node.versies.flatMap((version) => {
    const from = isoDate(version.vanaf)
    return from === undefined ? [] : [{ version, from, until: isoDate(version.tot) }]
  })
  return dated.sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
}
