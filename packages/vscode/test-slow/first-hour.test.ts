import { execFileSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest'
import { Hands, installEditor, openRealEditor, type RealEditor } from '@inburgering/testing/editor'
import { packageExtension } from '../package-vsix.ts'
import { tasks, type Step } from './first-hour-tasks.ts'

const installation = await installEditor()
if ('missing' in installation) console.warn(`Skipped, the first hour by keyboard was not tried in a real editor. ${installation.missing}`)

describe.skipIf('missing' in installation)('a policy officer in her first hour, without a mouse', () => {
  let real: RealEditor
  let hands: Hands

  beforeAll(async () => {
    if ('missing' in installation) return
    const folder = await mkdtemp(join(tmpdir(), 'inburgering-uur-'))
    await writeFile(join(folder, 'lees-mij.txt'), 'Nog geen regels.\n')
    real = await openRealEditor({ editor: installation.folder, vsix: await packageExtension(), folder, settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' } })
    hands = new Hands(real.workbench.page)
    console.log(`Screenshots: ${real.screenshots}`)
    await real.workbench.trustFolder()
  })
  afterAll(() => real?.close())
  beforeEach(({ task, onTestFailed }) => onTestFailed(() => real.workbench.screenshot(`fout - ${task.name}`)))

  async function take(step: Step): Promise<unknown> {
    switch (step[0]) {
      case 'kiest': return hands.command(step[1])
      case 'kiest uit': return hands.choose(step[1])
      case 'antwoordt': return hands.answer(step[1], step[2])
      case 'opent': return hands.open(step[1])
      case 'zoekt': return hands.find(step[1])
      case 'drukt': return hands.press(...step.slice(1))
      case 'drukt tot zij ziet': return hands.pressUntil(step[2], step[1])
      case 'typt': return hands.write(step[1])
      case 'ziet': return hands.sees(step[1])
      case 'ziet niet meer': return hands.seesNoMore(step[1])
      case 'collega': return commit(real.folder)
    }
  }

  it.each(tasks)('$taak', async ({ taak, stappen }) => {
    for (const step of stappen) {
      await take(step).catch((error: unknown) => {
        throw new Error(`${step.join(' ')}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      })
    }
    await real.workbench.screenshot(`u${tasks.findIndex((task) => task.taak === taak) + 1}-${taak.replaceAll(' ', '-')}`)
  })
})

function commit(folder: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=Collega', '-c', 'user.email=collega@example.org', ...args], { cwd: folder })
  git('init', '--initial-branch=main')
  git('add', '.')
  git('commit', '--allow-empty', '-m', 'begin')
}
