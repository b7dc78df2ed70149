import { expect, it } from 'vitest'
import type { CodePlace } from '@inburgering/server/protocol'
import { ruleInCode, ruleInText } from '../src/features/code/places.ts'

const rule = (uri: string, from: number, to: number, van: number, tot: number): CodePlace => ({ uri, range: { start: { line: from, character: 0 }, end: { line: to, character: 1 } }, van, tot })
const rules = [rule('a', 3, 5, 40, 52), rule('a', 7, 7, 10, 12), rule('b', 3, 9, 60, 61)]

it.each([
  ['a', 2, undefined],
  ['a', 3, 40],
  ['a', 5, 40],
  ['a', 6, undefined],
  ['a', 7, 10],
  ['b', 7, 60],
  ['c', 3, undefined],
])('the rule on line %2$s of %1$s', (uri, line, van) => {
  expect(ruleInText(rules, uri, line)?.van).toBe(van)
})

it.each([[9, undefined], [10, 7], [12, 7], [13, undefined], [52, 3], [61, 3]])('the rule on line %s of the code', (line, from) => {
  expect(ruleInCode(rules, line)?.range.start.line).toBe(from)
})
