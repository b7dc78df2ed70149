import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { marked, readFixture } from './marked.ts'

const folder = join(import.meta.dirname, 'fixtures')

// Write the marks anew with UPDATE_MARKS=1 and read the difference.
test.each(readdirSync(folder).filter((name) => name.endsWith('.inburgering')))('%s', async (name) => {
  const fixture = readFixture(name)
  const actual = await marked(fixture)
  if (process.env['UPDATE_MARKS'] === '1') writeFileSync(join(folder, name), actual)
  else expect(actual).toBe(fixture)
})
