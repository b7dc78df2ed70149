import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, formatIsoDate, parseDuration, parseIsoDate, type ConstantValue, type Declaration, type Expression, type Gegeven, type Model, type Parameter, type ReasonValue, type Selectie, type Tabel, type Wijziging } from '@inburgering/core'
import { ask, prepareProgram, readPerson, type Program, type Question } from '@inburgering/engine'
import { filesOf } from '@inburgering/testing/code'
import { SelectionExpressions, type AskedValue } from '../src/targets/sql/selection-expression.ts'
import { duckdb, postgresql, type Database } from './databases.ts'
import { allExamples, exampleOf, personsOfScenarios } from './examples.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'
import { personsOf } from './random-persons.ts'

const base = { id: 'toets', mayBeUnknown: false, origin: { file: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, sources: [] } as const
const declaredAs = { label: '', sources: [], citaten: [], kanttekeningen: [], origin: base.origin } as const

const sqlOf = (model: Model, dialect: Database['dialect'], beside: readonly Model[] = []): string => filesOf(model, 'sql', [], beside).find(({ path }) => path === `${dialect}.sql`)?.content ?? ''
const list = (texts: readonly string[]): string => `CAST(ARRAY[${texts.map((text) => `'${text}'`).join(', ')}] AS TEXT[])`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** As numbers and days are compared: without zeros at the end, durations in months. */
function plain(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value
}
function answerOf(value: ReasonValue | undefined): string | null {
  if (value === undefined || !('value' in value)) return null
  const duration = value.kind === 'duration' ? parseDuration(value.value) : undefined
  if (duration !== undefined) return String('months' in duration ? duration.months : duration.days)
  return plain(String(value.value))
}

/**
 * The parameters and tables of a model alone, with a gegeven in the place of each input: so the engine can be asked for
 * any cell, under the law of any day.
 */
function asked({ modelVersion, stelsel, declarations }: Model): Model {
  const kept = declarations.flatMap((declaration): readonly Declaration[] => {
    switch (declaration.kind) {
      case 'bron':
      case 'bestuursorgaan':
      case 'keuze':
      case 'parameter':
        return [declaration]
      case 'tabel':
        return [{ ...declaration, inputs: declaration.inputs.map((input, index): Expression => ({ ...base, kind: 'gegeven', name: inputName(declaration, index), type: input.type, mayBeUnknown: true })) }]
      case 'wijziging':
        return [{ ...declaration, steps: declaration.steps.filter(({ kind }) => kind === 'parameter' || kind === 'tableTimes') }]
      default:
        return []
    }
  })
  const gegevens = tablesOf(declarations).flatMap((table) => table.inputs.map(({ type }, index): Gegeven => ({ ...declaredAs, kind: 'gegeven', id: `gegeven:${inputName(table, index)}`, name: inputName(table, index), type, optional: true, controles: [] })))
  const { appliesWhen, ...rest } = stelsel
  expect(appliesWhen === undefined || typeof appliesWhen === 'object').toBe(true)
  return { modelVersion, stelsel: { ...rest, insteadOf: [], lawDate: { date: { ...base, kind: 'peildatum', type: { kind: 'date' } }, sources: [] } }, declarations: [...kept, ...gegevens] }
}
function tablesOf(declarations: readonly Declaration[]): readonly Tabel[] {
  return declarations.filter((declaration): declaration is Tabel => declaration.kind === 'tabel')
}
function inputName({ name }: Tabel, index: number): string {
  return `${name}__${index}`
}

/** The values around every bound of an input, and each name that it may be. */
function poolOf({ rows }: Tabel, index: number): readonly ConstantValue[] {
  const found = rows.flatMap(({ bands }): readonly ConstantValue[] => {
    const band = bands[index]
    if (band === undefined || band.kind === 'any') return []
    if (band.kind === 'values') return band.values.flatMap((value) => (value.kind === 'constant' ? [value.constant] : []))
    return [band.from, band.to].flatMap((bound) => (bound?.value.kind === 'constant' ? around(bound.value.constant) : []))
  })
  return [...new Map(found.map((value) => [JSON.stringify(value), value])).values()]
}
function around(value: ConstantValue): readonly ConstantValue[] {
  switch (value.kind) {
    case 'date':
      return [-1, 0, 1].map((days) => ({ kind: 'date', value: formatIsoDate(addDays(parseIsoDate(value.value) ?? 0, days) ?? 0) }))
    case 'integer':
      return [-1, 0, 1].map((step) => ({ kind: 'integer', value: String(Math.max(0, Number(value.value) + step)) }))
    case 'hours':
    case 'percentage':
    case 'money':
    case 'number':
      return [-0.01, 0, 0.01].map((step) => ({ kind: value.kind, value: String(Math.max(0, Number((Number(value.value) + step).toFixed(2)))) }))
    default:
      return [value]
  }
}
/** As a file of persons has it. */
function inJson(value: ConstantValue): string | number | boolean {
  if (value.kind === 'duration') return 'months' in value.value ? `${value.value.months} maanden` : `${value.value.days} dagen`
  return value.kind === 'integer' || value.kind === 'number' || value.kind === 'money' || value.kind === 'percentage' || value.kind === 'hours' ? Number(value.value) : value.value
}
function inSql(value: ConstantValue): string {
  if (value.kind === 'duration') return 'months' in value.value ? String(value.value.months) : 'NULL'
  if (value.kind === 'integer') return value.value
  return value.kind === 'date' ? `DATE '${value.value}'` : value.kind === 'boolean' ? String(value.value) : inJson(value) === Number(value.value) ? `CAST(${value.value} AS DECIMAL(18,6))` : literal(value.value)
}
function combinations(pools: readonly (readonly ConstantValue[])[]): readonly (readonly ConstantValue[])[] {
  return pools.reduce<readonly (readonly ConstantValue[])[]>((before, pool) => before.flatMap((row) => pool.map((value) => [...row, value])), [[]])
}

function read(program: Program, person: unknown): ReturnType<typeof readPerson>['value'] {
  return readPerson(program, person as never, 0).value
}

const examples = await allExamples()
const databases = [await duckdb(), await postgresql()]
const schemaOf = ({ stelsel }: Model): string => `regels_${stelsel.name.toLowerCase()}`

/** Puts what is printed in the database, in the place of what an earlier test put there. */
async function filled(database: Database, model: Model, beside: readonly Model[] = []): Promise<string> {
  await database.execute(`DROP SCHEMA IF EXISTS ${schemaOf(model)} CASCADE`)
  await database.execute(sqlOf(model, database.dialect, beside))
  return schemaOf(model)
}

const layerSets = [['wet'], ['wet', 'uitvoeringspraktijk', 'variant:boete_gehalveerd', 'variant:lagere_boetes_2027'], ['wet', 'beleidsregel:voorbeeldstad']]

describe.for(databases)('$dialect', (database) => {
  describe.for([...examples])('parameters and tables of %s', ([, example]) => {
    test('are what the engine says, at every bound', async () => {
      const schema = await filled(database, example.model, example.beside)
      const model = asked(example.model)
      const known = new Set(model.declarations.flatMap((declaration) => (declaration.kind === 'wijziging' ? [declaration.laag === 'variant' ? `variant:${declaration.name}` : declaration.laag] : [])))
      const parameters = model.declarations.filter((declaration): declaration is Parameter => declaration.kind === 'parameter')
      const tables = tablesOf(model.declarations)
      const ownDate = new Set(model.declarations.flatMap((declaration) => (declaration.kind === 'wijziging' && declaration.by !== undefined ? declaration.steps.flatMap((step) => (step.kind === 'parameter' ? [step.name] : [])) : [])))
      const compared = parameters.filter((parameter) => !ownDate.has(parameter.name))
      const changes = model.declarations.filter((declaration): declaration is Wijziging => declaration.kind === 'wijziging')
      const bounds = [...parameters.flatMap(({ versions }) => versions.flatMap(({ from, until }) => [from, until ?? from])), ...changes.flatMap(({ from, until }) => [from ?? '2024-01-01', until ?? '2024-01-01'])]
      const days = [...new Set(bounds.flatMap((day) => [addDays(parseIsoDate(day) ?? 0, -1), parseIsoDate(day)]).map((day) => formatIsoDate(day ?? 0)))].sort()
      let count = 0
      for (const layers of layerSets) {
        if (!layers.slice(1).every((layer) => known.has(layer) || layer.startsWith('beleidsregel'))) continue
        const on = layers.slice(1).filter((layer) => !layer.startsWith('beleidsregel') || known.has('beleidsregel'))
        const { value: program } = prepareProgram(model, on)
        const dossier = read(program, { id: 'p', gegevens: {} })
        if (dossier === undefined) throw new Error('the bare person is refused')
        for (const day of days) {
          const questions = compared.map(({ name: of, type }): Question => ({ date: day, expression: { ...base, kind: 'parameter', name: of, type } }))
          const { answers } = ask(program, dossier, { until: '2040-01-01' }, questions).value
          const rows = await database.rows(`SELECT naam, CAST(coalesce(CAST(getal AS TEXT), CAST(maanden AS TEXT), CAST(dagen AS TEXT), CAST(datum AS TEXT), tekst) AS TEXT) AS waarde FROM ${schema}.parameters_op(DATE '${day}', ${list(layers)})`)
          const found = new Map(rows.map((row) => [row['naam'], plain(row['waarde'])]))
          for (const [index, parameter] of compared.entries()) {
            expect(found.get(parameter.name) ?? null, `${parameter.name} op ${day}, ${layers.join()}`).toBe(answerOf(answers[index]?.value))
            count += 1
          }
        }
        for (const table of tables) {
          const cells = combinations(table.inputs.map((_input, index) => poolOf(table, index)))
          const values = cells.map((cell, place) => `(${[String(place), ...cell.map(inSql)].join(', ')})`).join(', ')
          const inputs = table.inputs.map((_input, index) => `v.x${index}`)
          for (const day of ['2024-06-01', '2028-06-01']) {
            const call = `${schema}."${table.name.toLowerCase()}"(${[...inputs, `DATE '${day}'`, list(layers)].join(', ')})`
            const rows = await database.rows(`SELECT CAST(k AS INTEGER) AS k, CAST(${call} AS TEXT) AS waarde FROM (VALUES ${values}) AS v(k, ${table.inputs.map((_input, index) => `x${index}`).join(', ')}) ORDER BY k`)
            for (const [place, cell] of cells.entries()) {
              const person = read(program, { id: 'p', gegevens: Object.fromEntries(cell.map((value, index) => [inputName(table, index), inJson(value)])) })
              const [answer] = person === undefined ? [] : ask(program, person, { until: '2040-01-01' }, [{ date: day, expression: { ...base, kind: 'tabel', name: table.name, type: table.type } }]).value.answers
              expect(plain(rows[place]?.['waarde']), `${table.name} ${JSON.stringify(cell)} op ${day}, ${layers.join()}`).toBe(answerOf(answer?.value))
              count += 1
            }
          }
        }
      }
      expect(count).toBeGreaterThanOrEqual(compared.length + tables.length)
    }, 180_000)
  })

  test.for(marks.map((mark, place) => [place, mark, hostileNames[place % hostileNames.length] ?? hostileNames[0]] as const))('keeps text as text: mark %i', async ([, mark, of]) => {
    const model = await hostileModel(mark, of, `parameter BEDRAG "MARK" : bedrag volgens Wet art. 1 { met ingang van 1 januari 2022: € 12,50 }\ntabel TABEL "MARK" : bedrag naar BEGRIP volgens Wet art. 1 { tot 3 uur | € 5  vanaf 3 uur | € 6 }`)
    const schema = await filled(database, model)
    const rows = await database.rows(`SELECT omschrijving, CAST(getal AS TEXT) AS getal FROM ${schema}.parameters_op(DATE '2024-01-01', ${list(['wet'])})`)
    expect(rows.map((row) => [row['omschrijving'], plain(row['getal'])])).toEqual([[mark, '12.5']])
  })
})

describe('selecties', () => {
  test.for(['elip', 'invoeringsdatum'])('of %s choose whom the engine chooses', { timeout: 180_000 }, async (name) => {
    const { model, beside } = await exampleOf(name)
    const { value: program } = prepareProgram(model, [], beside)
    const random = fc.sample(personsOf(model), { numRuns: 120, seed: 5 })
    const dossiers = [...personsOfScenarios(model), ...random].flatMap((person, index) => read(program, { ...person, id: `p${index}` }) ?? [])
    for (const database of databases) await filled(database, model, beside)
    const selecties = model.declarations.filter((declaration): declaration is Selectie => declaration.kind === 'selectie')
    let chosen = 0
    for (const selectie of selecties) {
      const who = selectie.clauses.find((clause) => clause.kind === 'wie')
      if (who === undefined) continue
      const expressions = new SelectionExpressions(model.stelsel.overflow === 'lastDayOfMonth')
      expressions.sql(who.when)
      const shown = selectie.clauses.flatMap((clause) => (clause.kind === 'toont' ? [clause] : []))
      for (const { value } of shown) expressions.sql(value)
      const table = `${schemaOf(model)}.invoer_${selectie.name.toLowerCase()}`
      for (const date of ['2019-10-01', '2021-06-30', '2023-02-01', '2025-01-01']) {
        const expected: string[] = []
        const rows = dossiers.map((dossier) => {
          const { answers, selected } = ask(program, dossier, { until: date }, expressions.asked.map(({ expression }) => ({ date, expression })), [{ date, selectie: selectie.name }]).value
          if (selected[0]?.uitkomst === 'gekozen') expected.push(dossier.id)
          return `(${[literal(dossier.id), ...expressions.asked.map((value, index) => valueIn(value, answers[index]?.value))].join(', ')})`
        })
        chosen += expected.length
        for (const database of databases) {
          await database.execute(`DELETE FROM ${table}; INSERT INTO ${table} VALUES ${rows.join(', ')};`)
          const found = await database.rows(`SELECT id FROM ${schemaOf(model)}.${selectie.name.toLowerCase()}(DATE '${date}')`)
          expect(found.map((row) => row['id']).sort(), `${selectie.name} ${date}`).toEqual([...expected].sort())
        }
      }
    }
    expect(chosen).toBeGreaterThan(3)
  })
})

function valueIn({ type }: AskedValue, value: ReasonValue | undefined): string {
  if (value === undefined || !('value' in value)) return 'NULL'
  if (type === 'BOOLEAN') return value.kind === 'boolean' ? String(value.value) : 'NULL'
  return type === 'DATE' ? `DATE '${String(value.value)}'` : type === 'TEXT' ? literal(String(value.value)) : numberIn(String(value.value))
}
/** A share may be a fraction: `3/4`. */
function numberIn(text: string): string {
  const [top = '', bottom = '1'] = text.split('/')
  return `CAST(${top} AS DECIMAL(18,6)) / ${bottom}`
}

test('says of which rules it is', async () => {
  const { model } = await exampleOf('wi2021')
  for (const { content } of filesOf(model, 'sql')) expect(content).toMatch(/^-- Wet inburgering 2021 \(Wi2021\)\n-- .*Niet met de hand wijzigen.*\n-- Regels: sha256 [0-9a-f]{64}\n/)
})
