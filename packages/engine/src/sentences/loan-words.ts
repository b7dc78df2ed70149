import type { Language, LoanStep } from '@inburgering/core'
import type { EntryWords } from './phrasebook.ts'

type Said = { readonly what: string; readonly consequence: string }
type Step = (words: EntryWords) => Said

const said = (what: string, consequence: string | undefined): Said => ({ what, consequence: consequence ?? '' })
const because = ({ ground }: EntryWords): string => (ground === undefined ? '' : ` (${ground})`)

const dutch: Readonly<Record<LoanStep, Step>> = {
  toegekend: ({ name, amount }) => said(`Lening toegekend: ${name}`, amount === undefined ? 'bedrag onbekend' : `ten hoogste ${amount}`),
  afgewezen: ({ name }) => said(`Lening afgewezen: ${name}`, 'geen lening'),
  opname: (words) => said(`Betaald uit de lening: ${words.ground ?? words.name}`, words.amount ?? 'bedrag onbekend'),
  rente: ({ name, amount }) => said(`Rente over ${name}`, amount),
  einde: ({ name, amount }) => said(`Lening eindigt: ${name}`, amount === undefined ? '' : `schuld ${amount}`),
  aflossing_begint: ({ name, amount }) => said(`Aflossing begint: ${name}`, amount === undefined ? '' : `schuld ${amount}`),
  termijnbedrag: ({ name, amount }) => said(`Aflossing van ${name}`, amount === undefined ? '' : `${amount} per maand`),
  kwijtgescholden: (words) => said(`Kwijtgescholden: ${words.name}${because(words)}`, words.amount),
  afgelost: ({ name, amount }) => said(`Afgelost: ${name}`, amount === undefined ? '' : `samen ${amount}`),
}

const english: Readonly<Record<LoanStep, Step>> = {
  toegekend: ({ name, amount }) => said(`Loan granted: ${name}`, amount === undefined ? 'amount unknown' : `at most ${amount}`),
  afgewezen: ({ name }) => said(`Loan refused: ${name}`, 'no loan'),
  opname: (words) => said(`Paid from the loan: ${words.ground ?? words.name}`, words.amount ?? 'amount unknown'),
  rente: ({ name, amount }) => said(`Interest on ${name}`, amount),
  einde: ({ name, amount }) => said(`Loan ends: ${name}`, amount === undefined ? '' : `debt ${amount}`),
  aflossing_begint: ({ name, amount }) => said(`Repayment begins: ${name}`, amount === undefined ? '' : `debt ${amount}`),
  termijnbedrag: ({ name, amount }) => said(`Repayment of ${name}`, amount === undefined ? '' : `${amount} a month`),
  kwijtgescholden: (words) => said(`Remitted: ${words.name}${because(words)}`, words.amount),
  afgelost: ({ name, amount }) => said(`Repaid: ${name}`, amount === undefined ? '' : `${amount} in all`),
}

const steps: Readonly<Record<Language, Readonly<Record<LoanStep, Step>>>> = { nl: dutch, en: english }

/** What happened to a loan; without a step the loan itself. */
export function loanWords(language: Language): Step {
  const title = { nl: 'Lening', en: 'Loan' }[language]
  return (words) => (words.step === undefined ? said(`${title}: ${words.name}`, words.amount) : steps[language][words.step](words))
}
