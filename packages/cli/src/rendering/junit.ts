import { titleOf } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { failuresOf, type Played } from '../commands/test.ts'

/** The form that build servers read: a suite per file, a case per row. Without times, so that the same run gives the same text. */
export function junit(played: readonly Played[], call: Call): string {
  const suites = [...Map.groupBy(played, ({ file }) => file)].map(([file, rows]) => suite(file, rows, call))
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n')
}

function suite(file: string, rows: readonly Played[], call: Call): string {
  const failed = rows.filter((row) => failuresOf(row, call).length > 0).length
  const skipped = rows.filter(({ result }) => result.status === 'skipped').length
  const cases = rows.map((row) => testCase(row, call))
  return [`  <testsuite name="${escaped(file)}" tests="${rows.length}" failures="${failed}" skipped="${skipped}">`, ...cases, '  </testsuite>'].join('\n')
}

function testCase(row: Played, call: Call): string {
  const open = `    <testcase classname="${escaped(row.stelsel)}" name="${escaped(titleOf(row.result.row))}" file="${escaped(row.file)}" line="${row.result.row.origin.start.line + 1}"`
  if (row.result.status === 'skipped') return `${open}><skipped/></testcase>`
  const failures = failuresOf(row, call).map(({ line, column, text }) => `      <failure message="${escaped(text)}">${escaped(`${row.file}:${line}:${column}`)}</failure>`)
  return failures.length === 0 ? `${open}/>` : [`${open}>`, ...failures, '    </testcase>'].join('\n')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' }

/** Control signs cannot stand in XML at all. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[&<>"\n]/g, (sign) => signs[sign] ?? sign).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
}
