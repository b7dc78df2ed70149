import { expect, it } from 'vitest'
import { differingReason, type ReasonLine } from '../../src/index.ts'

const line = (text: string, ...lines: ReasonLine[]): ReasonLine => ({ id: text, kind: 'value', text, sources: [], cited: '', holds: undefined, lines })

it('is the deepest step around which both sides say the same', () => {
  const before = [line('Begin'), line('Bedrag: € 1.000', line('Uren: 249'), line('Route: B1'))]
  const after = [line('Begin'), line('Bedrag: € 800', line('Uren: 250'), line('Route: B1'))]
  expect(differingReason(before, after)).toMatchObject({ before: { text: 'Uren: 249' }, after: { text: 'Uren: 250' } })
})

it('is a step that one side does not have', () => {
  expect(differingReason([line('Begin')], [line('Begin'), line('Verlengd')])).toEqual({ after: line('Verlengd') })
})

it('is none when both say the same', () => expect(differingReason([line('A', line('B'))], [line('A', line('B'))])).toBeUndefined())
