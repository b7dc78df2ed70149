import type { Declaration } from '@inburgering/core'
import { ownSpecification, ownSpecifications } from '@inburgering/testing/own-specifications'
import { describe, expect, test } from 'vitest'
import { compile } from '@inburgering/language'
import { aboutChapter } from '../../src/regelboek/chapters/about.ts'
import { openBook, type Book } from '../../src/regelboek/regelboek-input.ts'
import { regelboek } from '../../src/regelboek/index.ts'
import { ruleSection } from '../../src/regelboek/rule-section.ts'
import { plainText, textAt } from '../../src/tree/index.ts'
import { anchorOf } from '../../src/words/index.ts'
import { exampleModel } from '../example-book.ts'
import { removalsOf } from './removals.ts'

const made = { rulesHash: '', version: '' }

function bookOf(model: Parameters<typeof openBook>[0]['model']): Book {
  return openBook({ model, played: [], diagnostics: [], made })
}

/** Not in the rule book: the persons and stories that test it. What is covered of the law is a table of its own. */
function isRule({ kind }: Declaration): boolean {
  return kind !== 'scenario' && kind !== 'persoon' && kind !== 'dekking'
}

describe('nothing of a rule is left out of its text', async () => {
  const models = [await exampleModel('wi2021'), ...(await Promise.all(ownSpecifications().map(async (name) => (await compile(ownSpecification(name))).value)))].filter((model) => model !== undefined)

  test.each(models.map((model) => [model.stelsel.name, model] as const))('%s: each condition, boundary, exception, judgement and assumption changes the text at its own address', (_, model) => {
    const book = bookOf(model)
    const silent: string[] = []
    for (const declaration of model.declarations.filter(isRule)) {
      const text = plainText([ruleSection(declaration, book)])
      for (const { what, changed } of removalsOf(declaration)) if (plainText([ruleSection(changed as Declaration, book)]) === text) silent.push(`${declaration.id}: ${what}`)
    }
    const about = plainText([aboutChapter(book)])
    for (const { what, changed } of removalsOf(model.stelsel)) if (plainText([aboutChapter({ ...book, model: { ...model, stelsel: changed as typeof model.stelsel } })]) === about) silent.push(`stelsel: ${what}`)
    expect(silent).toEqual([])
  })

  test.each(models.map((model) => [model.stelsel.name, model] as const))('%s: the rule book holds that text at the address of each rule', (_, model) => {
    const book = bookOf(model)
    const document = regelboek({ model, played: [], diagnostics: [], coveredLaw: [], made })
    for (const declaration of model.declarations.filter(isRule)) {
      const text = textAt(document, anchorOf(declaration.id))
      expect(text, declaration.id).toBeDefined()
      if (declaration.kind !== 'bron') expect(text).toContain(plainText(ruleSection(declaration, book).blocks.slice(0, 2)))
    }
  })
})
