import { commands, FileType, Uri, window, workspace, type Disposable } from 'vscode'
import { handbookScheme } from '@inburgering/server/protocol'
import { texts } from '../../texts/texts.ts'
import { headingOf, pagesInOrder } from './pages.ts'

/** The handbook, from the folder of the extension, so that nothing is fetched: its pages, and those that diagnostics link to. */
export function registerHandboek(extension: Uri): readonly Disposable[] {
  const folder = Uri.joinPath(extension, 'handboek')
  const textOf = async (path: string): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, path)))
  return [
    commands.registerCommand('inburgering.handboek', async () => {
      const paths = pagesInOrder(await filesIn(folder))
      const pages = await Promise.all(paths.map(async (path) => ({ path, label: headingOf(await textOf(path)) })))
      const page = await window.showQuickPick(pages, { title: texts().handbook.heading, placeHolder: texts().handbook.whichPage })
      if (page !== undefined) await show(Uri.from({ scheme: handbookScheme, path: `/${page.path}` }))
    }),
    workspace.registerTextDocumentContentProvider(handbookScheme, {
      provideTextDocumentContent: ({ path }) => textOf(path).catch(() => texts().handbook.noPage(path.slice(path.lastIndexOf('/') + 1))),
    }),
  ]
}

/** As a page, with the same text in the tab behind it: where pages are refused, that can be read. */
async function show(page: Uri): Promise<void> {
  await window.showTextDocument(page, { preview: false })
  await commands.executeCommand('markdown.showPreview', page)
}

/** The paths of the pages, without those of the diagnostics. */
async function filesIn(folder: Uri): Promise<readonly string[]> {
  const entries = await workspace.fs.readDirectory(folder)
  const nested = entries.filter(([name, type]) => type === FileType.Directory && name !== 'diagnostics').map(async ([name]) => {
    const inside = await workspace.fs.readDirectory(Uri.joinPath(folder, name))
    return inside.map(([file]) => `${name}/${file}`)
  })
  return [...entries.filter(([, type]) => type === FileType.File).map(([name]) => name), ...(await Promise.all(nested)).flat()]
}
