import type { Entry, NotHappened } from '@inburgering/core'
import type { Answerer } from './brief-reason.ts'
import type { AnswerWords } from './answer-words.ts'
import { bodyText } from './decided-remarks.ts'
import { decidedWords } from './decided-words.ts'
import { standingAmount, standingEnd } from '../decided/standing.ts'
import { isLastDayToDecide } from './brief-fine.ts'
import { citations } from './citations.ts'
import { decidesText, decisionsUnder, entrySentence, groundOf, groundRemarks, layerOff, nameOfEntry, remarkOf, stepOf } from './entry-sentence.ts'
import { opening } from './numbers.ts'
import { nodeOf, nodeText, type ReasonLine } from './reason-lines.ts'
import { refusalOf } from './brief-reason.ts'
import { wijzigingOf, type Names } from './names.ts'
import type { Phrasebook } from './phrasebook.ts'

/** The answer to "why" in one sentence: what, when, how much or until when, and the article that says so. */
export function answerTo(entry: Entry, { words, names, answers, dutch }: Answerer): string {
  const [amount, end] = [standingAmount(entry), standingEnd(entry)]
  // Of a loan the article that gives it says nothing of its interest or remission: those have their own.
  const own = entry.soort === 'lening' ? [] : (entry.waarom?.sources ?? []).map(({ text }) => text)
  return answers.answer[entry.soort]({
    date: words.date(entry.datum),
    name: opening(nameOfEntry(entry, words, names)),
    ground: entry.grond === undefined ? undefined : opening(groundOf(entry.grond, entry.soort, names)),
    loanStep: entry.stap,
    end: end === undefined ? undefined : words.date(end),
    amount: amount === undefined ? undefined : words.money(String(amount)),
    remark: remarkOf(entry, words, names),
    ...stepOf(entry, words),
    cited: dutch(citations(own.length > 0 ? own : entry.bronnen)),
  })
}

/**
 * What a jurist asks of everything that happened, beside the law it rests on: who decides, what was decided, under which
 * layer, since when it is known, what is still to be judged.
 */
export function basisOf(entry: Entry, speaker: Answerer): readonly string[] {
  const { words, names, answers } = speaker
  const { decides, remarks } = entrySentence(entry, words, names)
  const { besloten, bekend_sinds: since, datum } = entry
  const isOwnDay = since === undefined
  const isDecidedLater = besloten !== undefined && besloten.datum !== datum
  const isOfTheRules = entry.door === undefined && decisionsUnder(entry, words, names).length > 0
  return [...(besloten === undefined && !isOfTheRules ? [decides] : []), ...untilWhen(entry, speaker), ...bearerOf(entry, words, names, answers), ...remarks, ...layerOfTheAct(entry, answers, names), ...(isOwnDay ? [isDecidedLater ? answers.rulesKnownOnItsDay : answers.knownOnItsDay] : [])]
}

/** The same of what did not happen. */
export function basisOfRefusal(refused: NotHappened, { words, names, answers }: Answerer): readonly string[] {
  const known = refused.bekend_sinds === undefined ? [] : [decidedWords[words.language].knownSince(words.date(refused.bekend_sinds))]
  return [decidesText(refused, words, names), ...decisionsUnder(refused, words, names), ...bearerOf(refused, words, names, answers), ...known, ...groundRemarks(refused, words, names), ...layerOfTheAct(refused, answers, names)]
}

/** How long whoever has to decide still can, and the aannames behind that. */
function untilWhen({ waarom }: Entry, speaker: Answerer): readonly string[] {
  return (waarom?.children ?? []).filter(isLastDayToDecide).map((node) => {
    const cited = speaker.dutch(citations(node.sources.map(({ text }) => text)))
    return [`${nodeText(node, speaker)} (${cited})`, ...node.children.map((aanname) => nodeText(aanname, speaker))].join('. ')
  })
}

/** Who has to act within a termijn. */
function bearerOf({ soort, naam }: Pick<Entry, 'soort' | 'naam'>, words: Phrasebook, names: Names, { bearer }: AnswerWords): readonly string[] {
  const found = soort.startsWith('termijn_') ? names.node(`termijn:${naam}`) : undefined
  const name = found?.is === 'declaration' && found.node.kind === 'termijn' ? found.node.clauses.find((clause) => clause.kind === 'geldt_voor')?.bearer : undefined
  const text = bodyText(name, words, names)
  return text === undefined ? [] : [bearer(text)]
}

/** In a timeline it goes without saying. What changed the act is named with its own article: the changed text cites that of the act. */
function layerOfTheAct({ soort, naam, laag, wijzigingen = [] }: Pick<Entry, 'soort' | 'naam' | 'laag' | 'wijzigingen'>, { onlyTheAct, layerThatIsOff }: AnswerWords, names: Names): readonly string[] {
  if (laag !== 'wet') return []
  if (soort === 'signaal' && naam === layerOff) return wijzigingen.map((name) => layerThatIsOff(wijzigingOf(name, names)?.laag ?? laag, names.of(name, 'wijziging')))
  const changes = wijzigingen.map((name) => {
    const label = names.of(name, 'wijziging')
    const cited = citations(wijzigingOf(name, names)?.sources.map(({ text }) => text) ?? [])
    return cited === '' ? label : `${label} (${cited})`
  })
  return [onlyTheAct(changes)]
}

/** Why something did not happen: a sentence, and what decided. */
export interface Refusal {
  readonly text: string
  readonly lines: readonly ReasonLine[]
  /** Who would have decided, under which layer, since when it is known, what is still to be judged. */
  readonly basis: readonly string[]
}

/** @param asked whether a rule was asked and said no; otherwise nothing ever asked it */
export function refusal(refused: NotHappened, asked: boolean, speaker: Answerer): Refusal {
  const { words, names, answers } = speaker
  const { waarom, bronnen, datum, soort, grond } = refused
  const found = nodeOf(waarom, speaker)
  const ofLoan = soort === 'lening' ? grond : undefined
  const name = opening(found?.is === 'declaration' && ofLoan === undefined ? names.of(found.node.name, found.node.kind) : names.value(ofLoan ?? waarom.rule))
  const own = ofLoan === undefined ? waarom.sources.map(({ text }) => text) : []
  const cited = citations(own.length > 0 ? own : bronnen)
  return { text: answers[asked ? 'refused' : 'neverAsked'](name, words.date(datum), cited), lines: refusalOf(waarom, speaker), basis: basisOfRefusal(refused, speaker) }
}
