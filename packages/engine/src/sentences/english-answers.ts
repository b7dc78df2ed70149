import type { AnswerParts, AnswerWords } from './answer-words.ts'
import { loanAnswer } from './loan-answers.ts'

const by = ({ ground }: AnswerParts): string => (ground === undefined ? '' : ` by "${ground}"`)
const lastDay = ({ end }: AnswerParts): string => (end === undefined ? '' : `, up to and including ${end}`)
const at = (cited: string): string => (cited === '' ? '' : ` (${cited})`)
const decided = (what: string) => (parts: AnswerParts) => `On ${parts.date} ${what} "${parts.name}"${parts.amount === undefined ? '' : `: ${parts.amount}`}${at(parts.cited)}.`

function measure({ date, name, number, percentage, amount, end, remark, cited }: AnswerParts): string {
  if (number === undefined && remark !== undefined) return `On ${date} the measure "${name}" lapses: it is taken as never begun${at(cited)}.`
  if (number === undefined) return `From ${date} the measure "${name}" no longer lowers${end === undefined ? '' : `: its last day was ${end}`}${at(cited)}.`
  const lowered = `${percentage === undefined ? '' : `${percentage}, `}${amount === undefined ? 'the amount is not known yet' : `${amount} a month`}`
  return `On ${date} step ${number} of the measure "${name}" holds: ${lowered}${end === undefined ? '' : `, up to and including ${end}`}${at(cited)}.`
}

export const englishAnswers: AnswerWords = {
  answer: {
    stelsel: ({ date, name, cited }) => `From ${date} "${name}" applies${at(cited)}.`,
    plicht_ontstaat: ({ date, name, cited }) => `On ${date} the duty "${name}" arises${at(cited)}.`,
    plicht_eindigt: ({ date, name, cited }) => `On ${date} the duty "${name}" ends${at(cited)}.`,
    leerroute_vastgesteld: ({ date, name, cited }) => `On ${date} the route was set: ${name}${at(cited)}.`,
    leerroute_gewijzigd: ({ date, name, cited }) => `On ${date} the route was changed to ${name}${at(cited)}.`,
    termijn_begint: (parts) => `On ${parts.date} the term "${parts.name}" begins${lastDay(parts)}${at(parts.cited)}.`,
    termijn_verlengd: (parts) => `On ${parts.date} the term "${parts.name}" was extended${by(parts)}${lastDay(parts)}${at(parts.cited)}.`,
    termijn_opgeschort: (parts) => `On ${parts.date} the term "${parts.name}" was suspended${by(parts)}${lastDay(parts)}${at(parts.cited)}.`,
    termijn_voldaan: ({ date, name, cited }) => `On ${date} this was met in time: "${name}"${at(cited)}.`,
    termijn_verstreken: ({ date, name, cited }) => `On ${date} the term "${name}" had expired without being met${at(cited)}.`,
    boete: ({ date, name, amount, cited }) => `On ${date} the fine "${name}" falls: ${amount ?? 'the amount is not known yet'}${at(cited)}.`,
    maatregel: measure,
    vrijstelling: decided('there is the exemption'),
    ontheffing: decided('there is the dispensation'),
    lening: loanAnswer('en'),
    vergoeding: decided('there is the payment'),
    signaal: ({ date, name, remark, cited }) => `On ${date} there is a note: ${(remark ?? name).replace(/\.$/, '')}${at(cited)}.`,
  },
  refused: (name, date, cited) => `On ${date} "${name}" was looked at, and it did not happen${at(cited)}.`,
  neverAsked: (name, date, cited) => `"${name}" never came up${at(cited)}. How things stood on ${date}:`,
  reduction: (step, per, taken, maximum) => `Reduction: ${step} times ${per} is ${taken}${maximum === undefined ? '' : `, but at most ${maximum}`}`,
  onlyTheAct: (changes) => (changes.length === 0 ? 'Layer: wet (the act)' : `Layer: wet (the act), changed by: ${changes.join('; ')}`),
  bearer: (name) => `Binds: ${name}`,
  layerThatIsOff: (layer, change) => `Layer that is off: ${layer} (${change})`,
  knownOnItsDay: 'Known on the day itself',
  rulesKnownOnItsDay: 'What the rules give was known on the day itself',
  lastDayBefore: (date) => `Last day until then: ${date}`,
}
