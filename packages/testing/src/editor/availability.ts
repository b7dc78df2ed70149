import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { InstallWords } from './install-words.ts'

/** The browser that drives the editor: Debian's, because it needs no download of its own. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Sentences that say what must be there before the editor can run; empty when nothing is missing. */
export function missingTools(words: InstallWords): readonly string[] {
  return process.version.startsWith('v24.') ? [] : [words.node(process.version)]
}

/** The same for who drives the editor; a person has a browser. */
export function missingBrowser(): readonly string[] {
  return existsSync(chromiumPath) ? [] : [`${chromiumPath}: run "apt-get install chromium"`]
}

/** What building the editor's native modules takes; asked only when it is not installed yet. */
export function missingBuildTools(words: InstallWords): readonly string[] {
  const missing = ['npm', 'python3', 'make', 'g++'].filter((tool) => !isOnPath(tool)).map(words.program)
  return headersFolder() === undefined ? [...missing, words.headers(process.execPath)] : missing
}

/** The folder with `include/node`, against which native modules are built; the npm package `node` keeps it nested. */
export function headersFolder(): string | undefined {
  const folder = dirname(dirname(realpathSync(process.execPath)))
  const name = `node-${process.platform}-${process.arch}`
  const candidates = [folder, join(folder, 'node_modules', name), join(dirname(folder), name)]
  return candidates.find((candidate) => existsSync(join(candidate, 'include', 'node', 'node.h')))
}

function isOnPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, tool)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
