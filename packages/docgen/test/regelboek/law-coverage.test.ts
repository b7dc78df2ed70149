import { lawCoverage } from '@inburgering/analysis'
import type { Dekking, Model } from '@inburgering/core'
import { describe, expect, test } from 'vitest'
import { lawCoverageChapter } from '../../src/regelboek/chapters/law-coverage.ts'
import { openBook } from '../../src/regelboek/regelboek-input.ts'
import { plainText } from '../../src/tree/index.ts'
import { exampleModel } from '../example-book.ts'
import { removalsOf } from './removals.ts'

describe('the chapter about what is covered of the law', async () => {
  const model = await exampleModel('wi2021')
  const lists = model.declarations.filter((declaration): declaration is Dekking => declaration.kind === 'dekking')
  const book = openBook({ model, played: [], diagnostics: [], made: { rulesHash: '', version: '' } })
  const chapter = (changed: Model): string => plainText(lawCoverageChapter(lawCoverage(changed), book))
  const text = chapter(model)

  test('says of each lid what became of it', () => {
    expect(text).toContain('Wet art. 11 lid 2')
    expect(text).toMatch(/Van \d+ leden: \d+ uitgedrukt, \d+ een oordeel, \d+ niet uitgedrukt\./)
    expect(text).not.toContain('zonder status')
  })

  test('changes when any lid or reason is taken out', () => {
    const silent = lists.flatMap((list) => {
      // The other rules do not matter to what one list says of itself.
      const alone = (only: Dekking): string => chapter({ ...model, declarations: [only] })
      const whole = alone(list)
      return removalsOf(list).filter(({ what, changed }) => !what.includes('sources') && alone(changed as Dekking) === whole).map(({ what }) => `${list.id}: ${what}`)
    })
    expect(silent).toEqual([])
  })

  test('says it when a lid has no status', () => {
    const [first] = lists
    if (first === undefined) throw new Error('no list')
    const bare = { ...first, kanttekeningen: [] }
    const { stelsel } = model
    expect(chapter({ ...model, stelsel: { ...stelsel, kanttekeningen: [], sources: [] }, declarations: [bare] })).toContain(`${first.members.length} zonder status`)
  })
})
