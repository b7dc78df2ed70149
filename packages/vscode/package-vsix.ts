// npm run package: builds the extension and packs it as packages/vscode/dist/werkbank-<version>.vsix.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVSIX } from '@vscode/vsce'
import { buildExtension } from './build.ts'

/** The path of the packed extension. */
export async function packageExtension(): Promise<string> {
  const cwd = await buildExtension()
  const { name, version } = JSON.parse(await readFile(join(cwd, 'package.json'), 'utf8'))
  const packagePath = join(import.meta.dirname, 'dist', `${name}-${version}.vsix`)
  await createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: false })
  return packagePath
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await packageExtension())
