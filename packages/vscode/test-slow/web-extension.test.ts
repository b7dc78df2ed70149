import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RealEditor, Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
let workbench: Workbench
const asked: string[] = []
const settings = { 'remote.extensionKind': { 'inburgering.werkbank': ['web'] }, 'inburgering.taal': 'en' }
function opened(real: RealEditor): void {
  workbench = real.workbench
  workbench.page.context().on('request', (request) => asked.push(request.url()))
}

// The files stand on another host than the extension runs on: the editor gives it no disk and no process, and may refuse its workers.
inRealEditor('the extension in the browser itself', { folder: example, settings, opened }, () => {
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
