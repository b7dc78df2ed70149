import { expect, it } from 'vitest'
import { tableText } from '../src/features/plakken/table-text.ts'

it('makes aligned rows of what is copied from Excel', () => {
  expect(tableText('niet_elk\t€ 1.000\t€ 800\nelk\t€ 800\t€ 600\n', '  ')).toBe('niet_elk | € 1.000 | € 800\n  elk      | € 800   | € 600')
})

it('reads a cell with a line break, quotes or hard spaces in it', () => {
  expect(tableText('"niet\nelk"\t"een ""twee"""\nelk\t€\u00a0800', '')).toBe('niet elk | een "twee"\nelk      | € 800')
})

it('keeps the columns of a row that is too short', () => expect(tableText('a\tb\nc', '')).toBe('a | b\nc |'))

it.each(['een zin', 'een\ntwee\ndrie', 'een\ttwee', ''])('leaves %j as it is', (text) => expect(tableText(text, '')).toBeUndefined())
