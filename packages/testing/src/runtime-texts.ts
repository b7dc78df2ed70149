import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const targets = join(import.meta.dirname, '../../codegen/src/targets')

/** The targets with a runtime that is printed along with generated code. */
export const targetsWithRuntime = ['typescript', 'python', 'java'] as const
export type TargetWithRuntime = (typeof targetsWithRuntime)[number]

/** The module in which the product carries the runtime of a target: it reads no files. */
export function runtimeModule(target: TargetWithRuntime): string {
  return join(targets, target, 'runtime-texts.ts')
}

/** That module as text, made of the files of the runtime. */
export function runtimeTexts(target: TargetWithRuntime): string {
  const folder = join(targets, target, 'runtime')
  const files = readdirSync(folder).filter((file) => file.includes('.')).sort()
  return [
    `// Made of the files in packages/codegen/src/targets/${target}/runtime by npm run generate.`,
    '',
    '/** By its name: the text of each file of the runtime. */',
    'export const runtimeTexts: Readonly<Record<string, string>> = {',
    ...files.map((file) => `  '${file}': ${JSON.stringify(readFileSync(join(folder, file), 'utf8'))},`),
    '}',
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) for (const target of targetsWithRuntime) writeFileSync(runtimeModule(target), runtimeTexts(target))
