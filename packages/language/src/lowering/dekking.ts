import type { Dekking as DekkingModel, DekkingMember, SourcePlace } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import type { Dekking, DekkingLid } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase } from './declaration.ts'
import { lowerPlace, lowerRemarks, placeText } from './sources.ts'

/** The most members that one range may stand for: more is a slip of the pen. */
const longestRange = 100

export function lowerDekking(lowering: Lowering, node: Dekking): DekkingModel {
  const bron = target(node.bron).name
  const base = lowerBase(lowering, 'dekking', { ...node, label: node.label ?? `Dekking van ${bron}` }, { name: bron })
  const members = node.leden.map((member) => ({ node: member, members: membersOf(lowering, bron, member) }))
  const remarks = members.flatMap(({ node: { toelichting }, members }) => (toelichting === undefined ? [] : lowerRemarks(lowering, base.id, [toelichting]).map((remark) => ({ ...remark, sources: remark.sources.length > 0 ? remark.sources : members.map(({ ref }) => ref) }))))
  return {
    ...base,
    bron,
    kanttekeningen: remarks.map((remark, index) => ({ ...remark, id: `${base.id}/${remark.kind.replace(' ', '_')}:${index + 1}` })),
    members: members.flatMap(({ members }) => members),
  }
}

/** `art. 4 lid 1 onder a tot en met c` stands for three members. */
function membersOf(lowering: Lowering, bron: string, node: DekkingLid): readonly DekkingMember[] {
  const paths = node.plaatsen.map(lowerPlace).reduce<readonly (readonly SourcePlace[])[] | undefined>((before, place) => {
    const each = written(place)
    return each && before?.flatMap((places) => each.map((one) => [...places, one]))
  }, [[]])
  if (paths === undefined) {
    lowering.report(finding(node, 'INB318', { place: node.plaatsen.map((place) => placeText(lowerPlace(place))).join(' ') }))
    return []
  }
  return paths.map((places) => defined({ ref: { bron, places, text: `${bron} ${places.map(placeText).join(' ')}` }, subject: node.onderwerp, origin: lowering.originOf(node) }))
}

/** Each place that a range stands for; undefined when its ends do not say what lies between them. */
function written({ kind, value, until }: SourcePlace): readonly SourcePlace[] | undefined {
  if (until === undefined) return [{ kind, value }]
  const from = lastStep(value)
  const to = lastStep(until)
  if (from === undefined || to === undefined || from.before !== to.before || from.isLetter !== to.isLetter) return undefined
  const length = to.step - from.step + 1
  if (length < 1 || length > longestRange) return undefined
  return Array.from({ length }, (_, index) => ({ kind, value: `${from.before}${from.isLetter ? String.fromCharCode(from.step + index) : String(from.step + index)}` }))
}

/** What counts on in a number of the law: `3.12` is 12 after `3.`, `2a` is a after `2`. */
function lastStep(value: string): { readonly before: string; readonly step: number; readonly isLetter: boolean } | undefined {
  const [, before = '', digits, letter] = /^(|.*[.:]|.*\d(?=[a-z]$))(?:(\d+)|([a-z]))$/.exec(value) ?? []
  if (digits !== undefined) return { before, step: Number(digits), isLetter: false }
  return letter === undefined ? undefined : { before, step: letter.charCodeAt(0), isLetter: true }
}
