import type { CoveredMember, LawCoverage } from '@inburgering/analysis'
import type { Call } from '../command-line/command.ts'
import { row } from '../terminal/columns.ts'

/** Each list of the law: its members with their status, and who answers for them. */
export function lawCoverageText(lists: readonly LawCoverage[], call: Pick<Call, 'texts' | 'style' | 'width'>): string {
  if (lists.length === 0) return call.texts.noLawCoverage
  return lists.map((list) => listText(list, call)).join('\n\n')
}

function listText({ dekking, members }: LawCoverage, { texts, style, width }: Pick<Call, 'texts' | 'style' | 'width'>): string {
  const widest = Math.max(...members.map(({ member }) => member.ref.text.length))
  const status = Math.max(...members.map((member) => statusText(member).length))
  const columns = [{ width: widest }, { width: status, paint: style.dim }, { width: Math.max(20, width - widest - status - 4) }]
  const count = (wanted: CoveredMember['status']): number => members.filter((member) => member.status === wanted).length
  return [
    style.bold(dekking.label),
    ...members.flatMap((member) => row(columns, [member.member.ref.text, statusText(member), answerOf(member)])),
    texts.lawCoverageSummary(members.length, count('uitgedrukt'), count('oordeel'), count('niet uitgedrukt'), count(undefined)),
  ].join('\n')
}

function statusText({ status }: CoveredMember): string {
  return status ?? '?'
}

function answerOf({ owners, reasons, member }: CoveredMember): string {
  const names = [...new Set(owners.map(({ label }) => label))].join(', ')
  const why = reasons.map(({ text }) => text).join(' ')
  if (names === '') return why === '' ? (member.subject ?? '') : why
  return why === '' ? names : `${names}. ${why}`
}
