import { lawCoverage } from '@inburgering/analysis'
import type { Dekking, Model } from '@inburgering/core'
import { describe, expect, test } from 'vitest'
import { lawCoverageChapter } from '../../src/regelboek/chapters/law-coverage.ts'
import { openBook } from '../../src/regelboek/regelboek-input.ts'
import { plainText } from '../../src/tree/index.ts'
import { exampleModel } from '../example-book.ts'
import { removalsOf } from './removals.ts'

function chapter(model: Model): string {
  return plainText(lawCoverageChapter(lawCoverage(model), openBook({ model, played: [], diagnostics: [], made: { rulesHash: '', version: '' } })))
}

describe('the chapter about what is covered of the law', async () => {
  const model = await exampleModel('wi2021')
  const lists = model.declarations.filter((declaration): declaration is Dekking => declaration.kind === 'dekking')
  const text = chapter(model)

  test('says of each lid what became of it', () => {
    expect(text).toContain('Wet art. 11 lid 2')
    expect(text).toMatch(/Van \d+ leden: \d+ uitgedrukt, \d+ een oordeel, \d+ niet uitgedrukt\./)
    expect(text).not.toContain('zonder status')
  })

  test('changes when any lid or reason is taken out', () => {
    const silent = lists.flatMap((list) => removalsOf(list).filter(({ what }) => !what.includes('sources')).filter(({ changed }) => chapter({ ...model, declarations: model.declarations.map((declaration) => (declaration === list ? (changed as Dekking) : declaration)) }) === text).map(({ what }) => `${list.id}: ${what}`))
    expect(silent).toEqual([])
  })

  test('says it when a lid has no status', () => {
    const [first] = lists
    if (first === undefined) throw new Error('no list')
    const bare = { ...first, kanttekeningen: [] }
    expect(chapter({ ...model, declarations: [bare] })).toContain(`${first.members.length} zonder status`)
  })
})
