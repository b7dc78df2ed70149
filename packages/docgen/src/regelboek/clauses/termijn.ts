import type { TermijnClause } from '@inburgering/core'
import { asBlocks } from '../../tree/build.ts'
import { opened } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'

export function termijnClause(clause: TermijnClause, words: RuleWords): ClauseWords {
  switch (clause.kind) {
    case 'geldt_voor':
      return { term: 'Geldt voor', blocks: asBlocks([...opened(words.name(clause.bearer, 'bestuursorgaan')), '.']) }
    case 'voor_elk':
      return { term: 'Telkens opnieuw', blocks: asBlocks(['Voor ', ...words.records(clause.records), ' begint telkens een eigen termijn.']) }
    case 'na_afloop':
      return { term: 'Na afloop', blocks: [...words.conditional(`Is de termijn voorbij en niet voldaan, dan komt er een melding: “${clause.text}”`, ', maar alleen als', clause.when)] }
    case 'begint': {
      const lead = clause.at === 'dayAfter' ? ['De eerste dag is de dag na ', ...words.expression(clause.date)] : ['De eerste dag is ', ...words.expression(clause.date)]
      return { term: 'Begint', blocks: words.conditional(lead, ', als', clause.when) }
    }
    case 'begint_bij_boete':
      return { term: 'Begint', blocks: asBlocks('De eerste dag is de dag van de boete die deze termijn zet.') }
    case 'duurt':
      return { term: 'Duurt', blocks: asBlocks([...opened(words.expression(clause.length)), '. De laatste dag telt helemaal mee.']) }
    case 'duurt_wat_de_boete_bepaalt':
      return { term: 'Duurt', blocks: asBlocks(`Zo lang als de boete bepaalt. Zetten meer boetes op een dag deze termijn, dan geldt ${clause.combine === 'longest' ? 'de langste duur' : 'de som van de duren'}.`) }
    case 'voldaan':
      return { term: 'Voldaan', blocks: words.conditional('Er is op tijd voldaan', ' zodra', clause.when) }
    case 'voldaan_alles_waarvoor_gesteld':
      return { term: 'Voldaan', blocks: asBlocks('Er is op tijd voldaan zodra alles waarvoor deze termijn is gesteld, is gedaan of niet meer nodig is.') }
    case 'afwijking':
      return {
        term: `In afwijking hiervan: ${clause.label ?? clause.name.replaceAll('_', ' ')}`,
        blocks: words.conditional(['De termijn loopt door tot en met ', ...words.expression(clause.length), ' na ', ...words.name(clause.after, 'gebeurtenis', 'besluit', 'periode')], ', als op de laatste dag geldt dat', clause.when),
      }
    case 'termijnenwet':
      return {
        term: 'Algemene termijnenwet',
        blocks: asBlocks(clause.applies ? 'Eindigt deze termijn op een zaterdag, zondag of feestdag, dan loopt hij door tot en met de eerstvolgende gewone dag.' : 'De Algemene termijnenwet geldt niet voor deze termijn: hij wordt niet verschoven.'),
      }
  }
}
