import { englishSteps } from './english-steps.ts'
import { dateText, enumerated, moneyText, numberText, opening } from './numbers.ts'
import { loanWords } from './loan-words.ts'
import type { EntryWords, Phrasebook, VerdictWords } from './phrasebook.ts'

const until = (end: string | undefined): string => (end === undefined ? '' : `to ${end}`)
const named = (prefix: string) => (words: EntryWords) => ({ what: `${prefix}: ${words.name}`, consequence: words.amount ?? until(words.end) })

const states = {
  behaald: ['is passed', 'is not passed'],
  voltooid: ['is completed', 'is not completed'],
  voldaan: ['is met', 'is not met'],
  openstaat: ['is open', 'is not open'],
  loopt: ['is running', 'is not running'],
  verstreken: ['has expired', 'has not expired'],
  geëindigd: ['has ended', 'has not ended'],
  ontstaan: ['has arisen', 'has not arisen'],
} as const

const moments = {
  overtreding: 'the day of the violation',
  besluit: 'the day of the decision',
  begin_van_de_termijn: 'the first day of the term',
  ontstaan_van_de_plicht: 'the day on which the duty arises',
} as const

const builtIns: Readonly<Record<string, string>> = { dagtekening: 'date on the decision', bekendgemaakt_op: 'day on which it was made known', onherroepelijk_op: 'day on which it became final', datum: 'date', begin: 'begin', einde: 'end', duur: 'length', oorspronkelijke_duur: 'original length', maximum: 'maximum', opgenomen: 'drawn', bijgeschreven_rente: 'interest added', afgelost: 'repaid', kwijtgescholden: 'remitted', schuld: 'debt' }

export const english: Phrasebook = {
  language: 'en',
  date: (iso) => dateText(iso, 'en'),
  money: (decimal) => moneyText(decimal, 'en'),
  number: (decimal) => numberText(decimal, 'en'),
  hours: (number) => `${number} hours`,
  truth: (value) => (value ? 'yes' : 'no'),
  never: 'never',
  unknown: 'unknown',
  unknownFor: (facts) => `unknown, because ${enumerated(facts, 'and')} ${facts.length === 1 ? 'is' : 'are'} missing`,
  notJudged: 'not judged',
  and: 'and',
  or: 'or',
  list: (items, word) => enumerated(items, word),

  entry: {
    stelsel: ({ name }) => ({ what: `${name} applies`, consequence: '' }),
    plicht_ontstaat: ({ name }) => ({ what: `${opening(name)} arises`, consequence: '' }),
    plicht_eindigt: ({ name }) => ({ what: `${opening(name)} ends`, consequence: '' }),
    leerroute_vastgesteld: ({ name }) => ({ what: `Route set: ${name}`, consequence: '' }),
    leerroute_gewijzigd: ({ name }) => ({ what: `Route changed: ${name}`, consequence: '' }),
    termijn_begint: ({ name, end }) => ({ what: `${opening(name)} begins`, consequence: until(end) }),
    termijn_verlengd: ({ name, ground, end }) => ({ what: `${opening(name)} extended${ground === undefined ? '' : `: ${ground}`}`, consequence: until(end) }),
    termijn_opgeschort: ({ name, ground, end }) => ({ what: `${opening(name)} suspended${ground === undefined ? '' : `: ${ground}`}`, consequence: until(end) }),
    termijn_voldaan: ({ name }) => ({ what: `${opening(name)}: met`, consequence: 'in time' }),
    termijn_verstreken: ({ name }) => ({ what: `${opening(name)} expired`, consequence: 'not met' }),
    boete: ({ name, amount }) => ({ what: `Fine: ${name}`, consequence: amount ?? 'amount unknown' }),
    maatregel: measure,
    vrijstelling: named('Exemption'),
    ontheffing: named('Dispensation'),
    lening: loanWords('en'),
    vergoeding: ({ name, amount }) => ({ what: `Payment: ${name}`, consequence: amount ?? 'amount unknown' }),
    signaal: ({ name, remark }) => ({ what: `Note: ${remark ?? name}`, consequence: '' }),
  },
  verdict,
  thePerson: 'the person',
  pays: (from, to) => `${from} pays ${to}`,
  toBeJudged: (names) => `Still to be judged: ${names.join('; ')}`,
  proportionality: 'proportionality',
  decidedBy: (layer, changes) => `Decided by the layer ${layer}${changes.length === 0 ? '' : `: ${changes.join('; ')}`}`,
  missing: (fact, neededFor, date) => `${opening(fact)} is missing: needed for ${neededFor} on ${date}`,

  compare: { eq: 'is', ne: 'is not', ge: 'at least', le: 'at most', gt: 'more than', lt: 'less than' },
  compareDates: { eq: 'is', ne: 'is not', ge: 'on or after', le: 'on or before', gt: 'after', lt: 'before' },
  arithmetic: { plus: 'plus', min: 'minus', maal: 'times', 'gedeeld door': 'divided by' },
  extreme: (which, ofDates) => (ofDates ? (which === 'largest' ? 'the last of' : 'the first of') : which === 'largest' ? 'the largest of' : 'the smallest of'),
  aggregate: (operator, attribute, what) => {
    if (operator === 'sum') return `sum of ${attribute ?? ''} of ${what}`
    if (operator === 'count') return `number of ${what}`
    return operator === 'exists' ? `there is a ${what}` : `there is no ${what}`
  },
  where: (condition) => ` where ${condition}`,
  whereAll: ' that meets the conditions',
  validOn: (parameter, date) => `${parameter} as it stands on ${date}`,
  preceding: (duration) => ` in the ${duration} before`,
  sameDay: ' on the same day',
  within: (term) => ` in ${term}`,
  oneOf: (negated, value, options) => `${value} is ${negated ? 'none' : 'one'} of ${options}`,
  allOf: 'all conditions',
  anyOf: 'one of the conditions',
  not: (operand) => `not: ${operand}`,
  between: (unit, start, end) => `${{ years: 'whole years', months: 'whole months', days: 'days' }[unit]} between ${start} and ${end}`,
  state: (subject, state, negated) => `${subject} ${states[state][negated ? 1 : 0]}`,
  stateDate: (subject, state) => `the day on which ${subject} ${states[state][0]}`,
  level: (requirement) => `the level of ${requirement}`,
  wholeDay: (operand) => `${operand} (over the whole day)`,
  known: (operand, negated) => `${operand} is ${negated ? 'not ' : ''}given`,
  rounding: ({ to, mode }) => `to whole ${{ cents: 'cents', euros: 'euros', whole: 'numbers' }[to]}, ${{ down: 'down', up: 'up', 'half-up': 'half up' }[mode]}`,
  memberOf: (group) => `part of "${group}"`,
  lastKnown: (attribute, from) => `last known ${attribute} of ${from}`,
  of: (attribute, owner) => `${attribute} of ${owner}`,
  builtIn: (attribute) => builtIns[attribute],
  first: (what) => `the first ${what}`,
  last: (what) => `the last ${what}`,
  theDate: 'this day',
  moment: (moment) => moments[moment],
  table: (label) => `table ${label}`,
  thisPart: 'this part',
  about: (what, record) => `${what} (${record})`,
  dated: (record, date) => `${record} of ${date}`,
  thisDecision: 'this decision',
  everyDecision: (about, except) => `every decision${about === undefined ? '' : ` about ${{ boete: 'a fine', verlenging: 'an extension', maatregel: 'a measure', lening: 'a loan' }[about]}`}${except.length === 0 ? '' : `, except ${except.join(', ')}`}`,
  decisions: (of, names) => `${{ boete: 'fine', verlenging: 'extension by', termijn: 'term', maatregel: 'measure' }[of]} ${names}`,

  step: englishSteps,
  clause: (kind, label) => opening(label === undefined ? (clauses[kind] ?? kind.replaceAll('_', ' ')) : `${clauses[kind] ?? kind.replaceAll('_', ' ')} ${label}`),
  done: (label, kind, state, done) => `${label} is ${done ? '' : 'not '}${kind === 'plicht' ? 'met' : state === 'behaald' || kind === 'taaleis' ? 'passed' : 'completed'}`,
  record: (label, counts) => `${label} ${counts ? 'counts' : 'does not count'}`,
  doesNotApply: (clause) => `${clause} does not apply`,
  began: (term, date) => `${term} began on ${date}`,
  neverCame: (what) => `${what} does not occur in this dossier`,
  goes: (what) => `gone: ${what}`,
  comes: (what) => `new: ${what}`,
  inPlace: (before, after) => `${before} becomes ${after}`,
  becomes: (what, before, after) => `${what}, ${before} becomes ${after}`,
  others: (count) => `${count} ${count === 1 ? 'other does' : 'others do'} not count`,
  seeAbove: '(see above)',
  assumption: (text) => `Assumption: ${text}`,
  inRow: (input, band) => `${input} (row: ${band})`,
  row: (bands) => `row ${bands.join(' | ')}`,
  rule: (condition) => `if ${condition}`,
  valued: (what, value) => (value === '' ? what : `${what}: ${value}`),
}

const clauses: Readonly<Record<string, string>> = {
  uitzondering: 'exception',
  van_overeenkomstige_toepassing: 'applies correspondingly to',
  in_afwijking_van: 'instead of this the fine',
  onverminderd: 'beside this the fine',
  bedrag: 'amount',
  overtreding_bij: 'violation',
  overtreding_na_afloop: 'violation after the end of the term',
  als: 'condition',
  met: 'length of the extension',
  begint: 'begin of the term',
  wie: 'who is meant',
  toont: 'shows',
  betaling: 'who pays',
  eenmalig_op: 'day of the payment',
  in_het_jaar: 'year of the payment',
  elk_jaar_vanaf: 'payment each year',
  duurt: 'length of the term',
  voldaan: 'met',
  zet: 'new term',
  ontstaat: 'arising of the duty',
  eindigt: 'end',
  vereist: 'required',
  wettelijk_maximum: 'statutory maximum',
  verminderd: 'reduction',
  maal_de_factor: 'factor',
  bij_herhaling: 'step for repetition',
  in_totaal_ten_hoogste: 'ceiling',
  aangevraagd_bij: 'request',
  verstrekt_door: 'lender',
  toegekend_als: 'granted when',
  bedraagt: 'highest amount',
  inkomenstoets: 'income test',
  opname: 'payment from the loan',
  eindigt_zodra: 'end of the loan',
  rente: 'interest',
  aflossing: 'repayment',
  naar_draagkracht: 'by means',
  restant_vervalt: 'the rest lapses',
  kwijtschelding: 'remission',
  vervalt: 'lapse',
  begint_bij: 'begin of the measure',
  stap: 'step',
}

/** A step of a maatregel; without one its last day. */
function measure({ name, number, percentage, amount, end, remark }: EntryWords): { readonly what: string; readonly consequence: string } {
  if (number === undefined && end === undefined) return { what: `Measure: ${name}`, consequence: '' }
  if (number === undefined && remark !== undefined) return { what: `Measure lapses: ${name}`, consequence: 'never lowered' }
  if (number === undefined) return { what: `Measure ends: ${name}`, consequence: until(end) }
  const lowered = `${percentage === undefined ? '' : `${percentage}: `}${amount === undefined ? 'amount unknown' : `${amount} a month`}`
  return { what: `Measure: ${name}, step ${number}`, consequence: [lowered, until(end)].filter((text) => text !== '').join(', ') }
}

function verdict({ fines, sum, unknownAmounts, met, running, expired, exempt, measures, endedOn, missing }: VerdictWords): string {
  const sentences: string[] = []
  if (met !== undefined) sentences.push(met.term === undefined ? `Duty met on ${met.on}.` : `${opening(met.term)} was met on ${met.on}.`)
  if (fines > 0) {
    const count = fines === 1 ? '1 fine' : `${fines} fines`
    const unknown = unknownAmounts === 0 ? '' : ` (the amount of ${unknownAmounts} is not known yet)`
    sentences.push(unknownAmounts === fines ? `${count}, amount not known yet.` : `${count}${fines === 1 ? ' of' : ', together'} ${sum}${unknown}.`)
  } else if (met !== undefined) sentences.push('No fines.')
  if (met === undefined && exempt !== undefined) sentences.push(`${exempt.kind === 'ontheffing' ? 'Dispensed' : 'Exempt'} from the duty from ${exempt.from}.`)
  if (met === undefined && exempt === undefined && running !== undefined) sentences.push(`${opening(running.term)} runs to ${running.end}.`)
  if (met === undefined && exempt === undefined && running === undefined && expired !== undefined) sentences.push(`${opening(expired)} has expired.`)
  for (const { name, from, shares, until: end } of measures) sentences.push(`${opening(name)} from ${from}${shares.length === 0 ? '' : `: ${shares.join(', then ')}`}${end === undefined ? '' : `, to ${end}`}.`)
  if (endedOn !== undefined) sentences.push(`The duty ends on ${endedOn}.`)
  if (missing.length > 0) sentences.push(`Not known yet: ${enumerated(missing, 'and')}.`)
  return sentences.length === 0 ? 'No term runs for the person, and there are no fines.' : sentences.join(' ')
}
