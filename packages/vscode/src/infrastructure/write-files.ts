import { FileSystemError, Uri, workspace } from 'vscode'
import type { WritingPlan } from '@inburgering/server/protocol'

/** Inside the folder with the rules, and a name that every system takes. */
export function isFolderName(name: string): boolean {
  return name.split('/').every((part) => part !== '.' && part !== '..' && /^[^\\/:*?"<>|]+$/.test(part) && part.trim() === part)
}

/** What went wrong; undefined when everything was written. What is ours is listed last, so that what was not written is not called ours. */
export async function written(folder: Uri, { schrijf, verwijder }: WritingPlan): Promise<{ readonly path: string; readonly reason: string } | undefined> {
  const at = (path: string): Uri => Uri.joinPath(folder, ...path.split('/'))
  for (const { pad, inhoud, isBase64 } of schrijf) {
    try {
      await workspace.fs.writeFile(at(pad), isBase64 ? Uint8Array.from(atob(inhoud), (character) => character.charCodeAt(0)) : new TextEncoder().encode(inhoud))
    } catch (error) {
      return { path: pad, reason: error instanceof FileSystemError ? error.code : String(error) }
    }
  }
  for (const path of verwijder) await workspace.fs.delete(at(path)).then(undefined, () => undefined)
  return undefined
}
