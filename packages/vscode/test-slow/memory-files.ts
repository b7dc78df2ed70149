import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { createVSIX } from '@vscode/vsce'

const source = join(import.meta.dirname, 'memory-files')

/** Packs an extension that shows these texts, by path, as files of scheme `memfs`. */
export async function packMemoryFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'inburgering-geheugen-'))
  await cp(join(source, 'manifest.json'), join(cwd, 'package.json'))
  await writeFile(join(cwd, 'files.json'), JSON.stringify(files))
  await build({ entryPoints: [join(source, 'extension.ts')], outfile: join(cwd, 'extension.cjs'), bundle: true, format: 'cjs', external: ['vscode'], target: 'es2022', logLevel: 'warning' })
  const packagePath = join(cwd, 'memory-files.vsix')
  await createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true })
  return packagePath
}

/** The rules and scenarios of a folder on disk, by their path under another folder. */
export async function textsUnder(folder: string, at: string): Promise<Readonly<Record<string, string>>> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.inburgering'))
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [`${at}/${path.replaceAll('\\', '/')}`, await readFile(join(folder, path), 'utf8')] as const)))
}
