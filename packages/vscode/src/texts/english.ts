import type { Texts } from './texts.ts'

export const english: Texts = {
  scenarios: {
    controller: 'Scenarios',
    play: 'Play',
    playWithCoverage: 'Play with rule coverage',
    why: 'Why',
    expected: 'Expected',
    actual: 'Outcome',
    noAnswer: (reason) => `Not played: the workbench gave no answer (${reason}). Try again.`,
    gone: 'Not played: this scenario is no longer in the file.',
  },
}
