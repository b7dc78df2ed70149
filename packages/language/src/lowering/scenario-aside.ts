import type { ScenarioFact, ScenarioValue } from '@inburgering/core'
import type { Bijzaak, Kolom } from '../generated/ast.ts'
import { target, type Lowering } from './context.ts'
import { lowerMoment } from './scenario-value.ts'

const names: Readonly<Record<string, string>> = {
  'bekend op': 'bekend_op',
  'bekendgemaakt op': 'bekendgemaakt_op',
  'onherroepelijk op': 'onherroepelijk_op',
  'werkt terug tot': 'werkt_terug_tot',
  'door de rechter': 'door',
}

/** What a record has without being declared: since when it is known, who decided, the dates and reference of a decision, the fine of a judgement. */
export function lowerAsides(lowering: Lowering, asides: readonly Bijzaak[], columns: readonly Kolom[]): ScenarioFact[] {
  return asides.flatMap((aside) => {
    const word = asideWord(aside)
    const value = valueOf(lowering, aside, word, columns)
    return value === undefined ? [] : [{ name: names[word] ?? word, value, origin: lowering.originOf(aside) }]
  })
}

/** The words that it begins with, in their one spelling. */
export function asideWord({ soort }: Bijzaak): string {
  return soort?.replace(/\s+/g, ' ') ?? ''
}

function valueOf(lowering: Lowering, aside: Bijzaak, word: string, columns: readonly Kolom[]): ScenarioValue | undefined {
  if (word === 'door de rechter') return { kind: 'text', value: 'rechter' }
  if (aside.orgaan !== undefined) return { kind: 'text', value: target(aside.orgaan).name }
  if (aside.boete !== undefined) return { kind: 'text', value: target(aside.boete).name }
  if (aside.besluit !== undefined) return { kind: 'text', value: target(aside.besluit).name }
  if (aside.tekst !== undefined) return { kind: 'text', value: aside.tekst }
  return aside.datum && lowerMoment(lowering, aside.datum, columns)
}
