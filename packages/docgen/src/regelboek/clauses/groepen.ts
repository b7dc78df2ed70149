import type { SelectieClause, VergoedingClause } from '@inburgering/core'
import { asBlocks } from '../../tree/build.ts'
import { inlines, opened, type Inline } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'
import { onWhichDay } from './on-which-day.ts'

export function vergoedingClause(clause: VergoedingClause, words: RuleWords): ClauseWords {
  switch (clause.kind) {
    case 'betaling':
      return { term: 'Wie betaalt', blocks: asBlocks([...opened(party(clause.from, words)), ' betaalt aan ', ...party(clause.to, words), '.']) }
    case 'bij':
      return { term: 'Wanneer', blocks: asBlocks(['Elke keer bij ', ...words.records(clause.records), `: ${onWhichDay(clause.records, words)}.`]) }
    case 'eenmalig_op':
      return { term: 'Wanneer', blocks: asBlocks(['Eenmalig, op ', ...words.expression(clause.date), '.']) }
    case 'in_het_jaar':
      if (clause.later === 0) return { term: 'Wanneer', blocks: asBlocks(['In het kalenderjaar van ', ...words.expression(clause.date), ': op die dag.']) }
      return { term: 'Wanneer', blocks: asBlocks([`In het ${['', 'eerste', 'tweede'][clause.later] ?? `${clause.later}e`} kalenderjaar na dat van `, ...words.expression(clause.date), ': op 1 januari.']) }
    case 'elk_jaar_vanaf':
      return { term: 'Wanneer', blocks: asBlocks(['Elk kalenderjaar vanaf ', ...words.expression(clause.date), ': op die dag, en daarna elk jaar op 1 januari.']) }
    case 'als':
      return { term: 'Voorwaarde', blocks: words.conditional('Alleen', ' als', clause.when) }
    case 'bedrag':
      return { term: 'Bedrag', blocks: asBlocks([...opened(words.expression(clause.amount)), '. Een bedrag van € 0 wordt niet betaald.']) }
  }
}

function party(name: string, words: RuleWords): readonly Inline[] {
  return name === 'persoon' ? inlines('de persoon zelf') : words.name(name, 'bestuursorgaan')
}

export function selectieClause(clause: SelectieClause, words: RuleWords): ClauseWords {
  switch (clause.kind) {
    case 'wie':
      return { term: 'Wie', blocks: words.conditional('Gekozen is wie aan de voorwaarde voldoet in de avond van de gevraagde dag', ':', clause.when) }
    case 'toont':
      return { term: `Toont ${clause.label ?? clause.name.replaceAll('_', ' ')}`, blocks: asBlocks([...opened(words.expression(clause.value)), '.']) }
  }
}
