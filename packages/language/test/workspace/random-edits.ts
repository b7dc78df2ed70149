import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { compile, openSpecification, type SourceText } from '@inburgering/language'

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

/** Small changes as a writer makes them, of which many leave a text that is wrong or cannot be read. */
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

/**
 * Edits an open specification and compares it with one that was never open before: after each edit the findings and
 * the model must be the same. Half of the edits are taken back, so that texts stay near what a writer has.
 */
export async function expectSameAsFresh(sources: readonly SourceText[], seed: number, count: number): Promise<void> {
  const random = randomOf(seed)
  const texts = new Map(sources.map(({ path, text }) => [path, text]))
  const open = await openSpecification(sources)
  open.check()
  for (let nth = 0; nth < count; nth++) {
    const { path, text: written } = one(sources, random)
    const text = texts.get(path) ?? written
    const edited = random(2) === 0 && text !== written ? written : one(edits, random)(text, random, one(sources, random).text)
    texts.set(path, edited)
    await open.update(path, edited)
    const fresh = await compile([...texts].map(([each, own]) => ({ path: each, text: own })))
    expect(JSON.stringify(open.check(), undefined, 1), `seed ${seed}, edit ${nth} of ${path}`).toBe(JSON.stringify(fresh, undefined, 1))
  }
}
