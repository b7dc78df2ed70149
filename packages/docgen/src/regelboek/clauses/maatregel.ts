import type { MaatregelClause } from '@inburgering/core'
import { asBlocks, paragraph } from '../../tree/build.ts'
import { inlines, opened } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'

export function maatregelClause(clause: MaatregelClause, words: RuleWords): ClauseWords {
  const name = (own: string): string => clause.label ?? own.replaceAll('_', ' ')
  switch (clause.kind) {
    case 'opgelegd_door':
      return { term: 'Opgelegd door', blocks: asBlocks([...opened(words.name(clause.orgaan, 'bestuursorgaan')), '.']) }
    case 'begint_bij':
      return { term: 'Begint', blocks: [...words.conditional(['Op de dag van ', ...words.records(clause.records)], ', als', clause.when), paragraph('Zij begint niet als zij op die dag al zou vervallen of eindigen.')] }
    case 'uitzondering':
      return {
        term: `Geen verlaging: ${name(clause.name)}`,
        blocks: [...words.conditional('Een stap wordt niet genomen', ' als', clause.when), paragraph('Loopt de maatregel al, dan eindigt zij met de stap ervoor.')],
      }
    case 'stap': {
      const length = clause.length === undefined ? inlines(', tot de maatregel eindigt') : [...inlines(', gedurende '), ...words.expression(clause.length)]
      return {
        term: `Stap ${name(clause.name)}`,
        blocks: [
          ...words.conditional(['De uitkering gaat per maand omlaag met ', ...words.expression(clause.share), ' van ', ...words.expression(clause.of), ...length], ', als', clause.when),
          ...(clause.when === undefined ? [] : [paragraph('Anders wordt deze stap niet genomen, en eindigt de maatregel met de stap ervoor.')]),
        ],
      }
    }
    case 'vervalt':
      return { term: 'Vervalt', blocks: [...words.conditional('De maatregel vervalt', ' zodra', clause.when), paragraph('Dan is er nooit verlaagd: de maatregel geldt vanaf haar eerste dag niet.')] }
    case 'eindigt':
      return { term: 'Eindigt', blocks: [...words.conditional('De maatregel eindigt', ' zodra', clause.when), paragraph('Op die dag wordt niet meer verlaagd.')] }
  }
}
