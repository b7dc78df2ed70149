import { ownSpecification, ownSpecifications } from '@inburgering/testing/own-specifications'
import { compileWithUses } from '@inburgering/language'
import { compileExample, exampleNames } from '@inburgering/testing/examples'
import { describe, expect, test } from 'vitest'
import { htmlOf } from '../src/html/index.ts'
import { labelExtents, layeredDrawing, printSvg, standaloneSvg, svgMarkup, textWidth, wrapText, type Drawing, type Extent } from '../src/drawing/index.ts'
import { regelboek } from '../src/regelboek/index.ts'
import { allBlocks, plainText, type Figure } from '../src/tree/index.ts'
import { playedInput } from './example-book.ts'

const specifications = [...exampleNames().map((name) => [name, () => compileExample(name)] as const), ...ownSpecifications().map((name) => [name, () => compileWithUses(ownSpecification(name), () => [])] as const)]

function overlapping(drawing: Drawing): readonly string[] {
  const extents = labelExtents(drawing)
  return extents.flatMap((one, place) => extents.slice(place + 1).filter((other) => meets(one, other)).map((other) => `"${one.text}" and "${other.text}"`))
}

function meets(one: Extent, other: Extent): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function outside({ width, height, ...drawing }: Drawing): readonly string[] {
  const lines = drawing.shapes.flatMap((shape) => (shape.kind === 'line' && shape.points.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height) ? [`a line by ${JSON.stringify(shape.points)}`] : []))
  return [...lines, ...labelsOutside({ width, height, ...drawing })]
}

function labelsOutside({ width, height, ...drawing }: Drawing): readonly string[] {
  return labelExtents({ width, height, ...drawing }).filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height).map(({ text }) => text)
}

describe.each(specifications)('the drawings of %s', async (_, open) => {
  const { value: { model, beside } } = await open()
  if (model === undefined) throw new Error('no model')
  const input = playedInput(model, [], beside)
  const figures = [...allBlocks(regelboek(input).blocks)].filter((block): block is Figure => block.kind === 'figure')

  test('have no labels on top of each other, and nothing outside', () => {
    for (const { drawing, anchor } of figures) {
      expect(overlapping(drawing), anchor).toEqual([])
      expect(outside(drawing), anchor).toEqual([])
    }
  })
  test('have the same facts as text', () => {
    for (const { equivalent, drawing } of figures) {
      const text = plainText(equivalent).toLowerCase()
      for (const { text: label } of labelExtents(drawing).filter(({ text: shown }) => /^\d{1,2} \p{L}+ \d{4}$|€/u.test(shown))) expect(text).toContain(label.toLowerCase().replace(/^.*(€ [\d.,]+).*$/, '$1'))
    }
  })
  test('are the same every time', () => {
    const again = [...allBlocks(regelboek(input).blocks)].filter((block): block is Figure => block.kind === 'figure')
    expect(again.map(({ drawing, anchor }) => svgMarkup(drawing, anchor))).toEqual(figures.map(({ drawing, anchor }) => svgMarkup(drawing, anchor)))
  })
})

describe('a drawing of hostile names', () => {
  const evil = '</title><script>alert(1)</script>&"\'\u0000'
  const drawing = layeredDrawing([{ id: 'a', title: evil, tone: 'plain' }, { id: 'b', title: 'b', details: [evil], tone: 'plain' }], [{ from: 'a', to: 'b', label: evil }], { title: evil, direction: 'down', boxWidth: 120 })

  test.each([['in a page', (drawn: Drawing, id: string) => htmlOf(svgMarkup(drawn, id))], ['as a file', standaloneSvg], ['for Word', printSvg]] as const)('%s holds no markup of theirs', (_, render) => {
    const svg = render(drawing, evil)
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('\u0000')
    expect([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag).every((tag) => ['svg', 'title', 'style', 'defs', 'marker', 'path', 'pattern', 'rect', 'text', 'tspan'].includes(tag ?? ''))).toBe(true)
  })
})

describe('text in a box', () => {
  test('is broken between words, and a word that does not fit is cut', () => {
    expect(wrapText('een twee drie', 1000, 12)).toEqual(['een twee drie'])
    const lines = wrapText('participatieverklaringstrajectbegeleiding kort', 80, 12)
    expect(lines.join('').replace(/[- ]/g, '')).toBe('participatieverklaringstrajectbegeleidingkort')
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(80)
  })
})
