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
  const numbers = /^\d+$/.test(value) && /^\d+$/.test(until)
  const letters = /^[a-z]$/.test(value) && /^[a-z]$/.test(until)
  if (!numbers && !letters) return undefined
  const first = numbers ? Number(value) : value.charCodeAt(0)
  const last = numbers ? Number(until) : until.charCodeAt(0)
  if (last < first || last - first >= longestRange) return undefined
  return Array.from({ length: last - first + 1 }, (_, index) => ({ kind, value: numbers ? String(first + index) : String.fromCharCode(first + index) }))
}
