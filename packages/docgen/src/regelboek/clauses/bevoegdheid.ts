import type { BevoegdheidClause } from '@inburgering/core'
import { asBlocks, paragraph } from '../../tree/build.ts'
import { opened } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'

export function bevoegdheidClause(clause: BevoegdheidClause, words: RuleWords): ClauseWords {
  switch (clause.kind) {
    case 'verlagen':
      return {
        term: 'Kan',
        blocks: asBlocks([
          ...opened(words.name(clause.by, 'bestuursorgaan')),
          ' kan ',
          ...words.name(clause.taaleis, 'taaleis'),
          ` verlagen naar ${clause.to}`,
          clause.perOnderdeel ? ', voor elk onderdeel apart' : '',
          ', met het besluit ',
          ...words.name(clause.record, 'besluit', 'gebeurtenis'),
          '.',
        ]),
      }
    case 'wijzigen':
      return { term: 'Kan', blocks: asBlocks([...opened(words.name(clause.by, 'bestuursorgaan')), ' kan de leerroute wijzigen, met het besluit ', ...words.records(clause.records), '.']) }
    case 'besluiten':
      return { term: 'Kan', blocks: asBlocks([...opened(words.name(clause.by, 'bestuursorgaan')), ' kan besluiten tot ', ...words.records(clause.records), '.']) }
    case 'voor_elk':
      return { term: 'Geldt voor', blocks: asBlocks([...opened(words.records(clause.records)), '.']) }
    case 'alleen_als':
      return { term: 'Alleen als', blocks: [...words.conditional('Alleen', ' als', clause.when), paragraph('Anders heeft het besluit geen gevolg.')] }
    case 'werkt_zolang':
      return { term: 'Werkt zolang', blocks: words.conditional('Het besluit werkt', ' zolang', clause.when) }
    case 'alleen_binnen':
      return {
        term: 'Grens',
        blocks: [
          ...words.conditional('Het besluit blijft binnen zijn grens', ' als', clause.when),
          ...(clause.unless === undefined ? [] : words.conditional('De grens geldt niet', ' als', clause.unless)),
          paragraph('Een besluit buiten deze grens wordt gevolgd, met een melding.'),
        ],
      }
  }
}
