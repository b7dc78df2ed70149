import { compare, exactFromInteger, formatEuro, interestDays, multiply, valueOf, zero, type DayNumber, type Exact, type LeningClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { Unknown } from '../evaluation/value.ts'
import { clausesOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, emit, leaveOpen, reportMissing, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { highest, less, lowest, plus, type Loan } from './loan.ts'
import { quarterBegin } from './months.ts'
import { lenderOf, note } from './words.ts'

type Lening = Claused<LeningClause>
type Opname = ClauseOf<LeningClause, 'opname'>

/** A record that asks for money from the loan: what is paid of it, and what stands in the way. */
export function draw(run: Run, lening: Lening, record: DossierRecord): void {
  for (const clause of clausesOf(lening, 'opname', run.context)) {
    if (clause.record !== record.name) continue
    decide(run, lening, (decision) => {
      decision.use.rule(clause)
      drawBy(run, lening, clause, record, decision)
    })
  }
}

function drawBy(run: Run, lening: Lening, clause: Opname, record: DossierRecord, decision: Decision): void {
  const { context, happenings } = run
  const { name, label } = lening.declaration
  const told = { grond: name, door: lenderOf(run, lening) }
  const asked = record.values.get('bedrag')
  if (asked === undefined || !isExact(asked)) return leaveOpen(run, decision, { soort: 'lening', naam: name }, new Unknown(['bedrag']), name)
  const refuse = (code: string, why: string): void => signal(run, decision, code, `De rekening van ${formatEuro(asked, 'nl')} wordt niet uit "${label}" betaald: ${why}`, told)
  const loan = happenings.leningen.get(name)
  if (loan === undefined) return refuse('opname_zonder_lening', 'op deze dag is er geen lening. Kijk of de aanvraag ontbreekt, of de datum van de rekening klopt.')
  if (loan.endedOn !== undefined) return refuse('opname_na_het_einde', 'van deze lening kan niets meer worden opgenomen. Kijk of de datum van de rekening klopt.')
  if (compare(asked, zero) <= 0) return refuse('opname_zonder_bedrag', 'het bedrag is niet hoger dan € 0. Kijk het bedrag na.')
  const holds = isMet(context, clause.when)
  if (holds instanceof Unknown) return leaveOpen(run, decision, { soort: 'lening', naam: name }, holds, name)
  if (!holds) return refuse('opname_niet_toegestaan', 'aan de voorwaarden voor een opname is niet voldaan.')
  const quarter = clause.perQuarter?.evaluate(context)
  if (quarter !== undefined && isExact(quarter)) {
    const before = drawnInQuarter(loan, clause.record, context.peildatum)
    note(run, 'lening_kwartaal', before)
    if (compare(plus(before, asked), quarter) > 0) return refuse('boven_kwartaalmaximum', `in dit kwartaal is al ${formatEuro(before, 'nl')} opgenomen en het maximum is ${formatEuro(quarter, 'nl')}. Betaal de rekening zelf, of vraag om een rekening in een volgend kwartaal.`)
  }
  pay(run, lening, loan, clause, asked, decision)
}

function pay(run: Run, lening: Lening, loan: Loan, clause: Opname, asked: Exact, decision: Decision): void {
  const { name, label } = lening.declaration
  const told = { grond: name, door: lenderOf(run, lening) }
  const fields = { soort: 'lening', naam: name, stap: 'opname', grond: clause.record, door: told.door } as const
  if (loan.maximum instanceof Unknown) {
    reportMissing(run, loan.maximum, name)
    return emit(run, decision, fields)
  }
  const left = highest(less(loan.maximum, loan.used), zero)
  const paid = lowest(asked, left)
  note(run, 'lening_maximum', loan.maximum)
  note(run, 'lening_gebruikt', loan.used)
  note(run, 'lening_over', left)
  if (compare(paid, zero) > 0) {
    loan.draws.push({ record: clause.record, day: run.context.peildatum, amount: paid })
    loan.used = plus(loan.used, paid)
    loan.moneyDays = plus(loan.moneyDays, valueOf(multiply(paid, exactFromInteger(interestDays(run.context.peildatum)))) ?? zero)
    emit(run, decision, { ...fields, bedrag: paid })
  }
  if (compare(paid, asked) < 0) {
    const text = `De rekening is ${formatEuro(asked, 'nl')}, maar van "${label}" is nog ${formatEuro(left, 'nl')} over. Meer wordt niet betaald: de rest betaalt de persoon zelf. Kijk of het bedrag klopt.`
    signal(run, decision, 'boven_de_lening', text, told)
  }
}

/** By records of this name; a quarter of the calendar. */
function drawnInQuarter(loan: Loan, record: string, day: DayNumber): Exact {
  const from = quarterBegin(day)
  return loan.draws.filter((each) => each.record === record && each.day >= from).reduce((sum, { amount }) => plus(sum, amount), zero)
}
