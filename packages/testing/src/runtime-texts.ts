import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

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

/** The module in which the product carries the runtime of generated TypeScript as JavaScript that it can run itself. */
export const runtimeScriptModule = join(targets, 'typescript', 'runtime-script.ts')

/** That module as text: all files of the runtime as the body of one function, which returns what they export. */
export function runtimeScript(): string {
  const resolveDir = join(targets, 'typescript', 'runtime')
  const files = readdirSync(resolveDir).filter((file) => file.endsWith('.ts')).sort()
  const contents = files.map((file) => `export * from './${file}'`).join('\n')
  const { outputFiles } = buildSync({ stdin: { contents, resolveDir, loader: 'ts' }, bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', write: false })
  const [script = '', exported = ''] = (outputFiles[0]?.text ?? '').split(/^export \{$/m)
  const names = exported.split('}')[0]?.split(',').map((name) => name.trim().split(' as ')).map(([own = '', name = own]) => (own === name ? name : `${name}: ${own}`))
  const body = `${script.replaceAll(/^\/\/ .*\n/gm, '')}return { ${names?.join(', ')} }\n`
  return [
    '// Made of the files in packages/codegen/src/targets/typescript/runtime by npm run generate.',
    '',
    '/** The body of a function that returns everything that the runtime exports. */',
    `export const runtimeScript = ${JSON.stringify(body)}`,
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  for (const target of targetsWithRuntime) writeFileSync(runtimeModule(target), runtimeTexts(target))
  writeFileSync(runtimeScriptModule, runtimeScript())
}
