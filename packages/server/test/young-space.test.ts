import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const module = pathToFileURL(join(import.meta.dirname, '..', 'src', 'memory', 'young-space.ts')).href

/** MB for what was made just now, in a process that made much and kept much of it for a while. */
function youngSpaceAfterWork(): number {
  const code = `
    import { getHeapSpaceStatistics } from 'node:v8'
    import { fixYoungSpace } from '${module}'
    fixYoungSpace()
    let kept = []
    for (let nth = 0; nth < 2e6; nth++) {
      kept.push({ nth, list: [nth] })
      if (kept.length > 400_000) kept = kept.slice(200_000)
    }
    console.log(getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size / 2 ** 20)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }))
}

it('what was made just now keeps the size that it was given, however much is made', { timeout: 30_000 }, () => {
  expect(youngSpaceAfterWork()).toBe(32)
})
