import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Expression, Model, Parameter, Tabel } from '@inburgering/core'
import { filesOf } from '@inburgering/testing/code'
import { allExamples } from './examples.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'

const examples = await allExamples()

/** As a spreadsheet opens it: cells by the name of their column. */
function opened(path: string, content: string): readonly Readonly<Record<string, string>>[] {
  expect(content.startsWith('\ufeff')).toBe(true)
  const { data, errors, meta } = Papa.parse<Record<string, string>>(content.slice(1), { header: true, skipEmptyLines: true, ...(path === 'herkomst.csv' ? { delimiter: ';' } : {}) })
  expect(errors).toEqual([])
  // Found by looking at the cells, but in a file of one column.
  expect(meta.delimiter).toBe(';')
  return data
}
function sheets(model: Model, beside: readonly Model[] = []): Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> {
  return Object.fromEntries(filesOf(model, 'csv', [], beside).map(({ path, content }) => [path, opened(path, content)]))
}

/** The value of a cell, as the model has it: `1250,50 euro` is the money 1250.5. */
function readBack(cell: string, unit: string): unknown {
  const decimal = cell.replace(',', '.')
  switch (unit) {
    case 'euro':
      expect(cell).toMatch(/^-?\d+,\d\d$/)
      return Number(decimal)
    case '%':
      return Number((Number(decimal) / 100).toFixed(8))
    case 'maanden':
      return { months: Number(cell) }
    case 'dagen':
      return { days: Number(cell) }
    case 'uur':
      return Number(decimal)
    default:
      return cell
  }
}
function asRead(expression: Expression): unknown {
  if (expression.kind !== 'constant') return undefined
  const { kind, value } = expression.constant
  return kind === 'money' || kind === 'percentage' || kind === 'hours' ? Number(value) : kind === 'integer' || kind === 'number' ? String(value).replace('.', ',') : value
}

describe.for([...examples])('the sheets of %s', ([, { model, beside }]) => {
  const made = sheets(model, beside)
  const parameters = model.declarations.filter((declaration): declaration is Parameter => declaration.kind === 'parameter')
  test('hold every version of every parameter', () => {
    for (const { name, label, versions } of parameters) {
      const rows = made['parameters.csv']?.filter((row) => row['parameter'] === name && row['laag'] === 'wet' && row['wijziging'] === '') ?? []
      expect(rows.map((row) => [row['omschrijving'], row['met ingang van'], row['tot'], readBack(row['waarde'] ?? '', row['eenheid'] ?? '')])).toEqual(versions.map(({ from, until, value }, index) => [label, from, until ?? versions[index + 1]?.from ?? '', asRead(value)]))
    }
  })
  test('hold every cell of every table', () => {
    const tables = model.declarations.filter((declaration): declaration is Tabel => declaration.kind === 'tabel')
    expect(Object.keys(made).length).toBe(2 + tables.length)
    for (const { name, inputs, rows } of tables) {
      const sheet = made[`tabel_${name}.csv`]?.filter((row) => row['wijziging'] === '') ?? []
      expect(sheet.length, name).toBe(rows.length)
      rows.forEach((row, place) => {
        const cells = Object.values(sheet[place] ?? {})
        for (const { text } of row.bands) expect(cells, name).toContain(text)
        if (row.value.kind === 'constant') expect(readBack(sheet[place]?.['waarde'] ?? '', sheet[place]?.['eenheid'] ?? ''), name).toEqual(asRead(row.value))
        for (const source of row.sources) expect(sheet[place]?.['artikel']).toContain(source.text)
      })
      expect(inputs.length).toBeGreaterThan(0)
    }
  })
})

describe('a sheet', () => {
  const wi2021 = examples.get('wi2021')
  if (wi2021 === undefined) throw new Error('no examples/wi2021')
  const made = sheets(wi2021.model)

  test('says what the law says', () => {
    // Regeling art. 10.3: € 8.057,10 in 2022. AOW art. 7a lid 1: 66 years and 7 months for who was born before 1 June 1956.
    expect(made['parameters.csv']?.find((row) => row['parameter'] === 'bedrag_jaar_1')).toMatchObject({ waarde: '8057,10', eenheid: 'euro', 'met ingang van': '2022-01-01', tot: '2023-01-01' })
    expect(made['tabel_AOW_leeftijd.csv']?.[0]).toMatchObject({ waarde: String(66 * 12 + 7), eenheid: 'maanden', 'geboortedatum minder dan': '1956-06-01' })
    expect(made['tabel_boete_B1_gezin.csv']?.filter((row) => row['laag']?.startsWith('variant'))).toMatchObject([{ pogingen: 'elk vak maal', waarde: '50', eenheid: '%', laag: 'variant:boete_gehalveerd' }, { laag: 'variant:lagere_boetes_2027', 'met ingang van': '2027-05-13' }])
  })
  test('says of which rules it is', () => {
    const [origin] = filesOf(wi2021.model, 'csv')
    expect(origin?.content).toMatch(/Regels: sha256 [0-9a-f]{64}\r\n/)
    const hash = /sha256 ([0-9a-f]{12})/.exec(origin?.content ?? '')?.[1]
    for (const row of made['parameters.csv'] ?? []) expect(row['regels']).toBe(hash)
  })
})

describe('text of a specification is never a formula', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '\uff1d1', ';=1', '"=1', "'=1"]
  test.for([...marks, ...formulas].map((mark, place) => [place, mark, hostileNames[place % hostileNames.length] ?? hostileNames[0]] as const))('mark %i', async ([, mark, of]) => {
    const model = await hostileModel(mark, of, `parameter BEDRAG "MARK" : bedrag volgens Wet art. 1 { met ingang van 1 januari 2022: € -1.250,50 }\ntabel TABEL "MARK" : bedrag naar BEGRIP volgens Wet art. 1 { tot 3 uur | € 5  vanaf 3 uur | € 6 }`)
    for (const { path, content } of filesOf(model, 'csv')) {
      for (const row of opened(path, content)) for (const cell of Object.values(row)) expect(cell === '-1250,50' || !/^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell), cell).toBe(true)
    }
    const rows = sheets(model)['parameters.csv'] ?? []
    expect(rows.map((row) => row['waarde'])).toEqual(['-1250,50'])
  })
})
