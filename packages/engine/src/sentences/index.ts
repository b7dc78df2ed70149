import type { Divergence } from '../comparison/difference.ts'
import type { ExpectationResult } from '../scenarios/index.ts'
import type { Entry, Expression, Language, Model, NotHappened, Ontbrekend, ReasonNode, ReasonValue, TeHerzien, Timeline } from '@inburgering/core'
import { answerTo, basisOf, refusal, type Refusal } from './answer.ts'
import { answerWords } from './answer-words.ts'
import { briefly, derivationOf, refusalOf } from './brief-reason.ts'
import { toReviseSentence } from './decided-remarks.ts'
import { divergenceText } from './divergence.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { entrySentence, groundOf, nameOfEntry, type EntrySentence } from './entry-sentence.ts'
import { citations } from './citations.ts'
import { expressionText, recordSetText, type Speaker } from './expression-text.ts'
import { expectationText, type ExpectationText } from './expectation-text.ts'
import { expectationWords } from './expectation-words.ts'
import { inSentence, namesOf, readable, readFor, type Names } from './names.ts'
import { opening } from './numbers.ts'
import type { Phrasebook } from './phrasebook.ts'
import { reasonLine, type ReasonLine } from './reason-lines.ts'
import { constantText, valueText } from './value-text.ts'
import { lastExemption } from './exemption.ts'
import { verdictOf } from './verdict.ts'

export type { EntrySentence, ExpectationText, Names, Phrasebook, ReasonLine, Refusal, Speaker }
export { citations, constantText, expressionText, inSentence, lastExemption, namesOf, opening, readable, recordSetText }

/** Everything that a run says, in words. The command line, the editor and the documents only render it. */
export interface Sentences {
  readonly entry: (entry: Entry) => EntrySentence
  /** In the words of the entry that it is the reason of: of a stelsel that runs beside it, of a termijn to which a ground applies correspondingly. */
  readonly reason: (node: ReasonNode, of?: Partial<Pick<Entry, 'stelsel' | 'naam' | 'grond'>>) => ReasonLine
  /** The reasons worth a line below an entry: how a fine was computed, how a termijn came to its last day. */
  readonly why: (entry: Entry) => readonly ReasonLine[]
  /** The answer to "why" in one sentence: what, when, how much or until when, and the article. */
  readonly answer: (entry: Entry) => string
  /** The steps to it as a jurist writes them, each with its figures and article. */
  readonly derivation: (entry: Entry) => readonly ReasonLine[]
  /** Why not: a rule that was asked and said no, or one that nothing ever asked. */
  readonly refusal: (refused: NotHappened, asked: boolean) => Refusal
  /** What decided a reason that says no, or yes, without more. */
  readonly decisive: (node: ReasonNode) => readonly ReasonLine[]
  /** Who decides on an entry, what was decided, under which layer, since when it is known, what is still to be judged. */
  readonly basis: (entry: Entry) => readonly string[]
  /** The assumptions that something rests on, each once. */
  readonly assumptions: (told: Pick<Entry, 'aannames'> & Partial<Pick<Entry, 'stelsel'>>) => readonly string[]
  readonly verdict: (timeline: Timeline) => string
  readonly missing: (missing: Ontbrekend) => string
  /** Which decision has to be looked at again, and why. */
  readonly toRevise: (decision: TeHerzien) => string
  /** What a scenario expects and what there is, and both in one sentence. */
  readonly expectation: (result: ExpectationResult) => ExpectationText
  /** `Boete: Leerroute niet op tijd` for a topic without a date. */
  readonly topic: (topic: Pick<Entry, 'soort' | 'naam' | 'grond'>) => string
  /** Where two timelines first differ, in one line: what stood there and what stands there now. */
  readonly divergence: (divergence: Divergence) => string
  /** What an entry is about, to open a line with: `Termijn voor bezwaar (boetebesluit van 1 juli 2027)`. */
  readonly name: (entry: Entry) => string
  /** A value as readers see it. */
  readonly shown: (value: ReasonValue) => string
  /** An expression as readers see it. */
  readonly expression: (expression: Expression) => string
  /** Label of a value or name. */
  readonly value: (name: string) => string
  /** The same, to open a line with. */
  readonly title: (name: string) => string
  readonly date: (iso: string) => string
  readonly money: (euros: number) => string
}

/** All words of the sentences, by language. */
export const phrasebooks: Readonly<Record<Language, Phrasebook>> = { nl: dutch, en: english }

/**
 * @param besideModels the models of the stelsels that run beside it: their entries and reasons have names of their own
 * @param dutch what becomes of names and articles within a sentence, which are Dutch in every language; a mark around them must be of characters for private use
 */
export function createSentences(model: Model, language: Language, besideModels: readonly Model[] = [], dutch: (text: string) => string = same): Sentences {
  const words = phrasebooks[language]
  const all = [model, ...besideModels].map(namesOf)
  // What was asked of another stelsel rests on the aannames of that one.
  const aanname = (id: string): string | undefined => all.map((each) => each.aanname(id)).find((text) => text !== undefined)
  const told = (own: Names): Names => ({
    ...own,
    of: (name, ...kinds) => dutch(own.of(name, ...kinds)),
    value: (name) => dutch(own.value(name)),
    attribute: (record, attribute) => dutch(own.attribute(record, attribute)),
    aanname: (id) => own.aanname(id) ?? aanname(id),
  })
  const names = told(namesOf(model))
  const beside = new Map(besideModels.map((each) => [each.stelsel.name, told(namesOf(each))]))
  const answerer = { words, names, beside, answers: answerWords[language], dutch }
  const about = ({ stelsel, naam, grond }: Partial<Pick<Entry, 'stelsel' | 'naam' | 'grond'>>): typeof answerer => {
    const own = (stelsel === undefined ? undefined : beside.get(stelsel)) ?? names
    return { ...answerer, names: naam === undefined || grond === undefined ? own : readFor(own, grond, naam) }
  }
  return {
    entry: (entry) => entrySentence(entry, words, about(entry).names),
    reason: (node, of = {}) => reasonLine(node, about(of)),
    why: (entry) => briefly(entry, about(entry)),
    answer: (entry) => answerTo(entry, about(entry)),
    derivation: (entry) => derivationOf(entry, about(entry)),
    refusal: (refused, asked) => refusal(refused, asked, about(refused)),
    decisive: (node) => refusalOf(node, answerer),
    basis: (entry) => basisOf(entry, about(entry)),
    assumptions: (told) => [...new Set((told.aannames ?? []).flatMap((id) => about(told).names.aanname(id) ?? []))],
    verdict: (timeline) => verdictOf(timeline, words, names, (entry) => about(entry).names),
    missing: ({ gegeven, nodig_voor, datum }) => words.missing(names.of(gegeven, 'gegeven'), names.of(nodig_voor, 'boeteregime', 'verlengingsgrond', 'termijn', 'plicht', 'lening', 'vergoeding', 'selectie', 'maatregel'), words.date(datum)),
    expectation: (result) => expectationText(result, { words, names, expectations: expectationWords[language] }),
    toRevise: (decision) => toReviseSentence(decision, words, names),
    topic: (topic) => {
      const ground = topic.grond === undefined || topic.grond === '' ? undefined : groundOf(topic.grond, topic.soort, names)
      return opening(words.entry[topic.soort]({ name: nameOfEntry(topic, words, names), ground, end: undefined, amount: undefined, remark: undefined }).what)
    },
    divergence: (divergence) => divergenceText(divergence, words, (entry) => entrySentence(entry, words, about(entry).names)),
    name: (entry) => opening(nameOfEntry(entry, words, about(entry).names)),
    shown: (value) => valueText(value, words, names),
    expression: (expression) => expressionText(expression, { words, names }),
    value: (name) => names.value(name),
    title: (name) => opening(names.value(name)),
    date: words.date,
    money: (euros) => words.money(euros.toFixed(2)),
  }
}

const same = (text: string): string => text
