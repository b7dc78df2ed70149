import { zero, type DayNumber, type State } from '@inburgering/core'
import { none, Unknown, type Value } from '../evaluation/value.ts'
import { debtOf, type Loan } from './loan.ts'

/** What can be asked of a loan; before it was granted nothing was drawn and nothing is owed. */
export function loanValue(loan: Loan | undefined, attribute: string): Value {
  if (attribute === 'maximum') return loan === undefined ? none : loan.maximum
  if (loan === undefined) return zero
  if (loan.maximum instanceof Unknown) return loan.maximum
  switch (attribute) {
    case 'opgenomen':
      return loan.used
    case 'bijgeschreven_rente':
      return loan.interest
    case 'afgelost':
      return loan.repaid
    case 'kwijtgescholden':
      return loan.remitted
    default:
      return debtOf(loan)
  }
}

/** It runs from the day it is granted until its end: as long, money can be drawn. */
export function loanState(state: State, loan: Loan | undefined): boolean {
  if (loan === undefined) return false
  if (state === 'ontstaan') return true
  return state === 'loopt' ? loan.endedOn === undefined : loan.endedOn !== undefined
}

export function loanDay(state: State, loan: Loan | undefined): DayNumber | undefined {
  return state === 'ontstaan' || state === 'loopt' ? loan?.grantedOn : loan?.endedOn
}
