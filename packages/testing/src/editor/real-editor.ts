import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { launchBrowser } from './browser.ts'
import { writeQuietSettings } from './quiet-settings.ts'
import { installExtension, startEditorServer, type EditorFolders } from './server-process.ts'
import { Workbench } from './workbench.ts'

export interface RealEditorOptions {
  /** From `installEditor`. */
  readonly editor: string
  /** The packed extension. */
  readonly vsix: string
  /** A folder that is copied and opened, so that tests may write in it; or the address of one that stands on no disk (`memfs:/werk`), opened as it is. */
  readonly folder: string
  /** Other packed extensions, that give the files of such an address. */
  readonly beside?: readonly string[]
  /** Beside those that keep the editor still. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A running editor with the extension, and the page that shows it. */
export interface RealEditor {
  readonly workbench: Workbench
  /** The copy that is open; empty for one that stands on no disk. */
  readonly folder: string
  /** Where screenshots are written, beside the packed extension; it stays after the run. */
  readonly screenshots: string
  close(): Promise<void>
}

/** Longer than the letter of a drive. */
const addressPattern = /^[a-z][a-z0-9+.-]+:/

export async function openRealEditor({ editor, vsix, folder, beside = [], settings }: RealEditorOptions): Promise<RealEditor> {
  const home = await mkdtemp(join(tmpdir(), 'inburgering-editor-'))
  const folders: EditorFolders = { userData: join(home, 'data'), extensions: join(home, 'extensions') }
  // Each picture has a name of its own, over all suites.
  const screenshots = join(dirname(vsix), 'screenshots')
  await mkdir(screenshots, { recursive: true })
  const isAddress = addressPattern.test(folder)
  const copy = isAddress ? '' : join(home, basename(folder))
  await writeQuietSettings(folders, settings)
  if (!isAddress) await cp(folder, copy, { recursive: true })
  for (const packed of [vsix, ...beside]) await installExtension(editor, folders, packed)
  const server = await startEditorServer(editor, folders)
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const close = async () => {
    await browser.close()
    await server.stop()
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
  }
  await page.goto(`${server.url}?folder=${encodeURIComponent(isAddress ? folder : copy)}`)
  return { workbench: new Workbench(page, copy, screenshots), folder: copy, screenshots, close }
}
