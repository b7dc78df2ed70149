import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { diagnosticsIndex, indexFile } from '../src/diagnostics-index.ts'

it('the handbook lists every message', () => {
  expect(readFileSync(indexFile, 'utf8'), 'run `npm run generate`').toBe(diagnosticsIndex())
})
