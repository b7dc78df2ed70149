import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { openSpecification } from '@inburgering/language'
import { wi2021 } from './random-edits.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What is held after garbage is collected, in MB. */
function held(): number {
  collectGarbage()
  collectGarbage()
  return process.memoryUsage().heapUsed / 1e6
}

it('holds no more after many edits than after a few', async () => {
  const specification = await openSpecification(wi2021)
  const path = 'boetes.inburgering'
  let text = wi2021.find((each) => each.path === path)?.text ?? ''
  const amounts = [...text.matchAll(/\| € \d+$/gm)].map((match) => match.index + match[0].length - 1)
  const edit = async (nth: number): Promise<void> => {
    const at = amounts[(nth * 41) % amounts.length] ?? 0
    text = `${text.slice(0, at)}${nth % 10}${text.slice(at + 1)}`
    await specification.update(path, text)
    specification.check()
  }
  for (let nth = 0; nth < 20; nth++) await edit(nth)
  const before = held()
  for (let nth = 20; nth < 80; nth++) await edit(nth)
  // Each edit that leaves its text or its tokens behind holds a quarter of a megabyte.
  expect(held() - before).toBeLessThan(6)
})
