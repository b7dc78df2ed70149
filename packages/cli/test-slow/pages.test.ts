import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { call } from '../test/call.ts'
import { pages, root } from '../test/pages.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** The persons that a page saves as personen.json; a page without persons of its own sends its reader to this one. */
const savedPersons = ({ json }: { readonly json: readonly string[] }): string =>
  json[0] ?? pages().find(({ name }) => name.endsWith('taken/personen-spelen.md'))?.json[0] ?? ''

/** The folder of a reader who did what the page says: the rules added, the persons saved, two versions before that in git. */
function folderFor({ rules, json }: { readonly rules: string; readonly json: readonly string[] }): string {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-pages-'))
  folders.push(folder)
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
  cpSync(join(root, 'packages', 'handbook', 'voorbeelden'), join(folder, 'packages', 'handbook', 'voorbeelden'), { recursive: true })
  const git = (...args: readonly string[]): unknown => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder, stdio: 'ignore' })
  git('init')
  git('add', '.')
  git('commit', '-m', 'zoals het was')
  git('commit', '--allow-empty', '-m', 'zoals het nu is')
  if (rules !== '') writeFileSync(join(folder, 'examples', 'wi2021', 'proef.inburgering'), rules)
  const persons = savedPersons({ json })
  writeFileSync(join(folder, 'personen.json'), persons)
  writeFileSync(join(folder, 'personen.ndjson'), (JSON.parse(persons) as readonly unknown[]).map((person) => `${JSON.stringify(person)}\n`).join(''))
  return folder
}

describe.each(pages().filter(({ calls }) => calls.length > 0).map((page) => [page.name, page] as const))('%s', (_, page) => {
  // Changing every rule a little takes minutes and is tested by itself: here only that the call is understood.
  test('every command line runs', async () => {
    const cwd = folderFor(page)
    for (const printed of page.calls) {
      const args = printed.args.includes('--mutate') ? [...printed.args, '--help'] : printed.args
      const { code, stderr } = await call(args, { cwd })
      // A warning tells what to know; the call went well.
      const wrong = stderr.split('\n').filter((line) => !line.startsWith('waarschuwing ')).join('\n')
      expect({ args, code, stderr: wrong }).toEqual({ args, code: printed.code, stderr: '' })
    }
  })
})

test('the timeline in README is the one that npm start shows', async () => {
  const { stdout } = await call(['simulate', 'examples/wi2021', '--scenario', 'Bijna klaar geldt een keer: na zes maanden valt de boete', '--format', 'table'], { cwd: root })
  const [, shown = ''] = /```\n(Datum [\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  expect(shown.split('\n').length).toBeGreaterThan(10)
  expect(stdout).toContain(shown)
})
