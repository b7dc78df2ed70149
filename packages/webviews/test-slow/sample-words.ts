import type { ComparisonPage, TimelinePage, WhatIfWords } from '../src/protocol.ts'

const whatIf: WhatIfWords = {
  heading: 'Wat als', open: 'Wat als?', explanation: 'Vul in.', form: 'Formulier', facts: 'Gegevens', moreFacts: 'Meer ({0})', records: 'Wat er gebeurt', addRecord: 'Soort', add: 'Voeg toe', remove: 'Haal weg', layers: 'Lagen', on: 'aan', off: 'uit', parameters: 'Parameters', addParameter: 'Parameter', change: 'Verander', reset: 'Zet terug', now: 'Nu {0}', days: 'Dagen', none: 'geen', save: 'Bewaar', startAgain: 'Begin opnieuw', asText: 'Als tekst van wat als', showOutcome: 'Uitkomst', busy: 'Bezig', mend: 'Verbeter {0}', changedText: 'De tekst is veranderd.', before: 'Zoals het is', after: 'Wat als', difference: 'Verschil', differs: 'anders', nothing: 'niets', both: 'Beide', firstReason: 'Reden', steps: 'Stappen: {0}',
}
export const timelineWords: TimelinePage['words'] = {
  language: 'nl', heading: 'Tijdlijn', columns: { date: 'Datum', what: 'Wat', consequence: 'Gevolg', sources: 'Bron', why: 'Waarom' }, why: 'Waarom', noReason: 'Geen reden', waiting: 'Wacht', asText: 'Als tekst', row: 'Rij', expected: 'Verwacht', actual: 'Is', busy: 'Bezig', warning: 'Let op', nothingHappens: 'Er gebeurt niets.', more: 'Meer', lanes: { status: 'Stand', terms: 'Termijnen', events: 'Gebeurtenissen', decisions: 'Besluiten' }, drawing: 'Van {0} tot {1}', tableName: 'Tijdlijn', keys: 'Pijlen', whatIf,
}

export const comparisonWords: ComparisonPage['words'] = {
  language: 'nl', heading: 'Vergelijking', basisName: 'Waarmee', before: 'Basis', after: 'Nu', persons: 'Voor wie', person: 'Persoon', difference: 'Verschil', first: 'Eerste', nobody: 'Niemand.', keys: 'Pijlen', both: 'Beide', bothOf: 'Beide: {0}', more: 'Toon meer ({0})', waiting: 'Wacht', toScenario: 'Naar scenario',
  rules: 'Regels', noRules: 'De regels zijn gelijk.', part: 'Onderdeel', partsOf: 'Delen: {0}', wholeRule: 'Tekst', absentBefore: 'staat er niet', absentAfter: 'vervalt', toText: 'Toon', toTextOf: 'Toon: {0}', chooseBase: 'Kies', again: 'Opnieuw', asText: 'Als tekst', busy: 'Bezig', warning: 'Let op.',
  outcome: { before: 'Basis', after: 'Nu', difference: 'Verschil', differs: 'anders', nothing: 'niets', both: 'Beide', firstReason: 'Reden', steps: 'Stappen: {0}' },
}
