// npm run editor [-- FOLDER]: Visual Studio Code in the browser of the user, with the extension, on a folder or on a copy of the examples.
import { existsSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { cacheFolder, dutchInstallWords, installEditorServer, installExtension, startEditorServer, writeQuietSettings, type EditorFolders } from '@inburgering/testing/editor'
import { packageExtension } from './package-vsix.ts'

/** The same address each time, so that the browser knows its window again. */
const port = 4427
const say = (line: string): void => console.log(line)

/** The folder that was asked, or the copy of the examples, which keeps what is written in it. */
async function folderToOpen(asked: string | undefined): Promise<string | undefined> {
  if (asked !== undefined) return existsSync(asked) ? resolve(asked) : undefined
  const copy = join(cacheFolder(), 'voorbeelden')
  if (!existsSync(copy)) {
    await mkdir(cacheFolder(), { recursive: true })
    await cp(join(import.meta.dirname, '../../examples'), copy, { recursive: true })
    say(`De voorbeelden zijn gekopieerd naar ${copy}. Wat u daarin wijzigt, blijft bewaard.`)
  }
  return copy
}

/** Without the list of files that packing prints. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console
  console.log = () => {}
  try {
    return await work()
  } finally {
    console.log = log
  }
}

async function main([asked]: readonly string[]): Promise<number> {
  const folder = await folderToOpen(asked)
  if (folder === undefined) {
    console.error(`De map ${asked} bestaat niet. Geef een map met regels, of laat de naam weg voor de voorbeelden.`)
    return 2
  }
  const installation = await installEditorServer(dutchInstallWords)
  if ('missing' in installation) {
    console.error(`De editor kan niet starten. ${installation.missing}`)
    return 2
  }
  const folders: EditorFolders = { userData: join(cacheFolder(), 'gegevens'), extensions: join(cacheFolder(), 'extensies') }
  await writeQuietSettings(folders)
  say('De extensie wordt gemaakt ...')
  await installExtension(installation.folder, folders, await quietly(packageExtension))
  say('De editor start ...')
  const server = await startEditorServer(installation.folder, folders, port)
  let isAsked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      isAsked = true
      void server.stop()
    })
  }
  say(`\nOpen dit adres in uw browser:\n\n  ${server.url}?folder=${encodeURIComponent(folder)}\n\nAlleen deze computer kan erbij. Stoppen: Ctrl+C.`)
  await server.ended
  say(isAsked ? '\nDe editor is gestopt. Wat u had bewaard, staat er nog.' : '\nDe editor is uit zichzelf gestopt. Start hem opnieuw met "npm run editor".')
  return isAsked ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
