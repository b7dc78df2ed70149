import type { ServerTexts } from './texts.ts'

export const english: ServerTexts = {
  play: 'Play',
  seeAlso: 'See this place too.',
  textOf: (date) => `text of ${date}`,
  verdict: {
    passed: (asked) => (asked === 1 ? 'Right: the expectation comes true.' : `Right: all ${asked} expectations come true.`),
    failed: (kept, asked) => `Wrong: ${kept} of ${asked} expectations ${kept === 1 ? 'comes' : 'come'} true.`,
    skipped: 'Not judged: this scenario expects nothing. Write a line that begins with "verwacht op".',
    refused: 'Not played: the facts of this scenario cannot be used.',
  },
  notPlayed: {
    ownMistake: 'Not played: there is a mistake in this scenario. Mend it first.',
    noStelsel: 'Not played: this folder holds no stelsel. Begin a file with "stelsel".',
    broken: (word, title, place, others) => {
      const more = others === 0 ? '' : others === 1 ? ' Another rule is left out because of a mistake.' : ` Another ${others} rules are left out because of a mistake.`
      return `Not played: the outcome depends on ${word} "${title}". Mend the mistake first: ${place}.${more}`
    },
  },
  place: (file, line) => `${file}, line ${line}`,
  row: (number, rows) => `Row ${number} of ${rows}.`,
  line: (number) => `Line ${number}`,
  expected: 'expected',
  actual: 'outcome',
  missing: 'What is still missing:',
  nothingHappens: 'Nothing happens.',
  remarks: 'Note',
  playing: 'Playing scenarios',
  inScenario: (title) => `In scenario "${title}"`,
  basis: {
    layers: 'Layers',
    on: (on, off) => `${on.length === 0 ? 'the law alone' : ['law', ...on.filter((layer) => layer !== 'wet')].join(', ')}${off.length === 0 ? '' : `; off: ${off.join(', ')}`}`,
    lawDate: 'Law',
    lawBy: (day) => `by ${day}`,
    eachDay: 'the day on which something happens',
    checkedUntil: (date) => `checked until ${date}`,
    known: 'Known',
    everything: 'everything in the scenario',
    knownOn: (date) => `what was known on ${date}`,
    otherLayer: (layer, difference) => `The layer ${layer} is off. With it on the outcome differs. ${difference}.`,
  },
  on: (date) => `on ${date}`,
  noRegelboek: 'There is no regelboek yet: no stelsel in this folder can be read. Begin a file with "stelsel".',
  tooLarge: (megabytes, most) => `This file is ${megabytes} MB and is not read. Split it: at most ${most} MB per file.`,
}
