import { describe, expect, it } from 'vitest'
import { createInburgeringServices, filledIn, snippets } from '@inburgering/language'

const { LangiumParser } = createInburgeringServices().inburgering.parser

describe('a snippet, filled in as it stands,', () => {
  it.each(snippets.map(({ word, body }) => [word, body]))('%s: can be read', (_word, body) => {
    const { lexerErrors, parserErrors, value } = LangiumParser.parse(filledIn(body))
    expect([...lexerErrors, ...parserErrors]).toEqual([])
    expect(value).toMatchObject({ elementen: [{}] })
  })

  it('exists for every block', () => {
    expect(snippets.map(({ word }) => word)).toEqual(expect.arrayContaining(['stelsel', 'bron', 'keuze', 'gegeven', 'gebeurtenis', 'periode', 'besluit', 'parameter', 'begrip', 'tabel', 'beslistabel', 'leerroute', 'plicht', 'termijn', 'verlengingsgrond', 'boeteregime', 'wijziging', 'persoon', 'scenario']))
  })
})
