import { spawnSync } from 'node:child_process'
import { posix } from 'node:path'
import { makesSpecification } from '@inburgering/language'
import { extension, type SourceText, type SpecificationFiles } from './find-specifications.ts'
import { decode } from './read-text.ts'

/** `HEAD~1:examples/wi2021`: a folder as it was in an earlier version. */
export interface GitReference {
  readonly version: string
  readonly path: string
}

export type FromGit = { readonly files: SpecificationFiles } | { readonly problem: 'noGit' | 'noReference' | 'noFolder' } | { readonly folders: readonly string[] }

export function gitReference(text: string): GitReference | undefined {
  const colon = text.indexOf(':')
  return colon > 0 && !text.startsWith('-') ? { version: text.slice(0, colon), path: text.slice(colon + 1).replace(/\/+$/, '') } : undefined
}

export function isGitVersion({ version }: GitReference, cwd: string): boolean {
  return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${version}^{commit}`], cwd)?.status === 0
}

/** Reads a specification out of git; the path counts from the root of the repository, or from where the person works. */
export function readFromGit({ version, path }: GitReference, cwd: string): FromGit {
  const known = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${version}^{commit}`], cwd)
  if (known === undefined) return { problem: 'noGit' }
  if (known.status !== 0) return { problem: 'noReference' }
  for (const tree of [`${version}:${path}`, `${version}:./${path}`]) {
    const sources = sourcesIn(tree, cwd)
    const folders = [...new Set(sources.filter(({ text }) => makesSpecification(text)).map(({ path: file }) => `${version}:${[path, ...file.split('/').slice(0, -1)].filter((part) => part !== '').join('/')}`))]
    if (folders.length > 1) return { folders }
    const textsOf = (folder: string): readonly SourceText[] => sourcesIn(inTree(tree, folder), cwd)
    if (sources.length > 0) return { files: { folder: `${version}:${path}`, sources, textsOf } }
  }
  return { problem: 'noFolder' }
}

/** None: there is no such folder. */
function sourcesIn(tree: string, cwd: string): readonly SourceText[] {
  const listed = git(['ls-tree', '-r', '-z', '--name-only', '--end-of-options', tree], cwd)
  if (listed?.status !== 0) return []
  const names = listed.stdout.toString('utf8').split('\0').filter((name) => name.endsWith(extension) && !/(^|\/)(\.|node_modules\/)/.test(name))
  return names.flatMap((name) => sourceIn(tree, name, cwd))
}

/** Another folder of the same version: `HEAD:examples/a` and `../b` give `HEAD:examples/b`. */
function inTree(tree: string, folder: string): string {
  const colon = tree.indexOf(':')
  const path = tree.slice(colon + 1)
  const way = posix.join(path, folder)
  return `${tree.slice(0, colon)}:${path.startsWith('./') ? `./${way}` : way}`
}

function sourceIn(tree: string, name: string, cwd: string): readonly SourceText[] {
  const shown = git(['show', '--end-of-options', `${tree.endsWith(':') ? tree : `${tree}/`}${name}`], cwd)
  const read = shown?.status === 0 ? decode(shown.stdout) : undefined
  return read !== undefined && 'text' in read ? [{ path: name, text: read.text }] : []
}

const largestFile = 64 * 1024 * 1024

function git(args: readonly string[], cwd: string): { readonly status: number | null; readonly stdout: Buffer } | undefined {
  const { error, status, stdout } = spawnSync('git', args, { cwd, maxBuffer: largestFile, stdio: ['ignore', 'pipe', 'ignore'] })
  return error !== undefined && 'code' in error && error.code === 'ENOENT' ? undefined : { status, stdout }
}
