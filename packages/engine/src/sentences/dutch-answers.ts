import type { AnswerParts, AnswerWords } from './answer-words.ts'
import { loanAnswer } from './loan-answers.ts'

const by = ({ ground }: AnswerParts): string => (ground === undefined ? '' : ` door "${ground}"`)
const lastDay = ({ end }: AnswerParts): string => (end === undefined ? '' : `, tot en met ${end}`)
const at = (cited: string): string => (cited === '' ? '' : ` (${cited})`)
const decided = (what: string) => (parts: AnswerParts) => `Op ${parts.date} ${what} "${parts.name}"${parts.amount === undefined ? '' : `: ${parts.amount}`}${at(parts.cited)}.`

function measure({ date, name, number, percentage, amount, end, remark, cited }: AnswerParts): string {
  if (number === undefined && remark !== undefined) return `Op ${date} vervalt de maatregel "${name}": er is nooit verlaagd${at(cited)}.`
  if (number === undefined) return `Op ${date} wordt niet meer verlaagd door de maatregel "${name}"${end === undefined ? '' : `: de laatste dag was ${end}`}${at(cited)}.`
  const lowered = `${percentage === undefined ? '' : `${percentage}, `}${amount === undefined ? 'het bedrag is nog onbekend' : `${amount} per maand`}`
  return `Op ${date} geldt stap ${number} van de maatregel "${name}": ${lowered}${end === undefined ? '' : `, tot en met ${end}`}${at(cited)}.`
}

export const dutchAnswers: AnswerWords = {
  answer: {
    stelsel: ({ date, name, cited }) => `Vanaf ${date} geldt "${name}"${at(cited)}.`,
    plicht_ontstaat: ({ date, name, cited }) => `Op ${date} ontstaat de plicht "${name}"${at(cited)}.`,
    plicht_eindigt: ({ date, name, cited }) => `Op ${date} eindigt de plicht "${name}"${at(cited)}.`,
    leerroute_vastgesteld: ({ date, name, cited }) => `Op ${date} is de leerroute vastgesteld: ${name}${at(cited)}.`,
    leerroute_gewijzigd: ({ date, name, cited }) => `Op ${date} is de leerroute gewijzigd in ${name}${at(cited)}.`,
    termijn_begint: (parts) => `Op ${parts.date} begint de termijn "${parts.name}"${lastDay(parts)}${at(parts.cited)}.`,
    termijn_verlengd: (parts) => `Op ${parts.date} is de termijn "${parts.name}" verlengd${by(parts)}${lastDay(parts)}${at(parts.cited)}.`,
    termijn_opgeschort: (parts) => `Op ${parts.date} is de termijn "${parts.name}" opgeschort${by(parts)}${lastDay(parts)}${at(parts.cited)}.`,
    termijn_voldaan: ({ date, name, cited }) => `Op ${date} is op tijd voldaan: "${name}"${at(cited)}.`,
    termijn_verstreken: ({ date, name, cited }) => `Op ${date} is de termijn "${name}" verstreken zonder dat is voldaan${at(cited)}.`,
    boete: ({ date, name, amount, cited }) => `Op ${date} valt de boete "${name}": ${amount ?? 'het bedrag is nog onbekend'}${at(cited)}.`,
    maatregel: measure,
    vrijstelling: decided('geldt de vrijstelling'),
    ontheffing: decided('geldt de ontheffing'),
    lening: loanAnswer('nl'),
    vergoeding: decided('is er de vergoeding'),
    signaal: ({ date, name, remark, cited }) => `Op ${date} is er een signaal: ${(remark ?? name).replace(/\.$/, '')}${at(cited)}.`,
  },
  refused: (name, date, cited) => `Op ${date} is "${name}" nagegaan, en dit is niet gebeurd${at(cited)}.`,
  neverAsked: (name, date, cited) => `"${name}" is niet aan de orde gekomen${at(cited)}. De stand op ${date}:`,
  reduction: (step, per, taken, maximum) => `Vermindering: ${step} maal ${per} is ${taken}${maximum === undefined ? '' : `, maar ten hoogste ${maximum}`}`,
  onlyTheAct: (changes) => (changes.length === 0 ? 'Laag: wet' : `Laag: wet, gewijzigd door: ${changes.join('; ')}`),
  bearer: (name) => `Geldt voor: ${name}`,
  layerThatIsOff: (layer, change) => `Laag die uit staat: ${layer} (${change})`,
  knownOnItsDay: 'Bekend op de dag zelf',
  rulesKnownOnItsDay: 'Wat de regels geven, was bekend op de dag zelf',
  lastDayBefore: (date) => `Laatste dag tot dan toe: ${date}`,
}
