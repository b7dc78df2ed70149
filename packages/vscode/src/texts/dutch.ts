import type { Texts } from './texts.ts'

export const dutch: Texts = {
  scenarios: {
    controller: 'Scenario’s',
    play: 'Speel af',
    playWithCoverage: 'Speel af met regeldekking',
    why: 'Waarom',
    expected: 'Verwacht',
    actual: 'Uitkomst',
    noAnswer: (reason) => `Niet gespeeld: de werkbank gaf geen antwoord (${reason}). Probeer het opnieuw.`,
    gone: 'Niet gespeeld: dit scenario staat niet meer in het bestand.',
  },
}
