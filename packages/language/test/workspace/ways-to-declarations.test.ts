import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../src')

/** Who makes results that are kept, and so may look at other declarations only where that is written down. */
const makers = ['typing', 'validation', 'lowering', 'scoping']
/** Who writes it down, or looks at all declarations anew each time. */
const openly = new Set(['scoping/names.ts', 'scoping/uses.ts', 'scoping/linker.ts', 'scoping/scope-computation.ts', 'scoping/duplicate-findings.ts', 'scoping/addition-findings.ts', 'validation/specification.ts', 'validation/checker.ts', 'lowering/model.ts'])

/** Down from a node one sees only the declaration that it stands in. */
const ways = /\.elementen\b|LangiumDocuments|IndexManager|\.parseResult|findRootNode|localSymbols|\._ref\b|nodeDescription/

describe('a result that is kept', () => {
  const files = makers.flatMap((folder) => readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)).filter((file) => file.endsWith('.ts') && !openly.has(file))

  it.each(files)('is made from other declarations by way of names, links and Specification only: %s', (file) => {
    expect(readFileSync(join(source, file), 'utf8').match(new RegExp(ways, 'g')) ?? []).toEqual([])
  })
})
