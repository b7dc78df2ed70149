import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue, messageOf, type Diagnostic } from '@inburgering/core'
import { afterFix } from '../fixtures/apply-fix.ts'
import { foundIn, openText } from '../fixtures/read-fixture.ts'

interface WrongText {
  readonly title: string
  readonly text: string
  /** Code and sentence of each message. */
  readonly expected: readonly string[]
}

const wrongTexts: readonly WrongText[] = readFileSync(join(import.meta.dirname, 'foute-teksten.txt'), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((block) => {
    const [title = '', ...lines] = block.trimEnd().split('\n')
    const isMessage = (line: string) => line.startsWith('> ')
    return { title, text: `${lines.filter((line) => !isMessage(line)).join('\n')}\n`, expected: lines.filter(isMessage).map((line) => line.slice(2)) }
  })

const said = (found: readonly Diagnostic[]) => found.map((each) => `${each.code} ${messageOf(each, 'nl')}`)

describe('a wrong text', () => {
  it.each(wrongTexts)('$title', async ({ text, expected }) => {
    expect(said(await foundIn(text))).toEqual(expected)
  })

  it.each(wrongTexts)('$title: says it in English too', async ({ text }) => {
    for (const found of await foundIn(text)) {
      const english = messageOf(found, 'en')
      expect(english).not.toBe(messageOf(found, 'nl'))
      // What stands in quotes, or is to be written, is the author's.
      expect(english.replace(/"[^"]*"|(?:Write|Add|for instance):? .*$/g, '')).not.toMatch(/\b(?:een|de|het|niet|voor|achter)\b/)
    }
  })

  const mendable = wrongTexts.filter(({ expected }) => expected.length === 1 && catalogue[expected[0]?.slice(0, 6) as keyof typeof catalogue].fix)
  it.each(mendable)('$title: is right after the fix', async ({ title, text }) => {
    const { specification, file } = await openText(text)
    const found = specification.check().diagnostics.find((each) => each.origin?.file === file && catalogue[each.code].severity === 'error')
    const mended = found && afterFix(specification, file, text, found)
    if (mended === undefined) expect(withoutFix).toContain(title)
    else expect(said(await foundIn(mended)), mended).toEqual([])
  })

  it('mostly has one cause, and so one message', () => {
    expect(wrongTexts.filter(({ expected }) => expected.length === 1).length).toBeGreaterThanOrEqual(60)
  })
})

/** Where only the author knows what was meant. */
const withoutFix = ['Een tabel in een wijziging wordt anders veranderd', 'Duur met twee eenheden', 'Datum zonder jaar', 'Volgens op een plaats waar het niet kan']
