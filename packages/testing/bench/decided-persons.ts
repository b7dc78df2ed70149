import { formatIsoDate, parseIsoDate, type PersonInput, type RecordInput } from '@inburgering/core'
import { readPerson, run, type Program } from '@inburgering/engine'

const ofMinister: ReadonlySet<string> = new Set(['leerroute_te_laat', 'PVT_te_laat', 'MAP_te_laat'])

/**
 * The same persons with a decision on every fine, 40 days later, of which the first is annulled two years after it, and
 * with their last record known a year late.
 */
export function withDecisions(program: Program, persons: readonly PersonInput[]): readonly PersonInput[] {
  return persons.map((person) => {
    const dossier = readPerson(program, person, 0).value
    const fines = dossier === undefined ? [] : run(program, dossier).value.tijdlijn.filter(({ soort }) => soort === 'boete')
    const decisions = fines.map(({ naam, datum, bedrag = 0 }, place): RecordInput => ({
      datum: later(datum, 40),
      naam: ofMinister.has(naam) ? 'boete_minister' : 'boete_college',
      over: naam,
      bedrag,
      kenmerk: `B-${place}`,
    }))
    const [first] = decisions
    const annulment: readonly RecordInput[] = first === undefined ? [] : [{ datum: later(first.datum, 730), naam: 'vernietiging', van: first.naam, van_kenmerk: 'B-0', door: 'rechter' }]
    const records = person.gebeurtenissen.map((record, place): RecordInput => (place === person.gebeurtenissen.length - 1 ? { ...record, bekend_op: later(record.einde ?? record.datum, 365) } : record))
    return { ...person, gebeurtenissen: [...records, ...decisions, ...annulment] }
  })
}

function later(iso: string, days: number): string {
  return formatIsoDate((parseIsoDate(iso) ?? 0) + days)
}
