import type { LeningClause, Rounding } from '@inburgering/core'
import { phrasebooks } from '@inburgering/engine'
import { asBlocks } from '../../tree/build.ts'
import { inlines, opened, type Inline } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'

export function leningClause(clause: LeningClause, words: RuleWords): ClauseWords {
  const rounded = (rounding: Rounding | undefined): readonly Inline[] => (rounding === undefined ? [] : inlines(`, ${phrasebooks[words.language].rounding(rounding)}`))
  switch (clause.kind) {
    case 'aangevraagd_bij':
      return { term: 'Aanvraag', blocks: asBlocks([...opened(words.records(clause.records)), '.']) }
    case 'verstrekt_door':
      return { term: 'Verstrekt door', blocks: asBlocks([...opened(words.name(clause.orgaan, 'bestuursorgaan')), '.']) }
    case 'toegekend_als':
      return { term: 'Toegekend', blocks: words.conditional('De lening wordt toegekend', ' als', clause.when) }
    case 'bedraagt': {
      const bound = clause.nothingBelow === undefined ? [] : [...inlines('. Is dat minder dan '), ...words.expression(clause.nothingBelow), ...inlines(', dan is er geen lening')]
      return { term: 'Hoogste bedrag', blocks: asBlocks([...opened(words.expression(clause.amount)), ...bound, '.']) }
    }
    case 'inkomenstoets': {
      const other = clause.otherwise === undefined ? [] : [...inlines('. In plaats daarvan telt '), ...words.expression(clause.otherwise.year)]
      return { term: 'Inkomenstoets', blocks: words.conditional([...opened(words.name(clause.record, 'gebeurtenis', 'besluit')), ...inlines(' telt over het jaar dat '), ...words.expression(clause.back), ...inlines(' eerder ligt'), ...other], ' als', clause.otherwise?.when) }
    }
    case 'opname': {
      const most = clause.perQuarter === undefined ? [] : [...inlines(', zolang de opnames in een kwartaal samen niet hoger zijn dan '), ...words.expression(clause.perQuarter)]
      return { term: 'Opname', blocks: words.conditional([...opened(words.name(clause.record, 'gebeurtenis', 'besluit')), ...inlines(' wordt in zijn geheel betaald'), ...most], most.length === 0 ? ', als' : ', en als', clause.when) }
    }
    case 'eindigt_zodra':
      return { term: 'Einde', blocks: words.conditional('Er kan niets meer worden opgenomen', ' zodra', clause.when) }
    case 'rente': {
      const fixed = clause.fixedFor === undefined ? [] : [...inlines(', vast vanaf het einde tot '), ...words.expression(clause.fixedFor), ...inlines(' na het begin van de aflossing, en daarna telkens zo lang')]
      return { term: 'Rente', blocks: asBlocks([...opened(words.expression(clause.rate)), ' per jaar, op de laatste dag van elke maand bijgeschreven', ...fixed, ...rounded(clause.rounding), '.']) }
    }
    case 'aflossing':
      return { term: 'Aflossing', blocks: asBlocks(['Vanaf de eerste dag van de maand, ', ...words.expression(clause.after), ' na het einde of later, in ten hoogste ', ...words.expression(clause.within), ': elke maand een gelijk bedrag, ten minste ', ...words.expression(clause.atLeast), ...rounded(clause.rounding), '.']) }
    case 'naar_draagkracht': {
      const bound = clause.nothingBelow === undefined ? [] : [...inlines(' (minder dan '), ...words.expression(clause.nothingBelow), ...inlines(' telt als niets)')]
      return { term: 'Naar draagkracht', blocks: words.conditional([...inlines('Per maand ten hoogste een twaalfde van '), ...words.expression(clause.amount), ...bound], ', als', clause.when) }
    }
    case 'restant_vervalt':
      return { term: 'Restant', blocks: asBlocks('Wat na de laatste maand openstaat doordat een maand lager was, wordt kwijtgescholden.') }
    case 'kwijtschelding': {
      const share = clause.share === undefined ? inlines('De hele schuld') : [...opened(words.expression(clause.share)), ...inlines(' van de schuld')]
      return { term: `Kwijtschelding: ${clause.label ?? clause.name.replaceAll('_', ' ')}`, blocks: words.conditional([...share, ...inlines(' wordt een keer kwijtgescholden'), ...rounded(clause.rounding)], ', zodra', clause.when) }
    }
  }
}
