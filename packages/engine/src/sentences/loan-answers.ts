import type { Language, LoanStep } from '@inburgering/core'
import type { AnswerParts } from './answer-words.ts'

type Answer = (parts: AnswerParts) => string

const dutch: Readonly<Record<LoanStep, Answer>> = {
  toegekend: ({ date, name, amount }) => `Op ${date} is de lening "${name}" toegekend${amount === undefined ? ': het bedrag is nog onbekend' : `, ten hoogste ${amount}`}`,
  afgewezen: ({ date, name }) => `Op ${date} is de lening "${name}" afgewezen`,
  opname: ({ date, name, ground, amount }) => `Op ${date} is uit de lening "${name}" ${amount ?? 'een nog onbekend bedrag'} betaald: ${ground ?? 'een rekening'}`,
  rente: ({ date, name, amount }) => `Op ${date} komt er rente bij de lening "${name}"${amount === undefined ? '' : `: ${amount}`}`,
  einde: ({ date, name, amount }) => `Op ${date} eindigt de lening "${name}"${amount === undefined ? '' : `, met een schuld van ${amount}`}`,
  aflossing_begint: ({ date, name, amount }) => `Op ${date} begint de aflossing van de lening "${name}"${amount === undefined ? '' : `, met een schuld van ${amount}`}`,
  termijnbedrag: ({ date, name, amount }) => `Vanaf ${date} wordt de lening "${name}" afgelost${amount === undefined ? '' : ` met ${amount} per maand`}`,
  kwijtgescholden: ({ date, name, ground, amount }) => `Op ${date} is van de lening "${name}" ${amount ?? 'een bedrag'} kwijtgescholden${ground === undefined ? '' : `: ${ground}`}`,
  afgelost: ({ date, name, amount }) => `Op ${date} is de lening "${name}" afgelost${amount === undefined ? '' : `: samen ${amount}`}`,
}

const english: Readonly<Record<LoanStep, Answer>> = {
  toegekend: ({ date, name, amount }) => `On ${date} the loan "${name}" is granted${amount === undefined ? ': the amount is not known yet' : `, at most ${amount}`}`,
  afgewezen: ({ date, name }) => `On ${date} the loan "${name}" is refused`,
  opname: ({ date, name, ground, amount }) => `On ${date} ${amount ?? 'an amount not known yet'} is paid from the loan "${name}": ${ground ?? 'an invoice'}`,
  rente: ({ date, name, amount }) => `On ${date} interest is added to the loan "${name}"${amount === undefined ? '' : `: ${amount}`}`,
  einde: ({ date, name, amount }) => `On ${date} the loan "${name}" ends${amount === undefined ? '' : `, with a debt of ${amount}`}`,
  aflossing_begint: ({ date, name, amount }) => `On ${date} repayment of the loan "${name}" begins${amount === undefined ? '' : `, with a debt of ${amount}`}`,
  termijnbedrag: ({ date, name, amount }) => `From ${date} the loan "${name}" is repaid${amount === undefined ? '' : ` by ${amount} a month`}`,
  kwijtgescholden: ({ date, name, ground, amount }) => `On ${date} ${amount ?? 'an amount'} of the loan "${name}" is remitted${ground === undefined ? '' : `: ${ground}`}`,
  afgelost: ({ date, name, amount }) => `On ${date} the loan "${name}" is repaid${amount === undefined ? '' : `: ${amount} in all`}`,
}

const steps: Readonly<Record<Language, Readonly<Record<LoanStep, Answer>>>> = { nl: dutch, en: english }

/** The answer to "why" about a loan tells what became of it: that there is a loan is only the first of its steps. */
export function loanAnswer(language: Language): Answer {
  return (parts) => `${steps[language][parts.loanStep ?? 'toegekend'](parts)}${parts.cited === '' ? '' : ` (${parts.cited})`}.`
}
