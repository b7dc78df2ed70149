import type { ConstantValue } from '@inburgering/core'
import type { DataForm, DataVersion } from '../../data/index.ts'
import { comment, literal, sqlConstant } from './sql-text.ts'
import type { Dialect } from './dialect.ts'
import { askedDay, askedLayers } from './holds.ts'

const columns = [
  ['naam', 'TEXT'], ['omschrijving', 'TEXT'], ['volgorde', 'INTEGER'], ['laag', 'TEXT'], ['wijziging', 'TEXT'], ['vanaf', 'DATE'], ['tot', 'DATE'], ['naar_eigen_datum', 'BOOLEAN'], ['vervallen', 'BOOLEAN'],
  ['getal', 'DECIMAL(18,6)'], ['maanden', 'INTEGER'], ['dagen', 'INTEGER'], ['datum', 'DATE'], ['ja_nee', 'BOOLEAN'], ['tekst', 'TEXT'], ['eenheid', 'TEXT'], ['artikel', 'TEXT'],
] as const

/** A table with every text of every parameter, and a function that gives those of one day. */
export function parametersSql({ parameters }: DataForm, schema: string, dialect: Dialect): readonly string[] {
  const rows = parameters.flatMap(({ name, label, sources, versions }) => {
    const order = ordersOf(versions)
    return versions.map((version, index) => {
      const { change, text } = version
      const [value, unit] = text.kind === 'value' ? valueColumns(text.value) : [noValue, text.kind === 'computed' ? 'volgt uit een regel' : '']
      const cited = version.sources.length > 0 ? version.sources : sources
      return `  (${[literal(name), literal(label), String(order[index] ?? 0), literal(version.layer), change === undefined ? 'NULL' : literal(change.name), day(version.from), day(version.until), truth(version.byOwnDate), truth(text.kind === 'struck'), ...value, literal(unit), literal(cited.join(', '))].join(', ')})`
    })
  })
  const all = columns.map(([name, type]) => ({ name, type }))
  const holds = (row: string): string =>
    `NOT ${row}.naar_eigen_datum AND (${row}.laag = 'wet' OR ${dialect.contains('p_lagen', `${row}.laag`)} OR ${dialect.contains('p_lagen', `split_part(${row}.laag, ':', 1)`)}) AND (${row}.vanaf IS NULL OR ${row}.vanaf <= p_dag) AND (${row}.tot IS NULL OR p_dag < ${row}.tot)`
  return [
    comment('Parameters: elke tekst van elke laag. tot is de eerste dag waarop hij niet meer geldt.'),
    comment('naar_eigen_datum: de wijziging noemt zelf een datum, zoals die van het verzoek. parameters_op laat die weg.'),
    `CREATE TABLE ${schema}.parameters (\n${columns.map(([name, type]) => `  ${name} ${type}`).join(',\n')}\n);`,
    ...(rows.length === 0 ? [] : [`INSERT INTO ${schema}.parameters VALUES\n${rows.join(',\n')};`]),
    comment('Elke parameter zoals hij op een dag is, met deze lagen: SELECT * FROM parameters_op(DATE \'2024-05-12\', ARRAY[\'wet\']).'),
    dialect.rows(
      `${schema}.parameters_op`,
      [askedDay, askedLayers],
      all,
      `SELECT ${all.map(({ name }) => `p.${name}`).join(', ')} FROM ${schema}.parameters p\nWHERE ${holds('p')} AND NOT p.vervallen\n  AND p.volgorde = (SELECT max(q.volgorde) FROM ${schema}.parameters q WHERE q.naam = p.naam AND ${holds('q')})`,
    ),
  ]
}

/** The versions of one text have one order: of two texts that hold the later one wins. */
function ordersOf(versions: readonly DataVersion[]): readonly number[] {
  const texts = [...new Set(versions.map(({ change }) => change?.name))]
  return versions.map(({ change }) => texts.indexOf(change?.name))
}

const noValue: readonly string[] = Array<string>(6).fill('NULL')

function valueColumns(value: ConstantValue): readonly [readonly string[], string] {
  const at = (place: number, text: string, unit: string): readonly [readonly string[], string] => [noValue.map((none, index) => (index === place ? text : none)), unit]
  switch (value.kind) {
    case 'integer':
    case 'number':
    case 'money':
    case 'percentage':
    case 'hours': {
      const text = sqlConstant(value.kind === 'integer' ? { kind: 'number', value: value.value } : value)
      return text === undefined ? at(5, literal(value.value), 'past niet in een getal van zes decimalen') : at(0, text, { integer: '', number: '', money: 'euro', percentage: 'deel van 1', hours: 'uur' }[value.kind])
    }
    case 'duration':
      return 'months' in value.value ? at(1, String(value.value.months), 'maanden') : at(2, String(value.value.days), 'dagen')
    case 'date':
      return at(3, `DATE ${literal(value.value)}`, '')
    case 'boolean':
      return at(4, truth(value.value), '')
    default:
      return at(5, literal(value.value), '')
  }
}

function day(date: string | undefined): string {
  return date === undefined ? 'NULL' : `DATE ${literal(date)}`
}
function truth(value: boolean): string {
  return value ? 'TRUE' : 'FALSE'
}
