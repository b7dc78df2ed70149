import type { PlichtClause } from '@inburgering/core'
import { asBlocks } from '../../tree/build.ts'
import { inlines, opened } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'
import { requirementWords } from './requirement.ts'

export function plichtClause(clause: PlichtClause, words: RuleWords): ClauseWords {
  switch (clause.kind) {
    case 'ontstaat':
      return { term: 'Ontstaat', blocks: words.conditional(clause.date.kind === 'gegeven' ? ['Op de dag die bij “', ...words.expression(clause.date), '” staat'] : ['Op ', ...words.expression(clause.date)], ', als', clause.when) }
    case 'vereist':
      return { term: 'Vereist', blocks: words.conditional(opened(requirementWords(clause.requirement, words)), ', tenzij', clause.unless) }
    case 'signaal':
      return { term: 'Signaal', blocks: words.conditional(`De melding “${clause.text}” verschijnt`, ' als', clause.when) }
    case 'eindigt': {
      const on = clause.on === undefined ? [] : [...inlines('Op '), ...words.expression(clause.on)]
      return { term: 'Eindigt', blocks: words.conditional(on, on.length === 0 ? 'Zodra' : ', als', clause.when) }
    }
    case 'onderbroken':
      return {
        term: 'Onderbroken',
        blocks: words.conditional([...inlines('De plicht eindigt op de eerste dag van '), ...words.name(clause.record, 'periode'), ...inlines('. Na de laatste dag geldt dat zij nooit was geëindigd')], ', als', clause.when),
      }
    case 'vrijstelling':
    case 'ontheffing': {
      const by = clause.by === undefined ? [] : [...inlines(', door '), ...words.name(clause.by, 'bestuursorgaan')]
      const record = clause.record === undefined ? [] : [...inlines(', bij '), ...words.name(clause.record, 'besluit', 'gebeurtenis', 'periode')]
      const asLongAs = clause.asLongAs === undefined ? [] : [...inlines(', zolang '), ...words.expression(clause.asLongAs)]
      const what = clause.parts === undefined ? inlines('Van de hele plicht') : [...inlines('Van '), ...words.names(clause.parts, 'en', 'onderdeel')]
      const label = clause.label ?? clause.name.replaceAll('_', ' ')
      return {
        term: `${clause.kind === 'vrijstelling' ? 'Vrijstelling' : 'Ontheffing'}: ${label}`,
        blocks: clause.when === undefined ? asBlocks([...what, ...by, ...record, ...asLongAs, '.']) : words.conditional([...what, ...by, ...record, ...asLongAs], ', als', clause.when),
      }
    }
  }
}
