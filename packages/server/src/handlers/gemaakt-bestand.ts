import { URI, UriUtils } from 'langium'
import type { Connection, Diagnostic as LspDiagnostic } from 'vscode-languageserver'
import { codeManifest } from '@inburgering/codegen'
import { ownFilesName, readOwnFiles } from '@inburgering/docgen'
import { toLspDiagnostic } from '../diagnostics/to-lsp.ts'
import { gemaaktBestandRequest, leesBestandRequest, leesHashRequest, type FileParams, type GemaaktBestandAnswer, type LeesBestandAnswer, type LeesHashAnswer } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'

/** How many folders up a list of what is ours may stand: `<list>/<stelsel>/<part>/<file>` is the deepest that we make. */
const highest = 4

interface MadeFile {
  /** From the folder of the list. */
  readonly path: string
  readonly hash: string
  /** Name of the list. */
  readonly list: string
}

/** Tells whether a file was made by the workbench, and in the file itself when it was changed after that. */
export function registerGemaaktBestand(connection: Connection, services: ServerServices): void {
  /** Files that have the message. */
  const marked = new Set<string>()
  const mark = async (uri: string, diagnostics: readonly LspDiagnostic[]): Promise<void> => {
    if (diagnostics.length === 0 && !marked.delete(uri)) return
    if (diagnostics.length > 0) marked.add(uri)
    await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] })
  }
  connection.onRequest(gemaaktBestandRequest, async ({ uri }: FileParams): Promise<GemaaktBestandAnswer> => {
    const made = await madeFile(connection, uri)
    if (made === undefined) {
      await mark(uri, [])
      return { isGemaakt: false }
    }
    const now = await connection.sendRequest<LeesHashAnswer>(leesHashRequest, { uri } satisfies FileParams)
    const isChanged = now !== null && now.hash !== made.hash
    const diagnostic = toLspDiagnostic({ code: 'INB976', arguments: { file: made.path, list: made.list } }, services.settings.Settings.language, (file) => file)
    await mark(uri, isChanged ? [diagnostic] : [])
    return { isGemaakt: true }
  })
}

async function madeFile(connection: Connection, uri: string): Promise<MadeFile | undefined> {
  const parts: string[] = [UriUtils.basename(URI.parse(uri))]
  let folder = UriUtils.dirname(URI.parse(uri))
  for (let up = 0; up < highest; up += 1) {
    const path = parts.join('/')
    for (const list of [codeManifest.name, ownFilesName]) {
      const text = await connection.sendRequest<LeesBestandAnswer>(leesBestandRequest, { uri: UriUtils.joinPath(folder, list).toString() } satisfies FileParams)
      const hash = text === null ? undefined : readOwnFiles(text.text)[path]
      if (hash !== undefined) return { path, hash, list }
    }
    parts.unshift(UriUtils.basename(folder))
    folder = UriUtils.dirname(folder)
  }
  return undefined
}
