import type { DeclarationKind, Laag, Wijziging, WijzigingStep } from '@inburgering/core'
import { asBlocks, bullets, paragraph } from '../tree/build.ts'
import type { Block, TermItem } from '../tree/index.ts'
import { inlines, opened, plainInline, type Inline } from '../tree/inline.ts'
import type { RuleWords } from '../words/index.ts'
import { sayClause } from './clauses/index.ts'
import { declarationBlocks } from './declaration-blocks.ts'
import { innerRemarks } from './remarks.ts'

export const layerTitles: Readonly<Record<Laag, string>> = {
  wet: 'Wet',
  rechtspraak: 'Rechtspraak',
  uitvoeringspraktijk: 'Uitvoeringspraktijk',
  beleidsregel: 'Beleidsregels',
  variant: 'Varianten: wat als',
}

const transitionSubjects: Readonly<Record<Wijziging['transitions'][number]['subject'], string>> = {
  'lopende termijnen': 'Voor een termijn die al loopt',
  'lopende verzoeken': 'Voor een verzoek dat al is gedaan',
  'genomen besluiten': 'Voor een besluit dat al is genomen',
}

/** Above the list of what a wijziging does. */
export const whatChanges = 'Wat er verandert:'

/** A change in words: from when, for whom, for running cases, and what it does to which rule. */
export function wijzigingBlocks(wijziging: Wijziging, words: RuleWords): readonly Block[] {
  const facts: TermItem[] = []
  const add = (term: string, ...blocks: readonly Block[]): void => void facts.push({ term: inlines(term), blocks })
  const { laag, of, from, until, by, publishedOn, worksBackTo, restsOn, transitions, on } = wijziging
  add('Laag', paragraph(`${layerTitles[laag]}${of === undefined ? '' : `, van ${of}`}. Werkt op: ${on.map((name) => stelselLabel(name, words)).join(', ')}.`))
  add('Geldt', paragraph([capital(validity(from, until, words)), ...(by === undefined ? [] : [', naar ', ...words.expression(by)]), '.']))
  if (publishedOn !== undefined) add('Bekendgemaakt op', paragraph(`${words.date(publishedOn)}.`))
  if (worksBackTo !== undefined) add('Werkt terug tot', paragraph(`${words.date(worksBackTo)}.`))
  if (restsOn !== undefined) add('Steunt op', paragraph([...opened(words.name(restsOn, 'wijziging', 'bron')), '.']))
  if (transitions.length > 0) add('Lopende zaken', ...bullets(transitions.map(({ subject, rule }) => `${transitionSubjects[subject]} geldt de ${rule}.`)))
  return [{ kind: 'terms', items: facts }, paragraph(whatChanges), { kind: 'list', marker: 'number', items: wijziging.steps.map((step) => stepBlocks(step, words)) }]
}

export function validity(from: string | undefined, until: string | undefined, words: Pick<RuleWords, 'date'>): string {
  if (from === undefined) return until === undefined ? 'altijd' : `tot ${words.date(until)}`
  return until === undefined ? `vanaf ${words.date(from)}` : `vanaf ${words.date(from)} tot ${words.date(until)}`
}

/** Its title for the stelsel of the book; another is only known by its name. */
function stelselLabel(name: string, { model: { stelsel } }: Pick<RuleWords, 'model'>): string {
  return name === stelsel.name ? stelsel.label : name
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function stepBlocks(step: WijzigingStep, words: RuleWords): readonly Block[] {
  const cited: readonly Inline[] = step.sources.length === 0 ? [] : [...inlines(' ('), ...words.sources(step.sources), ...inlines(')')]
  switch (step.kind) {
    case 'parameter':
      return asBlocks([...opened(words.name(step.name, 'parameter')), ' wordt ', ...words.expression(step.value), '.', ...cited])
    case 'entryIntoForce':
      return asBlocks([`Het stelsel treedt in werking op ${words.date(step.date)}. Wat op de oude dag begint, begint dan ook op die dag.`, ...cited])
    case 'tableTimes':
      return asBlocks(['Elk vak van de tabel ', ...words.name(step.name, 'tabel'), ' wordt vermenigvuldigd met ', ...words.expression(step.factor), '.', ...cited])
    case 'clause': {
      const rule = [...inlines('In '), ...called(step.target, words)]
      if (step.clause === undefined) return asBlocks([...rule, ` vervalt: ${keyWords(step.key)}.`, ...cited])
      const { term, blocks } = sayClause(step.target.kind, step.clause, words)
      const own = words.sources(step.clause.sources)
      const said: TermItem = { term: inlines(term), blocks: [...blocks, ...citing(own), ...innerRemarks(step.clause.kanttekeningen, words)] }
      return [paragraph([...rule, step.verb === 'add' ? ' wordt ingevoegd:' : ' komt te luiden:', ...cited]), { kind: 'terms', items: [said] }]
    }
    case 'declaration': {
      const what = opened(called(step.target, words))
      if (step.declaration === undefined) return asBlocks([...what, ' vervalt.', ...cited])
      return [paragraph([...what, step.verb === 'add' ? ' wordt ingevoegd:' : ' komt te luiden:', ...cited]), ...declarationBlocks(step.declaration, words), ...citing(words.sources(step.declaration.sources)), ...innerRemarks(step.declaration.kanttekeningen, words)]
    }
  }
}

function citing(sources: readonly Inline[]): readonly Block[] {
  return sources.length === 0 ? [] : asBlocks(['Bron: ', ...sources, '.'])
}

/** `de termijn inburgeringstermijn`, but `de termijn voor het PIP`. */
function called({ kind, name }: { readonly kind: DeclarationKind; readonly name: string }, words: RuleWords): readonly Inline[] {
  const [article = '', noun = ''] = kindNames[kind].split(' ')
  const saysItself = words.plain.of(name, kind).toLowerCase().startsWith(`${noun} `)
  return [...inlines(`${article} ${saysItself ? '' : `${noun} `}`), ...words.name(name, kind)]
}

/** `uitzondering:verblijf` as the heading of the clause. */
function keyWords(key: string): string {
  return key.replaceAll('_', ' ').replace(':', ' ')
}

export const kindNames: Readonly<Record<DeclarationKind, string>> = {
  bron: 'de bron',
  bestuursorgaan: 'het bestuursorgaan',
  keuze: 'de keuze',
  gegeven: 'het gegeven',
  gebeurtenis: 'de gebeurtenis',
  periode: 'de periode',
  besluit: 'het besluit',
  oordeel: 'het oordeel',
  parameter: 'de parameter',
  begrip: 'het begrip',
  tabel: 'de tabel',
  onderdeel: 'het onderdeel',
  groep: 'de groep',
  taaleis: 'de taaleis',
  leerroute: 'de leerroute',
  plicht: 'de plicht',
  bevoegdheid: 'de bevoegdheid',
  termijn: 'de termijn',
  verlengingsgrond: 'de verlengingsgrond',
  boeteregime: 'het boeteregime',
  plafond: 'het plafond',
  dekking: 'de dekking',
  lening: 'de lening',
  beleidsruimte: 'de beleidsruimte',
  vergoeding: 'de vergoeding',
  selectie: 'de selectie',
  lijst: 'de lijst',
  verdeling: 'de verdeling',
  maatregel: 'de maatregel',
  wijziging: 'de wijziging',
  persoon: 'de persoon',
  scenario: 'het scenario',
}

/** One line that says what a change does, for tables and lists. */
export function stepLine(step: WijzigingStep, words: RuleWords): string {
  const [first] = stepBlocks(step, words)
  return first?.kind === 'paragraph' ? plainInline(first.content) : ''
}
