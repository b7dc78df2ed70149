import type { Expression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { aggregate } from './aggregate.ts'
import { argument } from './argument.ts'
import { arithmetic } from './arithmetic.ts'
import { attribute } from './attribute.ts'
import { begrip } from './begrip.ts'
import { between } from './between.ts'
import { compare } from './compare.ts'
import { constant } from './constant.ts'
import { elsewhere } from './elsewhere.ts'
import { extreme } from './extreme.ts'
import { gegeven } from './gegeven.ts'
import { known } from './known.ts'
import { lastKnown } from './last-known.ts'
import { level } from './level.ts'
import { logic } from './logic.ts'
import { moment } from './moment.ts'
import { not } from './not.ts'
import { oneOf } from './one-of.ts'
import { oordeel } from './oordeel.ts'
import { parameter } from './parameter.ts'
import { peildatum } from './peildatum.ts'
import { round } from './round.ts'
import { state } from './state.ts'
import { stateDate } from './state-date.ts'
import { tabel } from './tabel.ts'
import { wholeDay } from './whole-day.ts'

/** What each kind of expression means: one kind, one file. */
export const expressionKinds: {
  readonly [Kind in Expression['kind']]: (expression: Extract<Expression, { readonly kind: Kind }>, scope: Scope) => Parts
} = {
  constant,
  gegeven,
  parameter,
  begrip,
  argument,
  tabel,
  peildatum,
  moment,
  attribute,
  lastKnown,
  compare,
  oneOf,
  logic,
  not,
  arithmetic,
  extreme,
  aggregate,
  between,
  state,
  stateDate,
  level,
  oordeel,
  wholeDay,
  known,
  round,
  elsewhere,
}
