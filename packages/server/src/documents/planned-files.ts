import { ownFilesText, planWriting, readOwnFiles, type OutputFile } from '@inburgering/docgen'
import type { WritingPlan } from '../protocol/index.ts'

/** What stands in the folder for the files. */
export interface Standing {
  /** The text of a file; undefined when there is none. */
  readonly text: (path: string) => Promise<string | undefined>
  /** The SHA-256 of a file, another text for something else; undefined when there is nothing. */
  readonly hash: (path: string) => Promise<string | undefined>
}

/** What is to be done with a folder for these files to stand in it. @param list the name of our list of what is ours there, and the command that writes it */
export async function plannedFiles(files: readonly OutputFile[], list: { readonly name: string; readonly madeBy: string }, standing: Standing): Promise<WritingPlan> {
  const before = readOwnFiles((await standing.text(list.name)) ?? '')
  const paths = [...new Set([...files.map(({ path }) => path), ...Object.keys(before)])]
  const hashes = new Map(await Promise.all(paths.map(async (path) => [path, await standing.hash(path)] as const)))
  const { write, remove, foreign, same, own } = planWriting(files, before, (path) => hashes.get(path))
  return { schrijf: [...write, { path: list.name, content: ownFilesText(own, list.madeBy) }].map(({ path, content }) => ({ pad: path, ...sent(content) })), verwijder: remove, vreemd: foreign, gelijk: same }
}

function sent(content: OutputFile['content']): { readonly inhoud: string; readonly isBase64: boolean } {
  if (typeof content === 'string') return { inhoud: content, isBase64: false }
  // In pieces: a call takes only so many arguments.
  let binary = ''
  for (let from = 0; from < content.length; from += 8192) binary += String.fromCharCode(...content.subarray(from, from + 8192))
  return { inhoud: btoa(binary), isBase64: true }
}
