import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { compile, openSpecification, type OpenSpecification, type SourceText } from '@inburgering/language'

const root = join(import.meta.dirname, '../../../..')

function textsIn(folder: string, extension: string): readonly SourceText[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(extension))
  return files.sort().map((file) => ({ path: file.replaceAll('\\', '/'), text: readFileSync(join(folder, file), 'utf8') }))
}

export const wi2021 = textsIn(join(root, 'examples/wi2021'), '.inburgering')

const basis = { path: 'basis.inburgering', text: readFileSync(join(import.meta.dirname, '../fixtures/basis.inburgering'), 'utf8') }
const blocks = textsIn(join(root, 'packages/handbook'), '.md').flatMap(({ text }) => [...text.matchAll(/```inburgering\n(.*?)```/gs)].map(([, block = '']) => block))

/** A few texts of the handbook, as files beside the declarations that they rest on. */
export function handbookPages(seed: number): readonly SourceText[] {
  const random = randomOf(seed)
  return [basis, ...[1, 2, 3, 4, 5].map((nth) => ({ path: `blad-${nth}.inburgering`, text: one(blocks, random) }))]
}

/** A series of numbers that looks random and is the same for the same seed. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Random = ReturnType<typeof randomOf>

const changes = /^wijziging [^]*?(?=\n\S|$(?![^]))/gm

/** Changes as a writer makes them, of which many leave a text that is wrong or cannot be read. */
const edits: readonly ((text: string, random: Random, other: string) => string)[] = [
  (text, random) => replaceOne(text, /\d+/g, random, () => String(random(40))),
  (text, random) => replaceOne(text, /\p{L}[\p{L}\d_]+/gu, random, () => one(text.match(/\p{L}[\p{L}\d_]+/gu) ?? [''], random)),
  (text, random, other) => replaceOne(text, /\p{L}[\p{L}\d_]+/gu, random, () => one(other.match(/\p{L}[\p{L}\d_]+/gu) ?? [''], random)),
  (text, random) => replaceOne(text, /"[^"\n]*"/g, random, (found) => `"${found.slice(1, -1)} ${random(9)}"`),
  (text, random) => changeLines(text, random, (lines, at) => lines.splice(at, 1)),
  (text, random) => changeLines(text, random, (lines, at) => lines.splice(at, 0, lines[random(lines.length)] ?? '')),
  (text, random) => changeLines(text, random, (lines, at) => lines.splice(at, 0, '/// een regel met uitleg')),
  (text, random) => replaceOne(text, /[{}():|]/g, random, () => ''),
  (text, random) => `${'\n'.repeat(random(3))}${text}`,
  (text, random) => changeDeclarations(text, random, (list, at) => list.splice(at, 1)),
  (text, random, other) => changeDeclarations(text, random, (list, at) => list.splice(at, 0, renamed(one(declarationsIn(other), random), random))),
  (text, random) => changeDeclarations(text, random, (list, at) => list.splice(at, 1, renamed(list[at] ?? '', random))),
  (text, random) => changeDeclarations(text, random, (list, at) => list.splice(at, 0, ...list.splice(random(list.length), 1))),
  (text, random) => renameEverywhere(text, random),
  (text, random) => replaceOne(text, changes, random, (change) => replaceOne(change, /\d+/g, random, () => String(random(40)))),
  (text, random) => replaceOne(text, changes, random, (change) => replaceOne(change, /\p{L}[\p{L}\d_]+/gu, random, () => one(text.match(/\p{L}[\p{L}\d_]+/gu) ?? [''], random))),
  () => '',
]

function one<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T
}

function replaceOne(text: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
  const places = [...text.matchAll(pattern)]
  const place = places.length === 0 ? undefined : one(places, random)
  return place === undefined ? text : text.slice(0, place.index) + by(place[0]) + text.slice(place.index + place[0].length)
}

function changeLines(text: string, random: Random, change: (lines: string[], at: number) => void): string {
  const lines = text.split('\n')
  change(lines, random(lines.length))
  return lines.join('\n')
}

/** What begins at the margin of a text, with what stands behind it up to the next. */
function declarationsIn(text: string): string[] {
  return text.split(/\n(?=[a-z/])/)
}

function changeDeclarations(text: string, random: Random, change: (list: string[], at: number) => void): string {
  const list = declarationsIn(text)
  change(list, random(list.length))
  return list.join('\n')
}

const declaredName = /^(\p{Ll}+ )([\p{L}\d_]+)/mu

function renamed(declaration: string, random: Random): string {
  return declaration.replace(declaredName, (_whole, word: string, name: string) => `${word}${name}_${random(9)}`)
}

/** As a writer renames: the declaration and each place that names it. */
function renameEverywhere(text: string, random: Random): string {
  const name = declaredName.exec(one(declarationsIn(text), random))?.[2]
  return name === undefined ? text : text.replaceAll(new RegExp(`(?<![\\p{L}\\d_])${name}(?![\\p{L}\\d_])`, 'gu'), `${name}_${random(9)}`)
}

/** One file after an edit. Half of the edits are taken back, so that texts stay near what a writer has. */
export function editedOnce(sources: readonly SourceText[], texts: ReadonlyMap<string, string>, random: Random): { readonly path: string; readonly edited: string } {
  const { path, text: written } = one(sources, random)
  const text = texts.get(path) ?? written
  const edited = random(2) === 0 && text !== written ? written : one(edits, random)(text, random, one(sources, random).text)
  return { path, edited }
}

/**
 * Edits an open specification and compares it with one that was never open before: after each edit the findings and
 * the model must be the same.
 */
export async function expectSameAsFresh(sources: readonly SourceText[], seed: number, count: number): Promise<void> {
  const random = randomOf(seed)
  const texts = new Map(sources.map(({ path, text }) => [path, text]))
  const open = await openSpecification(sources)
  open.check()
  for (let nth = 0; nth < count; nth++) {
    const { path, edited } = editedOnce(sources, texts, random)
    texts.set(path, edited)
    await open.update(path, edited)
    await expectAsFresh(open, texts, `seed ${seed}, edit ${nth} of ${path}`)
  }
}

async function expectAsFresh(open: OpenSpecification, texts: ReadonlyMap<string, string>, what: string): Promise<void> {
  const fresh = await compile([...texts].map(([path, text]) => ({ path, text })))
  expect(JSON.stringify(open.check(), undefined, 1), what).toBe(JSON.stringify(fresh, undefined, 1))
}

/** Changes a number in the body of each declaration of a file in turn, and takes it back before the next. */
export async function expectSameAfterEachBody(sources: readonly SourceText[], path: string): Promise<void> {
  const open = await openSpecification(sources)
  open.check()
  const texts = new Map(sources.map((source) => [source.path, source.text]))
  const declarations = declarationsIn(texts.get(path) ?? '')
  for (const [nth, declaration] of declarations.entries()) {
    const changed = declaration.replace(/(?<=[ €])\d+(?=[ %}\n]|$)/, (number) => String(Number(number) + 1))
    if (changed === declaration) continue
    const text = declarations.with(nth, changed).join('\n')
    await open.update(path, text)
    await expectAsFresh(open, new Map([...texts, [path, text]]), declaration)
  }
}
