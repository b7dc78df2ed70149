import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Declaration } from '@inburgering/core'
import { compileExample, exampleNames } from '@inburgering/testing/examples'
import { handbookPages } from '@inburgering/testing/handbook-pages'
import { ownSpecification, ownSpecifications } from '@inburgering/testing/own-specifications'
import { describe, expect, test } from 'vitest'
import { compile } from '@inburgering/language'
import { aboutChapter } from '../../src/regelboek/chapters/about.ts'
import { openBook, type Book } from '../../src/regelboek/regelboek-input.ts'
import { regelboek } from '../../src/regelboek/index.ts'
import { ruleSection } from '../../src/regelboek/rule-section.ts'
import { plainText, textAt } from '../../src/tree/index.ts'
import { anchorOf } from '../../src/words/index.ts'
import { removalsOf } from './removals.ts'

const made = { rulesHash: '', version: '' }

function bookOf(model: Parameters<typeof openBook>[0]['model']): Book {
  return openBook({ model, played: [], diagnostics: [], made })
}

/** Not in the rule book: the persons and stories that test it. What is covered of the law is a table of its own. */
function isRule({ kind }: Declaration): boolean {
  return kind !== 'scenario' && kind !== 'persoon' && kind !== 'dekking'
}

/** Kinds in the model that are no part of a rule: persons, scenarios and what they expect, lists of covered law, and how a place in a source is called. */
const noRule = ['aanhef', 'hoofdstuk', 'overweging', 'any', 'dekking', 'persoon', 'column', 'scenario', 'boete', 'geen_boete', 'termijn_tot', 'termijn_begint', 'verlenging', 'geen_verlenging', 'entry', 'geen_entry', 'te_herzien', 'ontbreekt', 'voorwaarde', 'geen_vergoeding', 'aandeel', 'geen_andere', 'niet_beoordeeld']

/** Every value of `kind` in the published form of a model. */
function kindsInSchema(): ReadonlySet<string> {
  const kinds = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const kind = 'properties' in node ? (node.properties as { readonly kind?: { readonly const?: string; readonly enum?: readonly string[] } }).kind : undefined
    for (const value of [...(kind?.const === undefined ? [] : [kind.const]), ...(kind?.enum ?? [])]) kinds.add(value)
    Object.values(node).forEach(visit)
  }
  visit(JSON.parse(readFileSync(join(import.meta.dirname, '../../../core/schema/model-1.schema.json'), 'utf8')))
  return kinds
}

function kindsIn(node: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return found
  if ('kind' in node && typeof node.kind === 'string') found.add(node.kind)
  for (const part of Object.values(node)) kindsIn(part, found)
  return found
}

describe('nothing of a rule is left out of its text', async () => {
  const models = [
    ...(await Promise.all(exampleNames().map(async (name) => (await compileExample(name)).value.model))),
    ...(await Promise.all(ownSpecifications().map(async (name) => (await compile(ownSpecification(name))).value))),
    ...(await Promise.all(handbookPages().filter(({ beside }) => beside === undefined).map(async ({ text }) => (await compile([{ path: 'wet.inburgering', text }])).value))),
  ].filter((model) => model !== undefined)

  test('the rules that are tried hold every kind of declaration, clause and expression', () => {
    const tried = kindsIn(models.map(({ stelsel, declarations }) => [stelsel, declarations.filter(isRule)]))
    expect([...kindsInSchema()].filter((kind) => !tried.has(kind)).sort()).toEqual(noRule.toSorted())
  })

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
