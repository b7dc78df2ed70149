import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EditorFolders } from './server-process.ts'

/** What keeps the editor still: no welcome page, no tips, no updates. The language of the editor stays English. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
}

/** Settings of the machine, under those of the user. */
export async function writeQuietSettings({ userData }: EditorFolders, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const machine = join(userData, 'data', 'Machine')
  await mkdir(machine, { recursive: true })
  await writeFile(join(machine, 'settings.json'), JSON.stringify({ ...settings, ...more }))
}
