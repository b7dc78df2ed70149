import { compare, formatDuration, fromDecimalText, type ConstantValue, type Expectation, type Expression, type ReasonValue } from '@inburgering/core'
import type { Answer } from '../questions/ask.ts'
import { withColumns } from './column-substitution.ts'
import { constantIn, type ScenarioRow } from './row.ts'

/** Whether a calculation gives something else than the expectation says; never when nothing is compared. */
export function calculationDiffers(row: ScenarioRow, expectation: Expectation, calculation: Answer): boolean {
  const expected = expectedConstant(row, expectation)
  return expected !== undefined && !agrees(expected, calculation.value)
}

/** The amount, date or value that the expectation names. */
export function expectedConstant(row: ScenarioRow, expectation: Expectation): ConstantValue | undefined {
  switch (expectation.kind) {
    case 'boete':
    case 'lening':
      return expectation.amount === undefined ? undefined : constantIn(row, expectation.amount)
    case 'vergoeding':
      return expectation.amount === undefined ? undefined : constantIn(row, expectation.amount)
    case 'aandeel':
      return constantIn(row, expectation.amount)
    case 'maatregel': {
      const asked = expectation.amount ?? expectation.end
      return asked === undefined ? undefined : constantIn(row, asked)
    }
    case 'termijn_tot':
    case 'verlenging':
      return constantIn(row, expectation.end)
    case 'voorwaarde':
      return comparedConstant(withColumns(expectation.when, row.columns))
    default:
      return undefined
  }
}

function comparedConstant(condition: Expression): ConstantValue | undefined {
  return condition.kind === 'compare' && condition.right.kind === 'constant' ? condition.right.constant : undefined
}

/** Whether a value is the constant that was expected; numbers by what they are, not by how they are written. */
export function sameValue(expected: ConstantValue | undefined, actual: ReasonValue | undefined): boolean {
  if (expected?.kind === 'boolean') return actual?.kind === 'boolean' && actual.value === expected.value
  if (expected?.kind === 'duration') return actual?.kind === 'duration' && actual.value === formatDuration(expected.value, 'nl')
  return expected !== undefined && actual !== undefined && agrees(expected, actual)
}

function agrees(expected: ConstantValue, actual: ReasonValue): boolean {
  if (!('value' in actual) || typeof expected.value !== 'string' || typeof actual.value !== 'string') return false
  const left = fromDecimalText(expected.value, 'plain')
  const right = fromDecimalText(actual.value, 'plain')
  if ('value' in left && 'value' in right) return compare(left.value, right.value) === 0
  return expected.value === actual.value
}
