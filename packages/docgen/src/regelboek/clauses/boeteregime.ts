import type { BoeteregimeClause, LawDate, PlafondClause } from '@inburgering/core'
import { asBlocks, paragraph, table } from '../../tree/build.ts'
import { inlines, opened, type Inline } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'
import type { ClauseWords } from './clause.ts'

export function boeteregimeClause(clause: BoeteregimeClause, words: RuleWords): ClauseWords {
  const name = (own: string): string => clause.label ?? own.replaceAll('_', ' ')
  switch (clause.kind) {
    case 'overtreding_bij':
      return { term: 'Overtreding', blocks: words.conditional(['Bij ', ...words.records(clause.records)], ', als', clause.when) }
    case 'overtreding_na_afloop':
      return {
        term: 'Overtreding',
        blocks: words.conditional(['Op de dag na de laatste dag van ', ...words.names(clause.termijnen, 'of', 'termijn'), ', als ', ...words.name(clause.open, 'begrip', 'onderdeel', 'taaleis'), ' dan openstaat'], ' en als', clause.when),
      }
    case 'opgelegd_door':
      return { term: 'Opgelegd door', blocks: asBlocks([...opened(words.name(clause.orgaan, 'bestuursorgaan')), '.']) }
    case 'recht_naar':
      return { term: 'Welk recht geldt', blocks: asBlocks(lawDateWords({ ...clause.lawDate, sources: clause.lawDate.sources.filter(({ text }) => !clause.sources.some((own) => own.text === text)) }, words)) }
    case 'uitzondering':
      return { term: `Geen boete: ${name(clause.name)}`, blocks: words.conditional('Er valt geen boete', ' als', clause.when) }
    case 'in_afwijking_van':
      return { term: 'In afwijking van', blocks: asBlocks([...opened(words.names(clause.regimes, 'en', 'boeteregime')), ': waar deze boete valt, valt die niet.']) }
    case 'onverminderd':
      return { term: 'Onverminderd', blocks: asBlocks([...opened(words.names(clause.regimes, 'en', 'boeteregime')), ': die valt ernaast.']) }
    case 'bedrag':
      return { term: clause.name === '' || clause.name === 'bedrag' ? 'Bedrag' : `Bedrag ${name(clause.name)}`, blocks: words.conditional(opened(words.expression(clause.amount)), ', als', clause.when) }
    case 'bij_herhaling':
      return {
        term: 'Bedrag bij herhaling',
        blocks: [
          paragraph(['Ligt de vorige getelde overtreding minder dan ', ...words.expression(clause.within), ' terug, dan geldt de volgende trede. Anders geldt de eerste trede.']),
          table({ caption: 'Treden', columns: ['Trede', { title: 'Bedrag', align: 'end' }], rows: clause.steps.map((step, place) => [place === clause.steps.length - 1 ? `${place + 1} en hoger` : String(place + 1), words.expression(step)]) }),
        ],
      }
    case 'maal_de_factor':
      return { term: 'Factor', blocks: asBlocks(['Het bedrag wordt vermenigvuldigd met ', ...words.expression(clause.factor), '.']) }
    case 'verminderd': {
      const maximum = clause.maximum === undefined ? [] : [...inlines(', maar ten hoogste '), ...words.expression(clause.maximum)]
      return { term: 'Vermindering', blocks: words.conditional(['Het bedrag gaat omlaag met ', ...words.expression(clause.step), ' voor elk van de ', ...words.expression(clause.per), ...maximum], ', als', clause.when) }
    }
    case 'wettelijk_maximum':
      return { term: 'Wettelijk maximum', blocks: asBlocks([...opened(words.expression(clause.amount)), '. Een hoger bedrag is een fout in de regels, en wordt niet stil verlaagd.']) }
    case 'zet': {
      const later = clause.later === undefined ? [] : [...inlines(', en na de eerste keer telkens '), ...words.expression(clause.later)]
      return { term: clause.name === '' ? 'Nieuwe termijn' : `Nieuwe termijn ${name(clause.name)}`, blocks: words.conditional(['Met de boete begint: ', ...words.name(clause.termijn, 'termijn'), '. Die duurt: ', ...words.expression(clause.length), ...later], ', als', clause.when) }
    }
  }
}

export function plafondClause(clause: PlafondClause, words: RuleWords): ClauseWords {
  switch (clause.kind) {
    case 'samen_voor':
      return { term: 'Samen voor', blocks: asBlocks([...opened(words.names(clause.regimes, 'en', 'boeteregime')), '.']) }
    case 'in_totaal_ten_hoogste':
      return { term: 'In totaal ten hoogste', blocks: asBlocks([...opened(words.expression(clause.amount)), ' in elke ', ...words.name(clause.termijn, 'termijn'), '.']) }
  }
}

export function lawDateWords({ date, milder, sources }: LawDate, words: RuleWords): readonly Inline[] {
  const other = milder === undefined ? [] : [...inlines(', of zoals het geldt op '), ...words.expression(milder), ...inlines(' als dat gunstiger is voor de persoon')]
  const cited = sources.length === 0 ? [] : [...inlines(' ('), ...words.sources(sources), ...inlines(')')]
  return [...inlines('Het recht zoals het geldt op '), ...words.expression(date), ...other, ...cited, ...inlines('.')]
}
