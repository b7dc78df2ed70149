import { dutchSteps } from './dutch-steps.ts'
import { dateText, enumerated, moneyText, numberText, opening } from './numbers.ts'
import { loanWords } from './loan-words.ts'
import type { EntryWords, Phrasebook, VerdictWords } from './phrasebook.ts'

const until = (end: string | undefined): string => (end === undefined ? '' : `t/m ${end}`)
const named = (prefix: string) => (words: EntryWords) => ({ what: `${prefix}: ${words.name}`, consequence: words.amount ?? until(words.end) })

const states = {
  behaald: ['is behaald', 'is niet behaald'],
  voltooid: ['is voltooid', 'is niet voltooid'],
  voldaan: ['is voldaan', 'is niet voldaan'],
  openstaat: ['staat open', 'staat niet open'],
  loopt: ['loopt', 'loopt niet'],
  verstreken: ['is verstreken', 'is niet verstreken'],
  geëindigd: ['is geëindigd', 'is niet geëindigd'],
  ontstaan: ['is ontstaan', 'is niet ontstaan'],
} as const

const moments = {
  overtreding: 'de dag van de overtreding',
  besluit: 'de dag van het besluit',
  begin_van_de_termijn: 'de eerste dag van de termijn',
  ontstaan_van_de_plicht: 'de dag waarop de plicht ontstaat',
} as const

const builtIns: Readonly<Record<string, string>> = { dagtekening: 'dagtekening', bekendgemaakt_op: 'dag van bekendmaking', onherroepelijk_op: 'dag waarop het vaststaat', datum: 'datum', begin: 'begin', einde: 'einde', duur: 'duur', oorspronkelijke_duur: 'oorspronkelijke duur', maximum: 'maximum', opgenomen: 'opgenomen', bijgeschreven_rente: 'bijgeschreven rente', afgelost: 'afgelost', kwijtgescholden: 'kwijtgescholden', schuld: 'schuld' }

export const dutch: Phrasebook = {
  language: 'nl',
  date: (iso) => dateText(iso, 'nl'),
  money: (decimal) => moneyText(decimal, 'nl'),
  number: (decimal) => numberText(decimal, 'nl'),
  hours: (number) => `${number} uur`,
  truth: (value) => (value ? 'ja' : 'nee'),
  never: 'nooit',
  unknown: 'onbekend',
  unknownFor: (facts) => `onbekend, want ${enumerated(facts, 'en')} ${facts.length === 1 ? 'ontbreekt' : 'ontbreken'}`,
  notJudged: 'niet beoordeeld',
  and: 'en',
  or: 'of',
  list: (items, word) => enumerated(items, word === 'and' ? 'en' : 'of'),

  entry: {
    stelsel: ({ name }) => ({ what: `${name} is van toepassing`, consequence: '' }),
    plicht_ontstaat: ({ name }) => ({ what: `${opening(name)} ontstaat`, consequence: '' }),
    plicht_eindigt: ({ name }) => ({ what: `${opening(name)} eindigt`, consequence: '' }),
    leerroute_vastgesteld: ({ name }) => ({ what: `Leerroute vastgesteld: ${name}`, consequence: '' }),
    leerroute_gewijzigd: ({ name }) => ({ what: `Leerroute gewijzigd: ${name}`, consequence: '' }),
    termijn_begint: ({ name, end }) => ({ what: `${opening(name)} begint`, consequence: until(end) }),
    termijn_verlengd: ({ name, ground, end }) => ({ what: `${opening(name)} verlengd${ground === undefined ? '' : `: ${ground}`}`, consequence: until(end) }),
    termijn_opgeschort: ({ name, ground, end }) => ({ what: `${opening(name)} opgeschort${ground === undefined ? '' : `: ${ground}`}`, consequence: until(end) }),
    termijn_voldaan: ({ name }) => ({ what: `${opening(name)}: voldaan`, consequence: 'op tijd' }),
    termijn_verstreken: ({ name }) => ({ what: `${opening(name)} verstreken`, consequence: 'niet voldaan' }),
    boete: ({ name, amount }) => ({ what: `Boete: ${name}`, consequence: amount ?? 'bedrag onbekend' }),
    maatregel: measure,
    vrijstelling: named('Vrijstelling'),
    ontheffing: named('Ontheffing'),
    lening: loanWords('nl'),
    vergoeding: ({ name, amount }) => ({ what: `Vergoeding: ${name}`, consequence: amount ?? 'bedrag onbekend' }),
    signaal: ({ name, remark }) => ({ what: `Let op: ${remark ?? name}`, consequence: '' }),
  },
  verdict,
  thePerson: 'de persoon zelf',
  pays: (from, to) => `${from} betaalt aan ${to}`,
  toBeJudged: (names) => `Nog te beoordelen: ${names.join('; ')}`,
  proportionality: 'evenredigheid',
  decidedBy: (layer, changes) => `Beslist door de laag ${layer}${changes.length === 0 ? '' : `: ${changes.join('; ')}`}`,
  missing: (fact, neededFor, date) => `${opening(fact)} ontbreekt: nodig voor ${neededFor} op ${date}`,

  compare: { eq: 'is', ne: 'is niet', ge: 'ten minste', le: 'ten hoogste', gt: 'meer dan', lt: 'minder dan' },
  compareDates: { eq: 'is', ne: 'is niet', ge: 'op of na', le: 'op of voor', gt: 'na', lt: 'voor' },
  arithmetic: { plus: 'plus', min: 'min', maal: 'maal', 'gedeeld door': 'gedeeld door' },
  extreme: (which, ofDates) => (ofDates ? (which === 'largest' ? 'de laatste van' : 'de eerste van') : which === 'largest' ? 'de hoogste van' : 'de laagste van'),
  aggregate: (operator, attribute, what) => {
    if (operator === 'sum') return `som van ${attribute ?? ''} van ${what}`
    if (operator === 'count') return `aantal ${what}`
    return operator === 'exists' ? `er is een ${what}` : `er is geen ${what}`
  },
  where: (condition) => ` waarvan ${condition}`,
  whereAll: ' die aan de voorwaarden voldoet',
  validOn: (parameter, date) => `${parameter} zoals die geldt op ${date}`,
  preceding: (duration) => ` in de ${duration} ervoor`,
  sameDay: ' op dezelfde dag',
  within: (term) => ` in ${term}`,
  oneOf: (negated, value, options) => `${value} is ${negated ? 'geen' : 'een'} van ${options}`,
  allOf: 'alle voorwaarden',
  anyOf: 'een van de voorwaarden',
  not: (operand) => `niet: ${operand}`,
  between: (unit, start, end) => `${{ years: 'hele jaren', months: 'hele maanden', days: 'dagen' }[unit]} tussen ${start} en ${end}`,
  state: (subject, state, negated) => `${subject} ${states[state][negated ? 1 : 0]}`,
  stateDate: (subject, state) => `de dag waarop ${subject} ${states[state][0]}`,
  level: (requirement) => `het niveau van ${requirement}`,
  wholeDay: (operand) => `${operand} (over de hele dag)`,
  known: (operand, negated) => `${operand} is ${negated ? 'niet ' : ''}gegeven`,
  rounding: ({ to, mode }) => `${{ cents: 'op hele centen', euros: 'op hele euro’s', whole: 'op een heel getal' }[to]} ${{ down: 'naar beneden', up: 'naar boven', 'half-up': 'rekenkundig' }[mode]}`,
  memberOf: (group) => `onderdeel uit "${group}"`,
  lastKnown: (attribute, from) => `laatst bekende ${attribute} van ${from}`,
  of: (attribute, owner) => (attribute.endsWith(' van') ? `${attribute} ${owner}` : `${attribute} van ${owner}`),
  builtIn: (attribute) => builtIns[attribute],
  first: (what) => `de eerste ${what}`,
  last: (what) => `de laatste ${what}`,
  theDate: 'deze dag',
  moment: (moment) => moments[moment],
  table: (label) => `tabel ${label}`,
  thisPart: 'dit onderdeel',
  about: (what, record) => `${what} (${record})`,
  dated: (record, date) => `${record} van ${date}`,
  thisDecision: 'dit besluit',
  everyDecision: (about, except) => `elk besluit${about === undefined ? '' : ` over een ${about}`}${except.length === 0 ? '' : `, behalve ${except.join(', ')}`}`,
  decisions: (of, names) => `${{ boete: 'boete', verlenging: 'verlenging door', termijn: 'termijn', maatregel: 'maatregel' }[of]} ${names}`,

  step: dutchSteps,
  clause: (kind, label) => clauses[kind]?.(label) ?? opening(label === undefined ? kind.replaceAll('_', ' ') : `${kind.replaceAll('_', ' ')} ${label}`),
  done: (label, kind, state, done) => `${label} is ${done ? '' : 'niet '}${state ?? (kind === 'plicht' ? 'voldaan' : kind === 'taaleis' ? 'gehaald' : 'voltooid')}`,
  record: (label, counts) => `${label} telt ${counts ? '' : 'niet '}mee`,
  doesNotApply: (clause) => `${clause} geldt niet`,
  began: (term, date) => `${term} is begonnen op ${date}`,
  neverCame: (what) => `${what} komt in dit dossier niet voor`,
  goes: (what) => `vervalt: ${what}`,
  comes: (what) => `komt erbij: ${what}`,
  inPlace: (before, after) => `${before} wordt ${after}`,
  becomes: (what, before, after) => `${what}, ${before} wordt ${after}`,
  others: (count) => `${count} ${count === 1 ? 'andere telt' : 'andere tellen'} niet mee`,
  seeAbove: '(zie boven)',
  assumption: (text) => `Aanname: ${text}`,
  inRow: (input, band) => `${input} (rij: ${band})`,
  row: (bands) => `rij ${bands.join(' | ')}`,
  rule: (condition) => `als ${condition}`,
  valued: (what, value) => (value === '' ? what : `${what}: ${value}`),
}

const clauses: Readonly<Record<string, (label: string | undefined) => string>> = {
  uitzondering: (label) => `Uitzondering ${label ?? ''}`.trim(),
  van_overeenkomstige_toepassing: (label) => `Van overeenkomstige toepassing op ${label ?? ''}`,
  in_afwijking_van: (label) => `In plaats hiervan de boete "${label ?? ''}"`,
  onverminderd: (label) => `Daarnaast de boete "${label ?? ''}"`,
  bedrag: (label) => (label === undefined ? 'Bedrag' : `Bedrag ${label}`),
  overtreding_bij: () => 'Overtreding',
  overtreding_na_afloop: () => 'Overtreding na afloop van de termijn',
  als: () => 'Voorwaarde',
  wie: () => 'Wie is bedoeld',
  toont: (label) => `Toont ${label ?? ''}`.trim(),
  betaling: () => 'Wie betaalt',
  eenmalig_op: () => 'Dag van de betaling',
  in_het_jaar: () => 'Jaar van de betaling',
  elk_jaar_vanaf: () => 'Betaling elk jaar',
  met: () => 'Lengte van de verlenging',
  begint: () => 'Begin van de termijn',
  duurt: () => 'Duur van de termijn',
  voldaan: () => 'Voldaan',
  zet: (label) => `Nieuwe termijn${label === undefined ? '' : ` ${label}`}`,
  ontstaat: () => 'Ontstaan van de plicht',
  eindigt: () => 'Einde',
  vereist: (label) => `Vereist${label === undefined ? '' : `: ${label}`}`,
  wettelijk_maximum: () => 'Wettelijk maximum',
  verminderd: () => 'Vermindering',
  maal_de_factor: () => 'Factor',
  bij_herhaling: () => 'Trede bij herhaling',
  in_totaal_ten_hoogste: () => 'Plafond',
  aangevraagd_bij: () => 'Aanvraag',
  verstrekt_door: () => 'Verstrekt door',
  toegekend_als: () => 'Toegekend',
  bedraagt: () => 'Hoogste bedrag',
  inkomenstoets: () => 'Inkomenstoets',
  opname: () => 'Opname',
  eindigt_zodra: () => 'Einde van de lening',
  rente: () => 'Rente',
  aflossing: () => 'Aflossing',
  naar_draagkracht: () => 'Naar draagkracht',
  restant_vervalt: () => 'Het restant vervalt',
  kwijtschelding: (label) => `Kwijtschelding${label === undefined ? '' : ` ${label}`}`,
  vervalt: () => 'Vervallen',
  begint_bij: () => 'Begin van de maatregel',
  stap: (label) => `Stap${label === undefined ? '' : ` ${label}`}`,
}

/** A step of a maatregel; without one its last day. */
function measure({ name, number, percentage, amount, end, remark }: EntryWords): { readonly what: string; readonly consequence: string } {
  if (number === undefined && end === undefined) return { what: `Maatregel: ${name}`, consequence: '' }
  if (number === undefined && remark !== undefined) return { what: `Maatregel vervalt: ${name}`, consequence: 'nooit verlaagd' }
  if (number === undefined) return { what: `Maatregel eindigt: ${name}`, consequence: until(end) }
  const lowered = `${percentage === undefined ? '' : `${percentage}: `}${amount === undefined ? 'bedrag onbekend' : `${amount} per maand`}`
  return { what: `Maatregel: ${name}, stap ${number}`, consequence: [lowered, until(end)].filter((text) => text !== '').join(', ') }
}

function verdict(words: VerdictWords): string {
  const { fines, sum, unknownAmounts, met, running, expired, exempt, measures, endedOn, missing } = words
  const sentences: string[] = []
  if (met !== undefined) sentences.push(met.term === undefined ? `Aan de plicht voldaan op ${met.on}.` : `${opening(met.term)} is voldaan op ${met.on}.`)
  if (fines > 0) {
    const count = fines === 1 ? '1 boete' : `${fines} boetes, samen`
    const known = unknownAmounts === fines ? `${fines === 1 ? '1 boete' : `${fines} boetes`}, bedrag nog onbekend` : `${count}${fines === 1 ? ' van' : ''} ${sum}${unknownAmounts === 0 ? '' : ` (van ${unknownAmounts} is het bedrag nog onbekend)`}`
    sentences.push(`${known}.`)
  } else if (met !== undefined) sentences.push('Geen boetes.')
  if (met === undefined && exempt !== undefined) sentences.push(`${exempt.kind === 'ontheffing' ? 'Ontheven' : 'Vrijgesteld'} van de plicht vanaf ${exempt.from}.`)
  if (met === undefined && exempt === undefined && running !== undefined) sentences.push(`${opening(running.term)} loopt tot en met ${running.end}.`)
  if (met === undefined && exempt === undefined && running === undefined && expired !== undefined) sentences.push(`${opening(expired)} is verstreken.`)
  for (const { name, from, shares, until: end } of measures) sentences.push(`${opening(name)} vanaf ${from}${shares.length === 0 ? '' : `: ${shares.join(', daarna ')}`}${end === undefined ? '' : `, tot en met ${end}`}.`)
  if (endedOn !== undefined) sentences.push(`De plicht eindigt op ${endedOn}.`)
  if (missing.length > 0) sentences.push(`Nog niet bekend: ${enumerated(missing, 'en')}.`)
  return sentences.length === 0 ? 'Voor de persoon loopt geen termijn, en er zijn geen boetes.' : sentences.join(' ')
}
