import type { Boeteregime } from '@inburgering/core'
import { lineHeight, textWidth, type Drawing, type Shape } from '../drawing/index.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { table } from '../tree/build.ts'
import type { Figure } from '../tree/index.ts'
import { inlines } from '../tree/inline.ts'
import { anchorOf } from '../words/index.ts'

const step = { width: 112, least: 26, rise: 26, size: 13 } as const
const margin = 14

/** The steps of a fine that rises when it comes again. */
export function staircase(regime: Boeteregime, { words }: Book): Figure | undefined {
  const clause = regime.clauses.find((each) => each.kind === 'bij_herhaling')
  if (clause === undefined) return undefined
  const amounts = clause.steps.map((expression) => words.plainExpression(expression))
  const title = `Treden: ${words.plain.of(regime.name, 'boeteregime')}`
  const within = words.plainExpression(clause.within)
  return {
    kind: 'figure',
    anchor: anchorOf(`${regime.id}/trap`),
    caption: inlines(title),
    drawing: stairs(amounts, `Een trede hoger bij herhaling binnen ${within}`, title),
    equivalent: [table({ caption: `Bedrag per keer, bij herhaling binnen ${within}`, columns: ['Keer', { title: 'Bedrag', align: 'end' }], rows: amounts.map((amount, place) => [`${place + 1}${place === amounts.length - 1 ? ' en vaker' : ''}`, amount]) })],
  }
}

function stairs(amounts: readonly string[], note: string, title: string): Drawing {
  const widest = Math.max(step.width, ...amounts.map((amount) => textWidth(amount, step.size, true) + 16))
  const highest = step.least + step.rise * (amounts.length - 1)
  const noteHeight = lineHeight(step.size)
  const floor = margin + noteHeight + 10 + highest + lineHeight(step.size) + 4
  const shapes = amounts.flatMap((amount, place): readonly Shape[] => {
    const height = step.least + step.rise * place
    const x = margin + place * widest
    return [
      { kind: 'box', x, y: floor - height, width: widest, height, tone: 'fine', corner: 0 },
      { kind: 'label', x, y: floor - height - lineHeight(step.size) - 2, width: widest, height: lineHeight(step.size), lines: [amount], size: step.size, align: 'middle', isStrong: true },
      { kind: 'label', x, y: floor + 4, width: widest, height: lineHeight(step.size), lines: [`${place + 1}e keer${place === amounts.length - 1 ? ' en vaker' : ''}`], size: step.size, align: 'middle' },
    ]
  })
  const width = Math.max(amounts.length * widest, textWidth(note, step.size)) + 2 * margin
  return { title, width: Math.ceil(width), height: Math.ceil(floor + lineHeight(step.size) + margin), shapes: [{ kind: 'label', x: margin, y: margin - 4, width: width - 2 * margin, height: noteHeight, lines: [note], size: step.size, align: 'start', isMuted: true }, ...shapes] }
}
