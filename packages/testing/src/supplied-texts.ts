import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const language = join(import.meta.dirname, '../../language')
const library = join(language, 'library')

/** The module in which the product carries the supplied specifications: it reads no files, so it works in a browser too. */
export const libraryModule = join(language, 'src/library/texts.ts')

/** That module as text, made of the files. */
export function libraryTexts(): string {
  const names = readdirSync(library).sort()
  const lines = names.flatMap((name) => [`  ${name}: {`, ...readdirSync(join(library, name)).sort().map((file) => `    '${file}': ${JSON.stringify(readFileSync(join(library, name, file), 'utf8'))},`), '  },'])
  return [
    '// Made of the files in packages/language/library by npm run generate.',
    '',
    '/** By the name of a supplied specification: its files with their texts. */',
    'export const libraryTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) writeFileSync(libraryModule, libraryTexts())
