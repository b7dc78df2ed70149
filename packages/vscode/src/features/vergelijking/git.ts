import { extensions, type Uri } from 'vscode'

/** What is used of the Git extension that comes with the editor. */
interface GitExtension {
  readonly enabled: boolean
  getAPI(version: 1): GitApi
}
interface GitApi {
  readonly state: 'uninitialized' | 'initialized'
  readonly onDidChangeState: (heard: (state: GitApi['state']) => void) => { dispose(): void }
  getRepository(uri: Uri): Repository | null
  openRepository?(root: Uri): Promise<Repository | null>
}
export interface Change {
  readonly uri: Uri
  readonly originalUri: Uri
}
export interface Repository {
  readonly state: { readonly workingTreeChanges: readonly Change[]; readonly untrackedChanges?: readonly Change[] }
  status(): Promise<void>
  show(ref: string, path: string): Promise<string>
  /** Between the version and the files on disk, without those that git does not follow. */
  diffWith(ref: string): Promise<readonly Change[]>
  getCommit(ref: string): Promise<unknown>
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly { readonly name?: string }[]>
}

/** Why an earlier version cannot be read. */
export interface NoGit {
  readonly problem: 'noGit' | 'noRepository' | 'noDisk'
}

/** Files of these schemes stand on a disk: of this computer, or of the one that the editor works on. */
const onDisk: ReadonlySet<string> = new Set(['file', 'vscode-remote'])

/** The repository around a folder. In a browser, or where git is off, there is none; git reads only what stands on a disk. */
export async function repositoryAround(folder: Uri): Promise<Repository | NoGit> {
  if (!onDisk.has(folder.scheme)) return { problem: 'noDisk' }
  const extension = extensions.getExtension<GitExtension>('vscode.git')
  if (extension === undefined) return { problem: 'noGit' }
  try {
    const git = await extension.activate()
    if (!git.enabled) return { problem: 'noGit' }
    const api = git.getAPI(1)
    await initialized(api)
    return api.getRepository(folder) ?? (await api.openRepository?.(folder)) ?? { problem: 'noRepository' }
  } catch {
    return { problem: 'noGit' }
  }
}

/** Names of branches and tags, the latest first. */
export async function referencesAround(folder: Uri): Promise<{ readonly references: readonly string[] } | NoGit> {
  const repository = await repositoryAround(folder)
  if ('problem' in repository) return repository
  try {
    const found = await repository.getRefs({ sort: 'committerdate' })
    return { references: [...new Set(found.flatMap(({ name }) => name ?? []))].filter((name) => !name.endsWith('/HEAD')) }
  } catch {
    return { references: [] }
  }
}

/** How long the extension may take to look around, in milliseconds. */
const patience = 10_000

function initialized({ state, onDidChangeState }: GitApi): Promise<void> {
  if (state === 'initialized') return Promise.resolve()
  return new Promise((resolve) => {
    const end = (): void => {
      listening.dispose()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(end, patience)
    const listening = onDidChangeState((now) => void (now === 'initialized' && end()))
  })
}
