import { describe, expect, test } from 'vitest'
import { formatFiles, browserFormatters } from '@inburgering/codegen'
import { formatters } from '@inburgering/codegen/formatters'
import { filesOf } from '@inburgering/testing/code'
import { compileExample } from '@inburgering/testing/examples'

const { value: { model } } = await compileExample('wi2021')
if (model === undefined) throw new Error('examples/wi2021 gives no model')

/** A line may be longer for a text or a remark that cannot be broken. */
const isTooLong = (line: string): boolean => line.length > 120 && !/["'`#/*]/.test(line)

describe.each(['typescript', 'java', 'python'])('the code in %s', async (target) => {
  const printed = filesOf(model, target)
  const formatted = await formatFiles(printed, formatters)

  test('is laid out by the formatter of its language, and stays so', async () => {
    const source = formatted.filter(({ path }) => /\.(ts|java|py)$/.test(path))
    expect(source.length).toBeGreaterThan(10)
    expect(await formatFiles(printed, formatters)).toEqual(formatted)
    // The plugin for Java moves a remark within a call when it is asked again.
    if (target !== 'java') expect(await formatFiles(source, formatters)).toEqual(source)
    expect(source.flatMap(({ path, content }) => content.split('\n').filter(isTooLong).map((line) => `${path}: ${line}`))).toEqual([])
  })

  test('keeps its files, their order and every remark', () => {
    expect(formatted.map(({ path }) => path)).toEqual(printed.map(({ path }) => path))
    const remarks = (text: string): readonly string[] => [...text.matchAll(/^\s*(?:\/\/|#|\/\*\*) .*$/gm)].map(([line]) => line.trim())
    for (const [index, { path, content }] of formatted.entries()) expect(remarks(content), path).toEqual(remarks(printed[index]?.content ?? ''))
  })
})

test('a file in another form is left as it is', async () => {
  const files = [{ path: 'a.json', content: '{"a":1}' }, { path: 'bronnen.txt', content: 'a  b' }, { path: 'LICENSE', content: 'x' }]
  expect(await formatFiles(files, formatters)).toEqual(files)
})

test('an editor lays the same TypeScript out the same', async () => {
  const printed = filesOf(model, 'typescript')
  expect(await formatFiles(printed, browserFormatters)).toEqual(await formatFiles(printed, formatters))
})

test('each rule of the text opens on one line of the code', async () => {
  const [file] = (await formatFiles(filesOf(model, 'typescript'), formatters)).filter(({ opened }) => opened !== undefined)
  const lines = file?.content.split('\n') ?? []
  const opened = file?.opened ?? []
  expect(opened.filter(({ line }) => lines.filter((each) => each.startsWith(line)).length !== 1)).toEqual([])
  const printed = new Set(opened.map(({ rule }) => rule))
  // Paying begins with a decision about a fine, which the code does not read. Of other kinds those that nothing in the code asks are left out.
  const ruled: ReadonlySet<string> = new Set(['tabel', 'onderdeel', 'leerroute', 'plicht', 'termijn', 'verlengingsgrond', 'boeteregime', 'plafond'])
  expect(model.declarations.filter(({ kind, id }) => ruled.has(kind) && !printed.has(id)).map(({ id }) => id)).toEqual(['termijn:betaaltermijn'])
})
