import type { Begrip, Beleidsruimte, Clause, Controle, Declaration, Gegeven, Keuze, Oordeel, Parameter, RecordDeclaration, RuleList, Ruimtegrens, ValueType } from '@inburgering/core'
import { asBlocks, bullets, paragraph, table } from '../tree/build.ts'
import type { Block, TermItem } from '../tree/index.ts'
import { inlines, opened, type Inline } from '../tree/inline.ts'
import { anchorOf, type RuleWords } from '../words/index.ts'
import { isClaused, lawDateWords, sayClause, type Claused } from './clauses/index.ts'
import { lijstBlocks, verdelingBlocks } from './verdeling-blocks.ts'
import { remarks } from './remarks.ts'
import { tableBlocks } from './table-words.ts'
import { wijzigingBlocks } from './wijziging-blocks.ts'
import { writtenOut } from './written-out.ts'

/** What a declaration says, without its heading, sources and remarks. */
export function declarationBlocks(declaration: Declaration, words: RuleWords): readonly Block[] {
  if (isClaused(declaration)) return [clauseTerms(declaration, words)]
  switch (declaration.kind) {
    case 'begrip':
      return begripBlocks(declaration, words)
    case 'tabel':
      return tableBlocks(declaration, words)
    case 'parameter':
      return parameterBlocks(declaration, words)
    case 'beleidsruimte':
      return ruimteBlocks(declaration, words)
    case 'keuze':
      return keuzeBlocks(declaration, words)
    case 'gegeven':
      return gegevenBlocks(declaration, words)
    case 'gebeurtenis':
    case 'periode':
    case 'besluit':
      return recordBlocks(declaration, words)
    case 'oordeel':
      return oordeelBlocks(declaration, words)
    case 'onderdeel': {
      const extent = declaration.extent === undefined ? [] : asBlocks(['Ten minste ', ...words.expression(declaration.extent), '.'])
      const done = declaration.doneWhen === undefined ? [] : words.conditional(declaration.state === 'behaald' ? 'Behaald' : 'Voltooid', ' zodra', declaration.doneWhen)
      return [...extent, ...done]
    }
    case 'groep':
      return asBlocks([...opened(words.names(declaration.members, 'en', 'onderdeel')), '.'])
    case 'taaleis':
      return asBlocks([...opened(words.names(declaration.onderdelen, 'en', 'onderdeel')), `: ten minste niveau ${declaration.level}.`])
    case 'bestuursorgaan':
      return declaration.onBehalf === undefined ? [] : asBlocks(`Namens dit orgaan beslist ${declaration.onBehalf}.`)
    case 'bron':
      return asBlocks([
        `${opening(declaration.sourceKind)}${declaration.identifier === undefined ? '' : `, ${declaration.identifier}`}`,
        ...(declaration.basis === undefined ? [] : [', krachtens ', ...words.name(declaration.basis, 'bron')]),
        '.',
      ])
    case 'lijst':
      return lijstBlocks(declaration, words)
    case 'verdeling':
      return verdelingBlocks(declaration, words)
    case 'wijziging':
      return wijzigingBlocks(declaration, words)
    // Lists of what is covered have a chapter of their own; persons and scenarios are no rules.
    case 'dekking':
    case 'persoon':
    case 'scenario':
      return []
  }
}

/** The clauses of a rule, each at its own address. */
export function clauseTerms(declaration: Claused, words: RuleWords): Block {
  return {
    kind: 'terms',
    items: inReadingOrder(declaration).map((clause): TermItem => {
      const { term, blocks } = sayClause(declaration.kind, clause, words)
      const expanded = declaration.kind === 'verlengingsgrond' && clause.kind === 'van_overeenkomstige_toepassing' ? writtenOut(declaration, clause.termijnen, words) : []
      return { anchor: anchorOf(`${declaration.id}/${clause.key}`), term: inlines(term), blocks: [...withSources(blocks, words.sources(clause.sources)), ...expanded, ...remarks(clause.kanttekeningen, words)] }
    }),
  }
}

/** What a ground says comes before what it also holds for: that line speaks of all the others. */
function inReadingOrder({ clauses }: Claused): readonly Clause[] {
  const isLast = ({ kind }: Clause): boolean => kind === 'van_overeenkomstige_toepassing'
  return [...(clauses as readonly Clause[]).filter((clause) => !isLast(clause)), ...(clauses as readonly Clause[]).filter(isLast)]
}

/** Sources behind the first line, or in a line of their own where a list stands first. */
export function withSources(blocks: readonly Block[], sources: readonly Inline[]): readonly Block[] {
  if (sources.length === 0) return blocks
  const cited = [...inlines(' ('), ...sources, ...inlines(')')]
  const [first, ...rest] = blocks
  if (first?.kind === 'paragraph' && rest.length === 0) return [{ kind: 'paragraph', content: beforeStop(first.content, cited) }]
  return [...blocks, paragraph(['Bron: ', ...sources, '.'])]
}

/** `... (Wet art. 3).` */
function beforeStop(content: readonly Inline[], cited: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1)
  if (last?.kind !== 'text' || !last.text.endsWith('.')) return [...content, ...cited]
  return [...content.slice(0, -1), ...inlines(last.text.slice(0, -1)), ...cited, ...inlines('.')]
}

function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function begripBlocks({ definition, parameter, type, meant }: Begrip, words: RuleWords): readonly Block[] {
  const kind = paragraph([...opened(words.type(type)), ...(parameter === undefined ? [] : [', voor elk ', ...words.type(parameter.type)]), '.'])
  if (definition.kind === 'rules') return [kind, ...ruleListBlocks(definition, words)]
  if (meant !== undefined) {
    const articles = meant.articles.length === 0 ? '' : ` (${meant.articles.join(', ')})`
    return [kind, paragraph(inlines(`Als bedoeld in ${meant.stelsel}: ${meant.label}${articles}. Het woord heeft hier dezelfde betekenis als daar.`))]
  }
  const isCondition = isBoolean(type)
  return [kind, ...words.conditional(isCondition ? 'Ja' : '', isCondition ? ' als' : 'Is', definition)]
}

function isBoolean(type: ValueType): boolean {
  return type.kind === 'boolean'
}

function ruleListBlocks({ rules, policy, otherwise }: RuleList, words: RuleWords): readonly Block[] {
  const items = rules.map((rule) => withSources(words.conditional([...opened(words.expression(rule.then))], ', als', rule.when), words.sources(rule.sources)))
  const rest = otherwise === undefined ? [] : [asBlocks(['Anders: ', ...words.expression(otherwise), '.'])]
  return [paragraph(policy === 'exactlyOne' ? 'Precies een van deze regels geldt:' : 'De eerste regel die past, geldt:'), { kind: 'list', marker: 'number', items: [...items, ...rest] }]
}

function parameterBlocks({ versions, lawDate, type, label }: Parameter, words: RuleWords): readonly Block[] {
  const rows = versions.map(({ from, until, value, sources }) => [words.date(from), until === undefined ? '' : words.date(until), words.expression(value), words.sources(sources)] as const)
  const hasEnd = versions.some(({ until }) => until !== undefined)
  const hasSources = versions.some(({ sources }) => sources.length > 0)
  return [
    paragraph([...opened(words.type(type)), '.']),
    table({
      caption: `Versies: ${label}`,
      columns: ['Met ingang van', ...(hasEnd ? ['Vervalt met ingang van'] : []), { title: 'Waarde', align: 'end' as const }, ...(hasSources ? ['Artikel'] : [])],
      rows: rows.map(([from, until, value, sources]) => [from, ...(hasEnd ? [until] : []), value, ...(hasSources ? [sources] : [])]),
    }),
    ...(lawDate === undefined ? [] : [paragraph(lawDateWords(lawDate, words))]),
  ]
}

/** Whose room it is, about what, and each bound with its time and article. */
function ruimteBlocks({ by, about, decision, bounds }: Beleidsruimte, words: RuleWords): readonly Block[] {
  const cells = about.kind === 'tabel' ? inlines('elk vak van de tabel ') : []
  const whose = paragraph([...opened(words.name(by, 'bestuursorgaan')), ' mag zelf kiezen: ', ...cells, ...words.name(about.name, about.kind), '. Zonder beleidsregel geldt wat daar staat.'])
  const items = bounds.map((bound) => withSources(asBlocks([...opened([...inlines(timeOfBound(bound, words)), ...boundWords(bound, words)]), '.']), words.sources(bound.sources)))
  const decided = decision === undefined ? [] : asBlocks(['Ook een besluit in een zaak hoort binnen deze ruimte: ', ...words.name(decision.record, 'besluit'), `, bij “${decision.attribute.replaceAll('_', ' ')}”. Een besluit erbuiten geldt, maar geeft een signaal.`])
  return [whose, { kind: 'list', marker: 'bullet', items }, ...decided]
}

function timeOfBound({ from, until }: Ruimtegrens, words: RuleWords): string {
  if (from === undefined) return ''
  return `vanaf ${words.date(from)}${until === undefined ? '' : ` tot ${words.date(until)}`}: `
}

function boundWords({ lowest, highest, choices }: Ruimtegrens, words: RuleWords): readonly Inline[] {
  if (choices !== undefined) return [...inlines('een van '), ...choices.flatMap((choice, index) => [...inlines(index === 0 ? '' : ', '), ...words.expression(choice)])]
  if (lowest !== undefined && highest !== undefined) return [...inlines('ten minste '), ...words.expression(lowest), ...inlines(' en ten hoogste '), ...words.expression(highest)]
  return lowest === undefined ? [...inlines('ten hoogste '), ...(highest === undefined ? [] : words.expression(highest))] : [...inlines('ten minste '), ...words.expression(lowest)]
}

function keuzeBlocks({ values, ordered }: Keuze, words: RuleWords): readonly Block[] {
  const items = values.map(({ label, sources }) => (sources.length === 0 ? label : [label, ' (', ...words.sources(sources), ')']))
  return [paragraph(ordered ? 'Een van deze waarden, van laag naar hoog:' : 'Een van deze waarden:'), ...bullets(items)]
}

function gegevenBlocks({ type, optional, incomplete, controles }: Gegeven, words: RuleWords): readonly Block[] {
  const reading = { firstDay: 'de eerste dag', middle: 'het midden', lastDay: 'de laatste dag' }
  const parts = [...opened(words.type(type)), ...inlines(optional ? ', mag ontbreken' : ', verplicht'), ...inlines(incomplete === undefined ? '' : `, mag zonder dag of maand en geldt dan als ${reading[incomplete]}`), ...inlines('.')]
  return [paragraph(parts), ...controleBlocks(controles, words)]
}

function controleBlocks(controles: readonly Controle[], words: RuleWords): readonly Block[] {
  return controles.flatMap(({ when, message }) => words.conditional('Wordt alleen aangenomen', ' als', when, `. Anders luidt de melding: “${message}”`))
}

function recordBlocks({ kind, attributes, by, about, controles }: RecordDeclaration, words: RuleWords): readonly Block[] {
  const what = { gebeurtenis: 'Gebeurtenis met een datum', periode: 'Periode met een begin en een einde', besluit: 'Besluit met een datum' }[kind]
  const items = attributes.map(({ label, name, type, optional }) => [`${opening(label === name ? name.replaceAll('_', ' ') : label)}: `, ...words.type(type), optional ? ' (mag ontbreken)' : ''])
  const decided = about === undefined ? [] : asBlocks([`Met dit besluit is beslist over de ${about.of}: `, ...words.names(about.names, 'of', 'boeteregime', 'verlengingsgrond'), '. De regels volgen dan het besluit.'])
  return [paragraph([what, ...(by === undefined ? [] : [', van ', ...words.name(by, 'bestuursorgaan')]), attributes.length === 0 ? '.' : '. Daarbij hoort:']), ...bullets(items), ...decided, ...controleBlocks(controles, words)]
}

function oordeelBlocks({ by, label }: Oordeel, words: RuleWords): readonly Block[] {
  return [paragraph(['Een mens beoordeelt of dit zo is: “', label, '”.', ...(by === '' ? [] : [' Dat doet ', ...words.name(by, 'bestuursorgaan'), '.'])])]
}
