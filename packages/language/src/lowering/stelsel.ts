import type { OverflowPolicy, Rounding, Stelsel as StelselModel } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import type { Stelsel, StelselClausule } from '../generated/ast.ts'
import { readDate } from '../typing/literal.ts'
import { defined, type Lowering } from './context.ts'
import { lowerBase, lowerLawDate } from './declaration.ts'
import { lowerExpression, lowerRounding } from './expression.ts'
import { lowerSources } from './sources.ts'
import type { AstNode } from 'langium'

const overflows: Readonly<Record<string, OverflowPolicy>> = {
  'laatste dag van de maand': 'lastDayOfMonth',
  'eerste dag van de volgende maand': 'firstDayOfNextMonth',
  weigeren: 'refuse',
}
const defaultRounding: Rounding = { to: 'cents', mode: 'half-up' }

/** @param loose remarks that stand in a file on their own; they belong to the stelsel as a whole */
export function lowerStelsel(lowering: Lowering, node: Stelsel, loose: readonly AstNode[]): StelselModel {
  const clause = <T extends StelselClausule['$type']>(type: T) => node.clausules.find((each): each is Extract<StelselClausule, { $type: T }> => each.$type === type)
  const id = `stelsel:${node.name}`
  const [force, applies, lawDate, calendar, rounding, checked] = [clause('InWerking'), clause('VanToepassing'), clause('RechtNaar'), clause('Kalender'), clause('Afronding'), clause('Gecontroleerd')]
  if (force === undefined) lowering.report(finding(node, 'INB119', { name: node.name, expected: '"in werking met ingang van"' }))
  return {
    ...lowerBase(lowering, 'stelsel', node, { volgens: node.volgens, parts: [...node.clausules, ...loose] }),
    from: lowerDate(lowering, force, force?.datum) ?? '0001-01-01',
    insteadOf: node.clausules.flatMap((each) => (each.$type === 'InPlaatsVan' ? each.namen : [])),
    overflow: overflows[calendar?.beleid.replace(/\s+/g, ' ') ?? ''] ?? 'lastDayOfMonth',
    rounding: rounding ? lowerRounding(rounding.eenheid, rounding.richting) : defaultRounding,
    ...defined({
      until: lowerDate(lowering, force, force?.tot),
      appliesWhen: applies && { when: lowerExpression(lowering, applies.als, `${id}/van_toepassing`), sources: lowerSources(lowering, applies.volgens) },
      lawDate: lawDate && lowerLawDate(lowering, lawDate, `${id}/recht_naar`),
      checkedUntil: lowerDate(lowering, checked, checked?.datum),
    }),
  }
}

/** A date that stands in a clause as text; reported when that day does not exist. */
export function lowerDate(lowering: Lowering, node: AstNode | undefined, text: string | undefined): string | undefined {
  if (text === undefined || node === undefined) return undefined
  const date = readDate(text)
  if (date === undefined) lowering.report(finding(node, 'INB115', { text }))
  return date
}
