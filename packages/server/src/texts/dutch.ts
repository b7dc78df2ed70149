import type { ServerTexts } from './texts.ts'

export const dutch: ServerTexts = {
  play: 'Speel af',
  seeAlso: 'Zie ook deze plaats.',
  textOf: (date) => `tekst van ${date}`,
  verdict: {
    passed: (asked) => (asked === 1 ? 'Klopt: de verwachting komt uit.' : `Klopt: alle ${asked} verwachtingen komen uit.`),
    failed: (kept, asked) => `Klopt niet: ${kept} van de ${asked} verwachtingen ${kept === 1 ? 'komt' : 'komen'} uit.`,
    skipped: 'Niet beoordeeld: dit scenario verwacht niets. Schrijf een regel die begint met "verwacht op".',
    refused: 'Niet gespeeld: de gegevens van dit scenario zijn niet te gebruiken.',
  },
  notPlayed: {
    ownMistake: 'Niet gespeeld: in dit scenario staat een fout. Los die eerst op.',
    noStelsel: 'Niet gespeeld: in deze map staat geen stelsel. Begin een bestand met "stelsel".',
    broken: (word, title, place, others) => {
      const more = others === 0 ? '' : others === 1 ? ' Nog een regel doet om een fout niet mee.' : ` Nog ${others} regels doen om een fout niet mee.`
      return `Niet gespeeld: de uitkomst hangt af van ${word} "${title}". Los eerst de fout op: ${place}.${more}`
    },
  },
  place: (file, line) => `${file}, regel ${line}`,
  row: (number, rows) => `Rij ${number} van ${rows}.`,
  line: (number) => `Regel ${number}`,
  expected: 'verwacht',
  actual: 'uitkomst',
  missing: 'Wat nog ontbreekt:',
  nothingHappens: 'Er gebeurt niets.',
  remarks: 'Let op',
  playing: 'Scenario’s afspelen',
  inScenario: (title) => `In scenario "${title}"`,
  basis: {
    layers: 'Lagen',
    on: (on, off) => `${on.length === 0 ? 'alleen de wet' : ['wet', ...on.filter((layer) => layer !== 'wet')].join(', ')}${off.length === 0 ? '' : `; uit: ${off.join(', ')}`}`,
    lawDate: 'Recht',
    lawBy: (day) => `naar ${day}`,
    eachDay: 'de dag waarop iets gebeurt',
    checkedUntil: (date) => `nagekeken tot en met ${date}`,
    known: 'Bekend',
    everything: 'alles wat in het scenario staat',
    knownOn: (date) => `wat op ${date} bekend was`,
    otherLayer: (layer, difference) => `De laag ${layer} staat uit. Staat zij aan, dan is de uitkomst anders. ${difference}.`,
  },
  on: (date) => `op ${date}`,
  noRegelboek: 'Er is nog geen regelboek: in deze map staat geen stelsel dat te lezen is. Begin een bestand met "stelsel".',
  tooLarge: (megabytes, most) => `Dit bestand is ${megabytes} MB en wordt niet gelezen. Splits het: ten hoogste ${most} MB per bestand.`,
}
