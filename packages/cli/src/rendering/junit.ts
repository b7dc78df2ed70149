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

function escaped(text: string): string {
  return Array.from(text, (sign) => signs[sign] ?? (isAllowed(sign) ? sign : '\ufffd')).join('')
}

/** Control signs and lone halves of a pair cannot stand in XML at all (XML 1.0, production Char). */
function isAllowed(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return code === 0x9 || code === 0xd || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code !== 0xfffe && code !== 0xffff)
}
