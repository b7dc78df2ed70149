import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { installEditor, openRealEditor, type RealEditor, type RealEditorOptions } from '@inburgering/testing/editor'
import { packageExtension } from '../package-vsix.ts'

const installation = await installEditor()

interface Suite extends Omit<RealEditorOptions, 'editor' | 'vsix' | 'folder' | 'beside'> {
  /** The folder that is copied and opened, or what makes one. */
  readonly folder: string | (() => Promise<string>)
  /** Packs other extensions that the suite needs. */
  readonly beside?: () => Promise<readonly string[]>
  /** Gets the editor before anything was done in it. */
  readonly opened: (real: RealEditor) => unknown
  /** Whether the editor asks if the authors of the folder are trusted, and the suite begins after a yes; otherwise it answers itself. */
  readonly trusts?: boolean
}

/** Tests in a real editor with the extension, which all see one after the other; a picture is made where one fails. Without a browser they are skipped, and it is said why. */
export function inRealEditor(title: string, { folder, beside, opened, trusts = true, settings = {} }: Suite, tests: () => void): void {
  if ('missing' in installation) console.warn(`Skipped, "${title}" was not tried in a real editor. ${installation.missing}`)
  describe.skipIf('missing' in installation)(title, () => {
    let real: RealEditor | undefined
    beforeAll(async () => {
      if ('missing' in installation) return
      real = await openRealEditor({ editor: installation.folder, vsix: await packageExtension(), folder: typeof folder === 'string' ? folder : await folder(), beside: (await beside?.()) ?? [], settings })
      console.log(`Screenshots: ${real.screenshots}`)
      await opened(real)
      if (trusts) await real.workbench.trustFolder()
    })
    afterAll(() => real?.close())
    beforeEach(({ task, onTestFailed }) => onTestFailed(() => real?.workbench.screenshot(`fout - ${task.name}`)))
    tests()
  })
}

/** A folder without rules. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'inburgering-leeg-'))
  await writeFile(join(folder, 'lees-mij.txt'), 'Nog geen regels.\n')
  return folder
}
