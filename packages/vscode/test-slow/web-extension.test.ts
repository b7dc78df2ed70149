import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installEditor, openRealEditor, type RealEditor, type Workbench } from '@inburgering/testing/editor'
import { packageExtension } from '../package-vsix.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const installation = await installEditor()
if ('missing' in installation) console.warn(`Skipped, the web extension was not tried in a real editor. ${installation.missing}`)

// The files stand on another host than the extension runs on: the editor gives it no disk and no process, and may refuse its workers.
describe.skipIf('missing' in installation)('the extension in the browser itself', () => {
  let real: RealEditor
  let workbench: Workbench
  const asked: string[] = []

  beforeAll(async () => {
    if ('missing' in installation) return
    const settings = { 'remote.extensionKind': { 'inburgering.werkbank': ['web'] }, 'inburgering.taal': 'en' }
    real = await openRealEditor({ editor: installation.folder, vsix: await packageExtension(), folder: example, settings })
    workbench = real.workbench
    workbench.page.context().on('request', (request) => asked.push(request.url()))
    console.log(`Screenshots: ${real.screenshots}`)
    await workbench.trustFolder()
  })
  afterAll(() => real?.close())
  beforeEach(({ task, onTestFailed }) => onTestFailed(() => workbench.screenshot(`fout - ${task.name}`)))

  it('reads the English texts when English is asked, and plays a scenario in them', async () => {
    await workbench.openFile('scenarios/boetes-b1-gezin.inburgering')
    await workbench.clickLens('Play')
    const played = await workbench.waitForText(1, /13 May 2027/)
    await workbench.screenshot('w1-engels')
    expect(played).toContain('Right: all ')
    expect(asked.filter((url) => url.includes('client-browser.js')), 'ran in the browser').not.toEqual([])
  })

  it('says in English what is wrong in a text', async () => {
    await workbench.openFile('boetes.inburgering')
    await workbench.replaceLine(2, 'boete regime fout')
    await expect.poll(() => workbench.problem('INB101')).toContain('does not fit here')
    await workbench.screenshot('w2-melding')
  })
})
