import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ownFilesText, planWriting, readOwnFiles, version } from '../../src/index.ts'

const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const plan = (files: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>, folder: Readonly<Record<string, string>>) =>
  planWriting(Object.entries(files).map(([path, content]) => ({ path, content })), Object.fromEntries(Object.entries(before).map(([path, text]) => [path, hash(text)])), (path) => (folder[path] === undefined ? undefined : hash(folder[path])))
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path)

describe('what is done with a folder', () => {
  test('new files are written, the same are left alone, ours that changed are written again', () => {
    const { write, same, foreign } = plan({ a: '1', b: '2', c: '3' }, { a: '1', b: '0' }, { a: '1', b: '0' })
    expect([paths(write), same, foreign]).toEqual([['b', 'c'], 1, []])
  })
  test('a file of somebody else, or ours that somebody changed, stands in the way', () => {
    expect(plan({ a: '1', b: '2' }, { b: '0' }, { a: 'van mij', b: 'veranderd' }).foreign).toEqual(['a', 'b'])
  })
  test('a file of somebody else that holds the same does not', () => expect(plan({ a: '1' }, {}, { a: '1' }).foreign).toEqual([]))
  test('what we no longer make goes, unless somebody changed it or it is gone', () => {
    expect(plan({ a: '1' }, { oud: '1', veranderd: '1', weg: '1' }, { oud: '1', veranderd: '2' }).remove).toEqual(['oud'])
  })
  test('bytes are hashed as bytes', () => {
    const content = new Uint8Array([0, 255, 128])
    expect(planWriting([{ path: 'a', content }], {}, () => hash(content)).same).toBe(1)
  })
})

describe('the list of what is ours', () => {
  test('is read as it was written', () => expect(readOwnFiles(ownFilesText({ b: '2', a: '1' }))).toEqual({ a: '1', b: '2' }))
  test.each(['', 'geen json', '[]', '{"files":3}'])('lists nothing when it is not one: %s', (text) => expect(readOwnFiles(text)).toEqual({}))
  test('never lists what is outside the folder', () => {
    expect(readOwnFiles(JSON.stringify({ files: { '../x': '1', '/x': '1', 'a/../../x': '1', 'c:x': '1', 'a\\..\\x': '1', goed: '1', getal: 2 } }))).toEqual({ goed: '1' })
  })
})

test('the version in the documents is that of the package', () => {
  const { version: expected } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
  expect(version).toBe(expected)
})
