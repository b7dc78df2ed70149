import type { VerlengingsgrondClause } from '@inburgering/core'
import { asBlocks } from '../../tree/build.ts'
import { inlines, opened } from '../../tree/inline.ts'
import { onWhichDay } from './on-which-day.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'

export function verlengingsgrondClause(clause: VerlengingsgrondClause, words: RuleWords): ClauseWords {
  switch (clause.kind) {
    case 'verlengt':
      return { term: 'Verlengt', blocks: asBlocks([...opened(words.names(clause.termijnen, 'en', 'termijn')), '.']) }
    case 'van_overeenkomstige_toepassing':
      return { term: 'Van overeenkomstige toepassing', blocks: asBlocks(['Op ', ...words.names(clause.termijnen, 'en', 'termijn'), ': alles wat hier staat, geldt ook daarvoor. Waar hier een andere termijn staat die wordt verlengd, leest u deze.']) }
    case 'schort_op':
      return { term: 'Schort op', blocks: asBlocks([...opened(words.names(clause.termijnen, 'en', 'termijn')), '.']) }
    case 'bij':
      return { term: 'Wanneer', blocks: asBlocks(['Bij ', ...words.records(clause.records), `: ${onWhichDay(clause.records, words)}.`]) }
    case 'op_aanvraag':
      return { term: 'Op aanvraag', blocks: asBlocks(['Ten vroegste ', ...words.expression(clause.from), ' voor de laatste dag van de termijn. Een eerdere aanvraag heeft geen gevolg.']) }
    case 'op_de_laatste_dag':
      return { term: 'Wanneer', blocks: asBlocks('Ambtshalve, op de laatste dag van de termijn.') }
    case 'in_afwijking_van':
      return { term: 'Voorrang', blocks: asBlocks(['Gaat op die dag voor op ', ...words.names(clause.gronden, 'en', 'verlengingsgrond'), '.']) }
    case 'als':
      return { term: 'Voorwaarde', blocks: words.conditional('Alleen', ' als', clause.when) }
    case 'met': {
      const cap = clause.cap === undefined ? [] : [...inlines(', maar ten hoogste '), ...words.expression(clause.cap.length), ...inlines(clause.cap.per === 'keer' ? ' per keer' : ' in totaal')]
      return { term: 'Lengte', blocks: asBlocks(['Met ', ...words.expression(clause.length), ...cap, '.']) }
    }
    case 'ten_hoogste_keer':
      return { term: 'Hoe vaak', blocks: asBlocks(clause.times === 1 ? 'Een keer per termijn.' : `Ten hoogste ${clause.times} keer per termijn.`) }
  }
}
