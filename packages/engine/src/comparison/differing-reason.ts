import type { ReasonLine } from '../sentences/reason-lines.ts'

/** A step on both sides, with the article of the nearest step around it where it has none itself; absent on a side that has no such step. */
export interface DifferingReason {
  readonly before?: ReasonLine
  readonly after?: ReasonLine
}

/**
 * The first step in which two derivations say something else, as deep as they go on saying the same around it: not that
 * the fine is lower, but the hours for which it is. Undefined when they say the same.
 */
export function differingReason(before: readonly ReasonLine[], after: readonly ReasonLine[], around: Around = nothing): DifferingReason | undefined {
  for (let place = 0; place < Math.max(before.length, after.length); place++) {
    const [one, other] = [citing(before[place], around.before), citing(after[place], around.after)]
    if (one === undefined || other === undefined) return { ...(one === undefined ? {} : { before: one }), ...(other === undefined ? {} : { after: other }) }
    const deeper = one.lines.length > 0 && other.lines.length > 0 ? differingReason(one.lines, other.lines, { before: one.cited, after: other.cited }) : undefined
    if (deeper !== undefined) return deeper
    if (one.text !== other.text) return { before: one, after: other }
  }
  return undefined
}

/** The articles of the nearest step around. */
interface Around {
  readonly before: string
  readonly after: string
}
const nothing: Around = { before: '', after: '' }

function citing(line: ReasonLine | undefined, around: string): ReasonLine | undefined {
  return line === undefined || line.cited !== '' ? line : { ...line, cited: around }
}
