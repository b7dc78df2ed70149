import { isCitaat, isKanttekening, isOvereenkomstig, isTermijn, isVerlengt, type Termijn, type Verlengingsgrond } from '../../generated/ast.ts'
import type { InburgeringServices } from '../../module.ts'
import { mentionsIn, placeOf } from '../mention.ts'
import { targetOf } from '../targets.ts'

/** A ground as it reads for a termijn to which it applies correspondingly. */
export interface Expanded {
  readonly termijn: string
  /** The text of the ground with the words of that termijn in the place of those that it extends by itself. */
  readonly text: string
}

/** What `van overeenkomstige toepassing op` stands for, written out: one text for each termijn. */
export function writtenOut(grond: Verlengingsgrond, services: InburgeringServices): readonly Expanded[] {
  const own = grond.clausules.filter(isVerlengt)
  const instead = new Set(own.flatMap(({ termijnen }) => termijnen.flatMap(({ ref }) => ref ?? [])))
  return grond.clausules.filter(isOvereenkomstig).flatMap((clause) =>
    clause.termijnen.map(({ $refText }) => {
      const basis = clause.volgens?.$cstNode?.text
      const heading = `verlengt ${$refText}${basis === undefined ? '' : ` ${basis}`}`
      return { termijn: $refText, text: replaced(grond, [...headingEdits(grond, heading), ...nameEdits(grond, instead, $refText, services)]) }
    }),
  )
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The first `verlengt` says the other termijn; what else says for which termijnen the rule holds, and remarks, are left out. */
function headingEdits(grond: Verlengingsgrond, heading: string): readonly Edit[] {
  const others = grond.clausules.filter((clause) => isVerlengt(clause) || isOvereenkomstig(clause) || isKanttekening(clause) || isCitaat(clause))
  const first = others.find(isVerlengt)
  return others.flatMap((clause) => {
    const node = clause.$cstNode
    return node === undefined ? [] : [{ from: node.offset, to: node.end, text: clause === first ? heading : '' }]
  })
}

function nameEdits(grond: Verlengingsgrond, instead: ReadonlySet<Termijn>, name: string, services: InburgeringServices): readonly Edit[] {
  return mentionsIn(grond).flatMap((mention) => {
    if (mention.declares || isVerlengt(mention.node) || isOvereenkomstig(mention.node)) return []
    const target = targetOf(mention, services)
    const place = isTermijn(target) && instead.has(target) ? placeOf(mention) : undefined
    return place === undefined ? [] : [{ from: place.offset, to: place.end, text: name }]
  })
}

function replaced(grond: Verlengingsgrond, edits: readonly Edit[]): string {
  const whole = grond.$cstNode
  if (whole === undefined) return ''
  const sorted = edits.toSorted((left, right) => right.from - left.from)
  const text = sorted.reduce((rest, { from, to, text: put }) => rest.slice(0, from - whole.offset) + put + rest.slice(to - whole.offset), whole.text)
  return text.split('\n').filter((line) => line.trim() !== '').join('\n')
}
