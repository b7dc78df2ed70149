import { FileType, Uri, workspace } from 'vscode'
import { fileExtension, type LeesBasisAnswer, type LeesBasisParams } from '@inburgering/server/protocol'
import { texts } from '../../texts/texts.ts'
import { repositoryAround } from './git.ts'

/** The texts of a folder as they are in the base, or a sentence that says why they cannot be read and what can be done. */
export async function baseTexts({ basis, map }: LeesBasisParams): Promise<LeesBasisAnswer> {
  const folder = Uri.parse(map)
  return basis.kind === 'git' ? textsInVersion(basis.ref, folder) : textsInFolder(folder)
}

async function textsInFolder(folder: Uri): Promise<LeesBasisAnswer> {
  const words = texts().comparison
  const files = await filesUnder(folder)
  if (files === undefined) return { probleem: words.noFolder(decodeURIComponent(folder.path)) }
  if (files.length === 0) return { probleem: words.noFiles(decodeURIComponent(folder.path)) }
  return { bestanden: await each(files, async (file) => ({ pad: pathIn(folder, file), tekst: await textOf(file) })) }
}

/** What is the same on disk is read there; what changed, went or moved since is asked of git. */
async function textsInVersion(ref: string, folder: Uri): Promise<LeesBasisAnswer> {
  const words = texts().comparison
  const repository = await repositoryAround(folder)
  if ('problem' in repository) return { probleem: words.git[repository.problem] }
  let asked: ReadonlySet<string>
  try {
    await repository.getCommit(ref)
    await repository.status()
    const { workingTreeChanges, untrackedChanges = [] } = repository.state
    asked = new Set([...(await repository.diffWith(ref)), ...workingTreeChanges, ...untrackedChanges].flatMap(({ uri, originalUri }) => [uri.toString(), originalUri.toString()]))
  } catch {
    return { probleem: words.noVersion(ref) }
  }
  const now = ((await filesUnder(folder)) ?? []).map(String)
  // Where untracked files are hidden, git does not say which they are.
  const isHidden = workspace.getConfiguration('git').get('untrackedChanges') === 'hidden'
  const isOurs = ({ path }: Uri): boolean => path.endsWith(fileExtension) && path.startsWith(`${folder.path}/`)
  const files = [...new Set([...now, ...asked])].map((address) => Uri.parse(address)).filter(isOurs)
  const found = await each(files, async (file) => {
    try {
      const tekst = isHidden || asked.has(file.toString()) ? await repository.show(ref, file.fsPath) : await savedText(file)
      return [{ pad: pathIn(folder, file), tekst }]
    } catch {
      // The version does not have it yet.
      return []
    }
  })
  const bestanden = found.flat()
  return bestanden.length === 0 ? { probleem: words.noFilesInVersion(ref) } : { bestanden }
}

/** Also what is typed and not saved. */
async function textOf(file: Uri): Promise<string> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString())
  return open?.getText() ?? savedText(file)
}

async function savedText(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file))
}

/** Undefined for a folder that is not there. Hidden folders and what was installed are left out. */
async function filesUnder(folder: Uri): Promise<readonly Uri[] | undefined> {
  try {
    const entries = await workspace.fs.readDirectory(folder)
    const found = await Promise.all(entries.map(async ([name, type]) => {
      if (name.startsWith('.') || name === 'node_modules') return []
      const own = Uri.joinPath(folder, name)
      if ((type & FileType.Directory) !== 0) return (await filesUnder(own)) ?? []
      return name.endsWith(fileExtension) ? [own] : []
    }))
    return found.flat()
  } catch {
    return undefined
  }
}

function pathIn(folder: Uri, file: Uri): string {
  return file.path.slice(folder.path.length + 1)
}

/** So many files are read at once: each may be a process of git. */
const atOnce = 8

async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  for (let from = 0; from < items.length; from += atOnce) results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))))
  return results
}
