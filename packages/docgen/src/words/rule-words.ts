import type { ConstantValue, Declaration, Expression, Language, Model, RecordSet, SourceRef, ValueType } from '@inburgering/core'
import { constantText, expressionText, namesOf, phrasebooks, recordSetText, type Names, type Phrasebook, type Speaker } from '@inburgering/engine'
import type { Block } from '../tree/index.ts'
import { enumeration, inlines, link, type Inline, type Words } from '../tree/inline.ts'
import { anchorOf, articleAnchor } from './anchors.ts'
import { markedNames, withoutMarks } from './marked-names.ts'

/** How the rules of one model are said, with links from each name to its own place. */
export interface RuleWords {
  readonly model: Model
  readonly language: Language
  /** Names without links. */
  readonly plain: Names
  readonly expression: (expression: Expression) => readonly Inline[]
  /** Without links, for drawings and titles. */
  readonly plainExpression: (expression: Expression) => string
  readonly records: (from: RecordSet) => readonly Inline[]
  readonly constant: (constant: ConstantValue) => string
  /** A declared thing by name, of the first of these kinds that has it. */
  readonly name: (name: string, ...kinds: readonly Declaration['kind'][]) => readonly Inline[]
  readonly names: (names: readonly string[], word: 'en' | 'of', ...kinds: readonly Declaration['kind'][]) => readonly Inline[]
  readonly date: (iso: string) => string
  readonly type: (type: ValueType) => readonly Inline[]
  /** `Wet art. 11, art. 12`, each linked to its article; empty when there are none. */
  readonly sources: (sources: readonly SourceRef[]) => readonly Inline[]
  /** A sentence with what must hold for it: in the line, or as the lettered list of the law below it. */
  readonly conditional: (lead: Words, word: string, when: Expression | undefined, rest?: Words) => readonly Block[]
}

/** Where a rule is read in full, dates and periods have their article, and the day of the run has its name. */
const lawWords: Readonly<Record<Language, Pick<Phrasebook, 'builtIn' | 'theDate' | 'compareDates' | 'compareOne' | 'recorded'>>> = {
  nl: { theDate: 'de peildatum', compareOne: { eq: 'is', ne: 'is niet', ge: 'is ten minste', le: 'is ten hoogste', gt: 'is meer dan', lt: 'is minder dan' }, recorded: (attribute, record) => `bij ${record} staat: ${attribute}`, compareDates: { eq: 'is', ne: 'is niet', ge: 'ligt op of na', le: 'ligt op of voor', gt: 'ligt na', lt: 'ligt voor' }, builtIn: (attribute) => ({ dagtekening: 'de dagtekening', bekendgemaakt_op: 'de dag van bekendmaking', onherroepelijk_op: 'de dag waarop het vaststaat', datum: 'de datum', begin: 'het begin', einde: 'het einde', duur: 'de duur', oorspronkelijke_duur: 'de oorspronkelijke duur', maximum: 'het maximum', opgenomen: 'wat is opgenomen', bijgeschreven_rente: 'de bijgeschreven rente', afgelost: 'wat is afgelost', kwijtgescholden: 'wat is kwijtgescholden', schuld: 'de schuld' })[attribute] },
  en: { theDate: 'the reference date', compareOne: { eq: 'is', ne: 'is not', ge: 'is at least', le: 'is at most', gt: 'is more than', lt: 'is less than' }, recorded: (attribute, record) => `${record} says: ${attribute}`, compareDates: { eq: 'is', ne: 'is not', ge: 'is on or after', le: 'is on or before', gt: 'is after', lt: 'is before' }, builtIn: (attribute) => ({ dagtekening: 'the date on the decision', bekendgemaakt_op: 'the day on which it was made known', onherroepelijk_op: 'the day on which it became final', datum: 'the date', begin: 'the begin', einde: 'the end', duur: 'the length', oorspronkelijke_duur: 'the original length', maximum: 'the maximum', opgenomen: 'what was drawn', bijgeschreven_rente: 'the interest added', afgelost: 'what was repaid', kwijtgescholden: 'what was remitted', schuld: 'the debt' })[attribute] },
}

export function ruleWords(model: Model, language: Language): RuleWords {
  const usual = phrasebooks[language]
  // A name with a link ends in a mark: whether it ends in "van" is seen without it.
  const words: Phrasebook = { ...usual, ...lawWords[language], of: (label, owner) => (withoutMarks(label).endsWith(' van') ? `${label} ${owner}` : usual.of(label, owner)) }
  const plain = namesOf(model)
  const { names, linked } = markedNames(model, plain)
  const speaker: Speaker = { words, names, whole: true }
  const plainSpeaker: Speaker = { words, names: plain, whole: true }

  const expression = (node: Expression): readonly Inline[] => linked(expressionText(node, speaker))
  const name: RuleWords['name'] = (wanted, ...kinds) => linked(names.of(wanted, ...kinds))

  const conditional: RuleWords['conditional'] = (lead, word, when, rest = '') => {
    if (when === undefined) return [{ kind: 'paragraph', content: ended([...inlines(lead), ...inlines(rest)]) }]
    if (when.kind !== 'logic' || !isList(when)) return [{ kind: 'paragraph', content: ended([...inlines(lead), ...inlines(`${word} `), ...expression(when), ...inlines(rest), ...cited(when)]) }]
    const opening = when.operator === 'and' ? 'aan al deze voorwaarden is voldaan' : 'aan een van deze voorwaarden is voldaan'
    return [{ kind: 'paragraph', content: [...inlines(lead), ...inlines(`${word} ${opening}`), ...inlines(rest), ...inlines(':')] }, listOf(when)]
  }

  const listOf = (logic: Extract<Expression, { kind: 'logic' }>): Block => ({
    kind: 'list',
    marker: logic.letters === undefined ? 'bullet' : 'letter',
    items: logic.operands.map((operand): readonly Block[] => {
      if (operand.kind !== 'logic' || !isList(operand)) return [{ kind: 'paragraph', content: [...expression(operand), ...cited(operand)] }]
      return [{ kind: 'paragraph', content: inlines(operand.operator === 'and' ? 'al deze voorwaarden:' : 'een van deze voorwaarden:') }, listOf(operand)]
    }),
  })

  /** A whole source is cited by its title: a ruling has no article that says which one it is. */
  const titleOfSource = ({ bron, text }: SourceRef): string => model.declarations.find((declaration) => declaration.kind === 'bron' && declaration.name === bron)?.label ?? text
  const sources: RuleWords['sources'] = (refs) => {
    const parts: Inline[] = []
    let last: string | undefined
    for (const ref of refs) {
      const isSame = ref.bron === last
      const place = ref.places.length === 0 ? titleOfSource(ref) : ref.text.startsWith(`${ref.bron} `) && isSame ? ref.text.slice(ref.bron.length + 1) : ref.text
      if (last !== undefined) parts.push(...inlines(isSame ? ', ' : '; '))
      parts.push(link(articleAnchor(ref), place))
      if (ref.readIn !== undefined) parts.push(...inlines(` (tekst van ${words.date(ref.readIn)})`))
      last = ref.bron
    }
    return parts
  }
  const cited = (node: Expression): readonly Inline[] => (node.sources.length === 0 ? [] : [...inlines(' ('), ...sources(node.sources), ...inlines(')')])

  return {
    model,
    language,
    plain,
    expression,
    plainExpression: (node) => expressionText(node, plainSpeaker),
    records: (from) => linked(recordSetText(from, speaker)),
    constant: (value) => constantText(value, words, plain),
    name,
    names: (wanted, word, ...kinds) => enumeration(wanted.map((each) => name(each, ...kinds)), word),
    date: words.date,
    type: (type) => typeWords(type, (keuze) => link(anchorOf(`keuze:${keuze}`), plain.of(keuze, 'keuze'))),
    sources,
    conditional,
  }
}

/** A list of the law, or so many conditions that a line would hide them. */
function isList({ letters, operands }: Extract<Expression, { kind: 'logic' }>): boolean {
  return letters !== undefined || operands.length > 2
}

/** With a full stop, unless it already ends a sentence. */
export function ended(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1)
  if (last === undefined || (last.kind === 'text' && /[.:!?]$/.test(last.text))) return content
  return [...content, { kind: 'text', text: '.' }]
}

function typeWords(type: ValueType, ofKeuze: (keuze: string) => Inline): readonly Inline[] {
  switch (type.kind) {
    case 'boolean':
      return inlines('ja of nee')
    case 'integer':
      return inlines('geheel getal')
    case 'number':
      return inlines('getal')
    case 'money':
      return inlines('bedrag in euro’s')
    case 'percentage':
      return inlines('percentage')
    case 'hours':
      return inlines('aantal uren')
    case 'date':
      return inlines('datum')
    case 'duration':
      return inlines('duur')
    case 'level':
      return inlines('taalniveau')
    case 'text':
      return inlines('tekst')
    case 'onderdeel':
      return inlines('onderdeel')
    case 'leerroute':
      return inlines('leerroute')
    case 'choice':
      return [ofKeuze(type.keuze)]
  }
}
