import { formatEuro, fromDecimalText, valueOf, type Declaration, type Entry, type Model, type Timeline } from '@inburgering/core'
import { isStanding } from '@inburgering/engine'
import { candidatesIn, type Candidate } from './candidate.ts'
import { findPerson } from './find-person.ts'
import type { NewScenario } from './new-scenario.ts'
import { dateWords } from './scenario-words.ts'
import { shows } from './shows.ts'
import { shifted } from './shifted.ts'

/** Taken over from the engine: whoever knows the law has to check it. */
export const unchecked = 'niet onafhankelijk gecontroleerd'

/** Somebody for whom the rule does something, with what it does; when there is nobody, a scenario to be filled in. */
export function scenarioFor(model: Model, rule: Declaration): NewScenario {
  const found = foundFor(model, rule)
  if (found === undefined) return unfinished(model, rule)
  const { candidate, entry } = found
  return { title: rule.label, lines: [...candidate.lines, ...expectationsOf(entry)] }
}

/** The day before, on and after what the rule does; of a termijn its first and its last day. */
export function boundaryScenarioFor(model: Model, rule: Declaration): NewScenario {
  const found = foundFor(model, rule)
  if (found === undefined) return unfinished(model, rule)
  const { candidate, entry, timeline } = found
  const lines = rule.kind === 'termijn' ? termBoundaries(entry, timeline) : [...beforeOf(entry), ...expectationsOf(entry)]
  return { title: `Grenzen van ${rule.label}`, lines: [...candidate.lines, ...lines] }
}

function foundFor(model: Model, rule: Declaration): { readonly candidate: Candidate; readonly entry: Entry; readonly timeline: Timeline } | undefined {
  const shown = shows[rule.kind]
  if (shown === undefined) return undefined
  const isWanted = (entry: Entry): boolean => isStanding(entry) && shown.kinds.includes(entry.soort) && entry[shown.by] === rule.name
  // A termijn that runs out shows its last day too.
  const expires = (entry: Entry): boolean => isStanding(entry) && entry.soort === 'termijn_verstreken' && entry.naam === rule.name
  const found = (rule.kind === 'termijn' ? findPerson(model, rule.id, expires) : undefined) ?? findPerson(model, rule.id, isWanted)
  const entry = found?.timeline.tijdlijn.find(isWanted)
  return found && entry && { candidate: found.candidate, entry, timeline: found.timeline }
}

/** What is expected of an entry, as an author writes it. */
export function expectationsOf(entry: Entry): readonly string[] {
  const on = `verwacht op ${dateWords(entry.datum)}:`
  switch (entry.soort) {
    case 'termijn_begint':
      return [`${on} ${entry.naam} begint ${unchecked}`, ...(entry.einde === undefined ? [] : [`${on} ${entry.naam} tot en met ${dateWords(entry.einde)} ${unchecked}`])]
    case 'termijn_verlengd':
    case 'termijn_opgeschort':
      return entry.einde === undefined ? [] : [`${on} ${entry.grond ?? ''} verlengt ${entry.naam} tot en met ${dateWords(entry.einde)} ${unchecked}`]
    case 'boete':
      return [`${on} boete ${entry.naam} ${entry.bedrag === undefined ? 'bedrag onbekend' : euros(entry.bedrag)} ${unchecked}`]
    default:
      return [`${on} in de tijdlijn ${entry.soort} ${entry.naam} ${unchecked}`]
  }
}

function beforeOf({ datum, soort, naam, grond }: Entry): readonly string[] {
  const before = `verwacht op ${dateWords(shifted(datum, -1))}:`
  if (soort === 'boete') return [`${before} geen boete ${naam} ${unchecked}`]
  if (grond !== undefined) return [`${before} geen verlenging door ${grond} ${unchecked}`]
  return [`${before} niet in de tijdlijn ${soort} ${naam} ${unchecked}`]
}

/** Around the first and the last day; the last day counts in full. */
function termBoundaries(begins: Entry, { tijdlijn }: Timeline): readonly string[] {
  const { naam, datum: first } = begins
  const own = tijdlijn.slice(tijdlijn.indexOf(begins)).filter((entry) => entry.naam === naam)
  const next = own.findIndex((entry, index) => index > 0 && entry.soort === 'termijn_begint')
  const instance = next < 0 ? own : own.slice(0, next)
  const last = instance.findLast(({ einde }) => einde !== undefined)?.einde
  const closing = instance.find((entry) => isStanding(entry) && (entry.soort === 'termijn_verstreken' || entry.soort === 'termijn_voldaan'))
  const state = (date: string, words: string) => `verwacht op ${dateWords(date)}: ${naam} ${words} ${unchecked}`
  const around = [state(shifted(first, -1), 'loopt niet'), state(first, 'begint')]
  if (closing?.soort === 'termijn_voldaan') return [...around, state(closing.datum, 'is voldaan')]
  return last === undefined ? around : [...around, state(shifted(last, -1), 'is niet verstreken'), state(last, `tot en met ${dateWords(last)}`), state(last, 'is niet verstreken'), state(shifted(last, 1), 'is verstreken')]
}

function unfinished(model: Model, rule: Declaration): NewScenario {
  const [person] = candidatesIn(model)
  return { title: rule.label, lines: [...(person?.lines ?? []), `// Bij geen van de personen doet "${rule.label}" iets. Schrijf hier wat er gebeurt.`, '// op 1 januari 2026 ...', '// verwacht op 2 januari 2026: ...'] }
}

function euros(amount: number): string {
  const exact = valueOf(fromDecimalText(String(amount), 'plain'))
  return exact === undefined ? `€ ${amount}` : formatEuro(exact, 'nl')
}
