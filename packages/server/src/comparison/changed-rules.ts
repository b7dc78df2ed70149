import type { Declaration, Stelsel } from '@inburgering/core'
import { changedRules, type RuleChange, type Rules } from '@inburgering/docgen'
import type { ScenarioRow } from '@inburgering/engine'
import type { ChangedRule } from '../protocol/index.ts'
import type { Desk } from './compare-row.ts'
import { layersOn, type Side } from './side.ts'

/** The rules that say something else on the two sides, in the words of the regelboek; first the wijzigingen that hold on one side only. */
export function rulesThatChanged({ before, after, texts }: Desk, rows: readonly ScenarioRow[]): readonly ChangedRule[] {
  const rulesOf = ({ player, choice }: Side, other: Side): Rules => ({ model: player.model, beside: player.beside, layers: layersOn(choice, other.choice, rows) })
  const { turnedOn, turnedOff, rules } = changedRules(rulesOf(before, after), rulesOf(after, before))
  const changeOf = { added: 'new', removed: 'gone', changed: 'changed' } as const
  const told = (change: RuleChange, verandering: ChangedRule['verandering']): ChangedRule => {
    const place = placeOf(after, change.id)
    return {
      id: change.id,
      titel: change.title,
      verandering,
      veranderingTekst: texts.comparison.changes[verandering],
      artikelen: change.sources.map(({ text }) => text).join('; '),
      delen: change.parts.map(({ name, before: voor, after: na }) => ({ naam: name, voor, na })),
      ...(place === undefined ? {} : { plaats: place }),
    }
  }
  return [...turnedOn.map((each) => told(each, 'turnedOn')), ...turnedOff.map((each) => told(each, 'turnedOff')), ...rules.map((each) => told(each, changeOf[each.change]))]
}

function placeOf({ specification }: Side, id: string): ChangedRule['plaats'] {
  const { model } = specification
  const own: Declaration | Stelsel | undefined = model?.stelsel.id === id ? model.stelsel : model?.declarations.find((each) => each.id === id)
  return own && { uri: specification.uriOf(own.origin.file), range: { start: own.origin.start, end: own.origin.end } }
}
