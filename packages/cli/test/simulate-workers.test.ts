import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { population } from '@inburgering/testing/population'
import { InOrder } from '../src/simulation/in-order.ts'
import { fixtures, inburgering } from './process.ts'

const wi2021 = join(import.meta.dirname, '../../../examples/wi2021')
const persons = population(1200, 5).map((person) => JSON.stringify(person))
/** Among good ones: no JSON, an unknown name, a date that does not exist, and somebody with payments and a loan. */
const mixed = persons.slice(0, 450).flatMap((person, nth) => {
  if (nth % 200 === 7) return [person, '{"id": kapot}']
  if (nth % 200 === 9) return [person.replace('"gebeurtenissen":[', '"gebeurtenissen":[{"datum":"2024-01-01","naam":"feest"},')]
  if (nth % 200 === 11) return [person.replace('"gebeurtenissen":[', '"gebeurtenissen":[{"datum":"2024-02-30","naam":"gevestigd"},')]
  if (nth % 10 === 3) return [person.replace('"gebeurtenissen":[', '"gebeurtenissen":[{"datum":"2022-05-01","naam":"gevestigd"},')]
  return [person]
})
const simulate = (args: readonly string[], input: string) => inburgering(['simulate', wi2021, '--persons', '-', ...args], { input })

describe('workers give what one gives, in the order of the file', () => {
  test.for([
    ['ndjson', mixed.join('\n'), []],
    ['json', `[${mixed.filter((person) => !person.includes('kapot')).join(',\n')}]`, ['--layers', 'uitvoeringspraktijk', '--until', '2027-12-31']],
  ] as const)('%s', async ([format, input, more]) => {
    const folder = mkdtempSync(join(tmpdir(), 'rejects-'))
    const args = (workers: string): string[] => ['--format', format, '--workers', workers, '--rejects', join(folder, workers), ...more]
    const [one, three] = [await simulate(args('1'), input), await simulate(args('3'), input)]
    expect(three.stdout).toBe(one.stdout)
    expect(three.stderr.replace(join(folder, '3'), '')).toBe(one.stderr.replace(join(folder, '1'), ''))
    expect(readFileSync(join(folder, '3'), 'utf8')).toBe(readFileSync(join(folder, '1'), 'utf8'))
    expect([one.code, three.code]).toEqual([1, 1])
    expect(one.stdout).toContain('"soort":"vergoeding"')
    expect(one.stderr).toMatch(/INB852 {2}\[(9|10)\]\.gebeurtenissen\[0\]\.naam: de gebeurtenis "feest" bestaat niet/)
  })
  test('what nobody asks workers for is the same', async () => {
    const input = persons.join('\n')
    const [asked, unasked] = [await simulate(['--format', 'ndjson', '--workers', '2'], input), await simulate(['--format', 'ndjson'], input)]
    expect(unasked).toEqual(asked)
    expect(unasked.code).toBe(0)
  })
  test('rules that are not compiled are told once, and played as they are', async () => {
    const person = { id: 'p', gegevens: { geboortedatum: '1994-05-03' }, gebeurtenissen: [] }
    const input = Array.from({ length: 60 }, () => JSON.stringify(person)).join('\n')
    const participatiewet = join(wi2021, '../participatiewet')
    const play = (workers: string) => inburgering(['simulate', participatiewet, '--persons', '-', '--format', 'ndjson', '--workers', workers], { input })
    const [one, two] = [await play('1'), await play('2')]
    expect(two).toEqual(one)
    expect(one.stderr.match(/INB973 {2}In "Meewerken aan ontzorgen" staat: vraag aan Wi2021/g)).toHaveLength(1)
  })
  test('reasons and a history too', async () => {
    const input = persons.slice(0, 40).join('\n')
    for (const more of [['--explain', '--geschiedenis'], ['--bekend-op', '2025-01-01']]) {
      const [one, two] = [await simulate(['--format', 'ndjson', '--workers', '1', ...more], input), await simulate(['--format', 'ndjson', '--workers', '2', ...more], input)]
      expect(two).toEqual(one)
    }
  })
})

describe('what goes wrong beside the main thread', () => {
  const good = '{"id":"goed","gegevens":{"doelgroep":"gezinsmigrant","plichtig_sinds":"2024-02-01"},"gebeurtenissen":[]}'
  test('a file that breaks off: what was read is played and closed', async () => {
    const { code, stdout, stderr } = await inburgering(['simulate', 'proef', '--persons', '-', '--workers', '2'], { input: `[${good},\n{"id":"half"` })
    expect([code, (JSON.parse(stdout) as unknown[]).length]).toEqual([2, 1])
    expect(stderr).toContain('stdin, regel 2: Het bestand houdt midden in een persoon of lijst op.')
  })
  test('a worker that stops is one message, with the first person that was not played', async () => {
    const depth = 200_000
    const { code, stdout, stderr } = await inburgering(['simulate', 'proef', '--persons', '-', '--format', 'ndjson', '--workers', '2'], { input: `{"id":${'['.repeat(depth)}${']'.repeat(depth)}}\n${good}\n` })
    expect(stderr).toBe('Een werker die personen speelt, is gestopt (Maximum call stack size exceeded). De personen vanaf [0] zijn niet gespeeld. Probeer het met minder werkers, bijvoorbeeld --workers 1. Blijft het misgaan, meld het dan.\n')
    expect([code, stdout]).toEqual([2, ''])
  })
  test.for(['0', '-1', '2,5', 'veel', '1000'])('--workers %s is no count', async (given) => {
    const { code, stderr } = await inburgering(['simulate', 'proef', '--persons', 'personen.json', `--workers=${given}`])
    expect([code, stderr]).toEqual([2, `"${given}" is geen aantal. Schrijf een heel getal van 1 tot en met 999, bijvoorbeeld --workers 4.\n`])
  })
})

test('the bundled command finds its workers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  execFileSync(process.execPath, [join(import.meta.dirname, '../build.ts'), folder])
  const played = (workers: string): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'inburgering.js'), 'simulate', 'proef', '--persons', 'personen.json', '--workers', workers], { cwd: fixtures, encoding: 'utf8' })
    expect([stderr, status]).toEqual(['', 0])
    return stdout
  }
  expect(played('2')).toBe(played('1'))
  expect(JSON.parse(played('2'))).toHaveLength(2)
})

describe('answers are handed over in the order of the questions', () => {
  const later = <T>(turns: number, value: T): Promise<T> => (turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(turns - 1, value)))

  test('whichever comes first, and never more than so many at once', async () => {
    const handed: number[] = []
    let [underWay, most] = [0, 0]
    const answers = new InOrder<number>(4, async (answer) => {
      underWay -= 1
      handed.push(answer)
    })
    for (let nth = 0; nth < 50; nth += 1) {
      underWay += 1
      most = Math.max(most, underWay)
      await answers.add(later((nth * 37) % 11, nth))
    }
    await answers.end()
    expect(handed).toEqual(Array.from({ length: 50 }, (_, nth) => nth))
    expect(most).toBeLessThanOrEqual(4)
  })
  test('an answer that fails ends it, after those before it', async () => {
    const handed: number[] = []
    const answers = new InOrder<number>(3, async (answer) => void handed.push(answer))
    const all = async (): Promise<void> => {
      for (let nth = 0; nth < 9; nth += 1) await answers.add(nth === 4 ? Promise.reject(new Error('weg')) : later(5, nth))
    }
    await expect(all()).rejects.toThrow('weg')
    await expect(answers.end()).rejects.toThrow('weg')
    expect(handed).toEqual([0, 1, 2, 3])
  })
})
