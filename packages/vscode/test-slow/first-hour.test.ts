import { execFileSync } from 'node:child_process'
import { it } from 'vitest'
import { Hands, type RealEditor } from '@inburgering/testing/editor'
import { tasks, type Step } from './first-hour-tasks.ts'
import { emptyFolder, inRealEditor } from './in-real-editor.ts'

let real: RealEditor
let hands: Hands
const settings = { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' }
function opened(editor: RealEditor): void {
  real = editor
  hands = new Hands(real.workbench.page)
}

inRealEditor('a policy officer in her first hour, without a mouse', { folder: emptyFolder, settings, opened }, () => {
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
