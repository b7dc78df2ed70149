import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const target = join(import.meta.dirname, '../../codegen/src/targets/typescript')

/** The module in which the product carries the runtime that is printed along with generated code: it reads no files. */
export const runtimeModule = join(target, 'runtime-texts.ts')

/** That module as text, made of the files of the runtime. */
export function runtimeTexts(): string {
  const files = readdirSync(join(target, 'runtime')).sort()
  return [
    '// Made of the files in packages/codegen/src/targets/typescript/runtime by npm run generate.',
    '',
    '/** By its name: the text of each file of the runtime. */',
    'export const runtimeTexts: Readonly<Record<string, string>> = {',
    ...files.map((file) => `  '${file}': ${JSON.stringify(readFileSync(join(target, 'runtime', file), 'utf8'))},`),
    '}',
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) writeFileSync(runtimeModule, runtimeTexts())
