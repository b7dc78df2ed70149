import type { DayNumber, MomentExpression } from '@inburgering/core'
import type { Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { none } from '../value.ts'

const moments: Readonly<Record<MomentExpression['moment'], (context: Context) => DayNumber | undefined>> = {
  overtreding: (context) => context.overtreding,
  besluit: (context) => context.besluit,
  begin_van_de_termijn: (context) => context.beginsOn ?? context.termijn?.first,
  ontstaan_van_de_plicht: (context) => firstArisen(context),
}

function firstArisen({ happenings }: Context): DayNumber | undefined {
  for (const { arisenOn } of happenings.plichten.values()) if (arisenOn !== undefined) return arisenOn
  return undefined
}

export function moment(expression: MomentExpression): Parts {
  const dateOf = moments[expression.moment]
  return { evaluate: (context) => dateOf(context) ?? none }
}
