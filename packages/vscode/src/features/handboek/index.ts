import { Uri, workspace, type Disposable } from 'vscode'
import { handbookScheme } from '@inburgering/server/protocol'

/** The handbook pages that diagnostics link to, from the folder of the extension, so that nothing is fetched. */
export function registerHandboek(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(handbookScheme, {
    async provideTextDocumentContent({ path }) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      try {
        const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'handboek', name))
        return new TextDecoder().decode(bytes)
      } catch {
        return `Voor ${name.replace(/\.md$/, '')} staat nog geen bladzijde in het handboek.\n`
      }
    },
  })
}
