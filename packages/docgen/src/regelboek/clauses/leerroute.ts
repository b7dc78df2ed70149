import type { LeerrouteClause } from '@inburgering/core'
import { enumeration, opened } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'
import { requirementWords } from './requirement.ts'

export function leerrouteClause(clause: LeerrouteClause, words: RuleWords): ClauseWords {
  switch (clause.kind) {
    case 'toelating':
      return { term: 'Toelating', blocks: words.conditional('Alleen', ' als', clause.when) }
    case 'vereist':
      return { term: 'Vereist', blocks: words.conditional(opened(enumeration(clause.requirements.map((each) => requirementWords(each, words)))), ', als', clause.when) }
    case 'of_in_plaats_daarvan':
      return { term: 'Of in plaats van al deze eisen', blocks: words.conditional(opened(enumeration(clause.requirements.map((each) => requirementWords(each, words)))), '', undefined) }
    case 'uitkomst':
      return { term: 'Uitkomst', blocks: words.conditional(clause.value.charAt(0).toUpperCase() + clause.value.slice(1), '', undefined) }
  }
}
