import { isReference, type AstNode, type CstNode, type ParseResult } from 'langium'
import { describe, expect, it } from 'vitest'
import { createInburgeringServices } from '@inburgering/language'
import { editedOnce, handbookPages, randomOf, wi2021 } from '../workspace/random-edits.ts'

const { Rereader } = createInburgeringServices().inburgering.parser

/** All that is kept of a text: its tree, what each part was read by, and where it stands. */
function treeOf({ value, lexerErrors, parserErrors }: ParseResult): string {
  const written: string[] = []
  const write = (node: CstNode, depth: number) => {
    const { astNode, grammarSource, range } = node
    const place = `${node.offset}-${node.end} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`
    const tree = `${astNode.$type} ${astNode.$containerProperty ?? ''}[${astNode.$containerIndex ?? ''}] in ${astNode.$container?.$type ?? 'nothing'}`
    written.push(`${' '.repeat(depth)}${place} ${grammarSource?.$type ?? ''} ${node.hidden} ${tree} "${'content' in node ? '' : node.text}"`)
    for (const part of 'content' in node ? (node.content as CstNode[]) : []) write(part, depth + 1)
  }
  if (value.$cstNode) write(value.$cstNode, 0)
  const asJson = JSON.stringify(value, (key, member: unknown) => (key.startsWith('$') && key !== '$type' ? undefined : isReference(member) ? member.$refText : member), 1)
  return [...written, asJson, lexerErrors.length, parserErrors.length].join('\n')
}

const read = (text: string) => Rereader.read(text)
const elementsOf = ({ value }: ParseResult) => (value as AstNode & { elementen: AstNode[] }).elementen

/** Reads a text, then another one as a change of it. */
function change(before: string, now: string) {
  const first = read(before)
  const [elements, lines] = [[...elementsOf(first)], elementsOf(first).map((element) => element.$cstNode?.range.start.line)]
  const moved: AstNode[] = []
  const again = Rereader.readAgain(first, now, (element) => moved.push(element))
  expect(treeOf(again)).toBe(treeOf(read(now)))
  const stayed = elements.filter((element) => elementsOf(again).includes(element))
  const onOtherLine = stayed.filter((element) => element.$cstNode?.range.start.line !== lines[elements.indexOf(element)])
  expect(moved).toEqual(onOtherLine)
  return { stayed: stayed.map((element) => (element as { name?: string }).name), moved: moved.map((element) => (element as { name?: string }).name) }
}

const begrip = (name: string) => `begrip ${name} : ja of nee = (peildatum na 1 januari 2022 en peildatum voor 1 januari 2030 en peildatum is niet 3 maart 2024)`
const ten = Array.from({ length: 10 }, (_, index) => begrip(`b${index}`))
const text = ten.join('\n')

describe('a text that changed', () => {
  it('is read again only around the change', () => {
    const { stayed, moved } = change(text, text.replace(/(b5.*?)2022/, '$12023'))
    expect(stayed).toEqual(expect.arrayContaining(['b0', 'b1', 'b2', 'b3', 'b7', 'b8', 'b9']))
    expect(stayed).not.toContain('b5')
    expect(moved).toEqual([])
  })

  it('moves what stands behind a new line', () => {
    const { stayed, moved } = change(text, text.replace('begrip b5', '\nbegrip b5'))
    expect(stayed).toEqual(expect.arrayContaining(['b0', 'b1', 'b2', 'b3', ...moved]))
    expect(moved).toEqual(['b6', 'b7', 'b8', 'b9'])
  })

  it('keeps what comes out the same when it cannot be read everywhere, and after that', () => {
    const broken = text.replace('b5 :', 'b5 : :')
    expect(change(text, broken).stayed).toEqual(expect.arrayContaining(['b0', 'b1', 'b2', 'b3', 'b4', 'b7', 'b8', 'b9']))
    expect(change(broken, text.replace('begrip b5', '\nbegrip b5')).moved).toEqual(expect.arrayContaining(['b7', 'b8', 'b9']))
  })

  it.each([
    ['nothing', text],
    ['the heading', `bij stelsel Ander\n${text}`],
    ['a comment', text.replace('begrip b5', '/// uitleg\nbegrip b5')],
    ['a declaration that is gone, under its comment', text.replace('begrip b5', '/// uitleg\nbegrip b5'), text.replace(/begrip b5.*\n/, '/// uitleg\n')],
    ['two declarations on a line', text.replace('\nbegrip b5', ' begrip b5')],
    ['a declaration in the middle of a line', text.replace('begrip b5', 'keuze K { a b } begrip b5')],
    ['the first declaration', text.slice(text.indexOf('\n') + 1)],
    ['the last declaration', text.slice(0, text.lastIndexOf('\n'))],
    ['white space at the end', `${text}\n\n// einde\n`],
    ['a text that cannot be read', text.replace('b5 :', 'b5 : :')],
    ['a text that is not finished', text.replace('peildatum is niet 3 maart 2024)', '"')],
    ['a bracket that takes what follows in', text.replace('(peildatum', '((peildatum')],
    ['all', begrip('ander')],
    ['all, to nothing', ''],
  ])('gives the same tree as when it is read at once: %s', (_what, now, before = text) => {
    change(before, now)
    change(now, before)
  })

  it.each([1, 2, 3])('gives the same tree after each edit of many (%i)', (seed) => {
    const sources = [...handbookPages(seed), ...wi2021.slice(seed, seed + 2)]
    const random = randomOf(seed)
    const texts = new Map(sources.map((source) => [source.path, source.text]))
    const trees = new Map(sources.map((source) => [source.path, read(source.text)]))
    for (let nth = 0; nth < 60; nth++) {
      const { path, edited } = editedOnce(sources, texts, random)
      const tree = Rereader.readAgain(trees.get(path) as ParseResult, edited, () => undefined)
      texts.set(path, edited)
      trees.set(path, tree)
      expect(treeOf(tree), `seed ${seed}, edit ${nth} of ${path}`).toBe(treeOf(read(edited)))
    }
  })
})
