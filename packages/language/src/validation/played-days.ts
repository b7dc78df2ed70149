import { isFeit, isHerziening, isPersoon, isSpeelTot, isVoorval, isVoorvalPeriode, isWaardeLiteraal, type Feit, type Herziening, type Persoon, type PersoonInhoud, type Scenario, type Tijdstip, type Voorval, type VoorvalPeriode } from '../generated/ast.ts'
import { constantOf, isoDate } from './reading.ts'

/** The facts and records of a person with those of the persona it is a variation of, the own ones last. */
export function contentsOf(person: Persoon): readonly PersoonInhoud[] {
  const people: Persoon[] = []
  for (let each: Persoon | undefined = person; each && !people.includes(each); each = each.zoals?.ref) people.unshift(each)
  return people.flatMap((each) => each.inhoud)
}

export function contentsOfScenario(scenario: Scenario): readonly PersoonInhoud[] {
  return [...scenario.stappen.filter(isPersoon).flatMap(contentsOf), ...scenario.stappen.filter(isRecord)]
}

export function isRecord(node: { readonly $type: string }): node is Voorval | VoorvalPeriode | Herziening {
  return isVoorval(node) || isVoorvalPeriode(node) || isHerziening(node)
}

export function dayOf(moment: Tijdstip | undefined): string | undefined {
  return isoDate(moment?.datum)
}

export function beginOf(record: Voorval | VoorvalPeriode | Herziening): Tijdstip | undefined {
  return isVoorvalPeriode(record) ? record.begin : record.datum
}

/** The date of a fact, when it is one. */
export function dateOfFact(fact: Feit): string | undefined {
  const value = isWaardeLiteraal(fact.waarde) ? constantOf(fact.waarde.literaal) : undefined
  return value?.kind === 'date' ? value.value : undefined
}

export function birthOf(contents: readonly PersoonInhoud[]): string | undefined {
  const fact = contents.filter(isFeit).findLast((each) => each.gegeven?.$refText === 'geboortedatum')
  return fact && dateOfFact(fact)
}

export function lastDayPlayed(scenario: Scenario): string | undefined {
  return dayOf(scenario.stappen.find(isSpeelTot)?.datum)
}
