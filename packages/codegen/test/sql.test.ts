import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, formatIsoDate, parseIsoDate, type ConstantValue, type Model, type Parameter, type ReasonValue, type Selectie, type Wijziging } from '@inburgering/core'
import { ask, prepareProgram, type Question } from '@inburgering/engine'
import { filesOf } from '@inburgering/testing/code'
import { SelectionExpressions, type AskedValue } from '../src/targets/sql/selection-expression.ts'
import { answerOf, asked, base, combinations, inJson, inputName, plain, poolOf, read, tablesOf } from './cells.ts'
import { duckdb, postgresql, type Database } from './databases.ts'
import { allExamples, exampleOf, personsOfScenarios } from './examples.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'
import { personsOf } from './random-persons.ts'

const sqlOf = (model: Model, dialect: Database['dialect'], beside: readonly Model[] = []): string => filesOf(model, 'sql', [], beside).find(({ path }) => path === `${dialect}.sql`)?.content ?? ''
const list = (texts: readonly string[]): string => `CAST(ARRAY[${texts.map((text) => `'${text}'`).join(', ')}] AS TEXT[])`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

function inSql(value: ConstantValue): string {
  if (value.kind === 'duration') return 'months' in value.value ? String(value.value.months) : 'NULL'
  if (value.kind === 'integer') return value.value
  return value.kind === 'date' ? `DATE '${value.value}'` : value.kind === 'boolean' ? String(value.value) : inJson(value) === Number(value.value) ? `CAST(${value.value} AS DECIMAL(18,6))` : literal(value.value)
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
          expect(rows.length, `${day}: each parameter once`).toBe(found.size)
          for (const [index, parameter] of compared.entries()) {
            expect(found.get(parameter.name) ?? null, `${parameter.name} op ${day}, ${layers.join()}`).toBe(answerOf(answers[index]?.value))
            count += 1
          }
        }
        for (const table of tables) {
          const cells = combinations(table.inputs.map((_input, index) => poolOf(table, index)))
          const values = cells.map((cell, place) => `(${[String(place), ...cell.map(inSql)].join(', ')})`).join(', ')
          const inputs = table.inputs.map((_input, index) => `v.x${index}`)
          for (const day of new Set(['2024-06-01', '2028-06-01', ...changes.filter(({ steps }) => steps.some(({ kind }) => kind === 'tableTimes')).flatMap(({ from, until }) => [from, until].flatMap((bound) => (bound === undefined ? [] : [bound, formatIsoDate(addDays(parseIsoDate(bound) ?? 0, -1) ?? 0)])))])) {
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
