import { spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { headersFolder, missingBrowser, missingBuildTools, missingTools } from './availability.ts'
import { cacheFolder } from './cache-folder.ts'
import { english, type InstallWords } from './install-words.ts'

/** VS Code 1.139 as the npm package that carries its server and its web workbench. */
const version = '4.139.1'

/**
 * The native modules that the server cannot start without. The others (kerberos, sqlite3, argon2) would need
 * system libraries or a download and serve a login and a chat that the tests do not use.
 */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog']

/** An installed editor, or the sentence that says what is missing. */
export type EditorInstallation = { readonly folder: string } | { readonly missing: string }

/** The editor with a browser that drives it. */
export async function installEditor(): Promise<EditorInstallation> {
  const missing = missingBrowser()
  return missing.length > 0 ? { missing: english.needs(missing) } : installEditorServer()
}

/** Installs the editor once into the user's cache folder; later calls find it there. Progress goes to stderr. */
export async function installEditorServer(words: InstallWords = english): Promise<EditorInstallation> {
  const target = join(cacheFolder(), `editor-${version}`)
  const folder = join(target, 'node_modules', 'code-server', 'lib', 'vscode')
  const installed = existsSync(target)
  const missing = [...missingTools(words), ...(installed ? [] : missingBuildTools(words))]
  if (missing.length > 0) return { missing: words.needs(missing) }
  if (installed) return { folder }
  const work = `${target}.part-${process.pid}`
  try {
    await installInto(work, words)
    await rename(work, target)
    report(words.installed)
    return { folder }
  } catch (error) {
    if (existsSync(target)) return { folder } // another run was first
    return { missing: words.failed(error instanceof Error ? error.message : String(error)) }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function installInto(work: string, { begin, steps }: InstallWords): Promise<void> {
  await mkdir(work, { recursive: true })
  const manifest = { name: 'inburgering-werkbank-editor', private: true, dependencies: { 'code-server': version } }
  await writeFile(join(work, 'package.json'), JSON.stringify(manifest, undefined, 2))
  const vscode = join(work, 'node_modules', 'code-server', 'lib', 'vscode')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  report(begin(cacheFolder()))
  report(steps[0])
  await npm(['install', '--ignore-scripts', ...quiet], work)
  report(steps[1])
  await npm(['install', '--omit=dev', '--ignore-scripts', ...quiet], vscode)
  report(steps[2])
  await npm(['rebuild', ...nativeModules, '--loglevel=error'], vscode)
}

function report(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Runs npm with this Node first on the PATH, so that native modules are built for it. */
async function npm(args: readonly string[], cwd: string): Promise<void> {
  const log = join(cacheFolder(), 'install.log')
  const output = createWriteStream(log)
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: headersFolder(),
  }
  const child = spawn('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.pipe(output, { end: false })
  child.stderr.pipe(output, { end: false })
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  await new Promise<void>((resolve) => output.end(resolve))
  if (code === 0) return
  const tail = (await readFile(log, 'utf8')).trim().split('\n').slice(-5).join('\n')
  throw new Error(`"npm ${args[0]}" ended with code ${code}. The end of ${log}:\n${tail}`)
}
