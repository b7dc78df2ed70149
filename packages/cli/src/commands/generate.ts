import type { Command } from '../command-line/command.ts'
import { layersOption } from './simulate.ts'

export const generate: Command = {
  name: 'generate',
  summary: { nl: 'Maakt broncode of gegevens uit de regels, voor andere systemen.', en: 'Makes source code or data from the rules, for other systems.' },
  arguments: { nl: '<map of bestand>', en: '<folder or file>' },
  fewest: 1,
  most: 1,
  options: {
    target: { value: { nl: 'doelen', en: 'targets' }, help: { nl: 'talen of vormen, met komma’s: typescript, python, java, json-schema, openapi, csv, sql, dmn', en: 'languages or forms, with commas: typescript, python, java, json-schema, openapi, csv, sql, dmn' } },
    out: { value: { nl: 'map', en: 'folder' }, help: { nl: 'map voor de code; bij meer doelen komt elk in een eigen map daarin', en: 'folder for the code; with more targets each gets a folder of its own in it' } },
    layers: layersOption,
    check: { help: { nl: 'schrijf niets: zeg of de code nog bij de regels hoort', en: 'write nothing: say whether the code still belongs to the rules' } },
  },
  examples: ['generate examples/wi2021 --target typescript --out code', 'generate examples/wi2021 --target typescript,python --out code --layers wet,uitvoeringspraktijk', 'generate examples/wi2013 --target json-schema,csv --out gegevens', 'generate examples/wi2021 --target typescript --out code --check'],
  // Only who makes code waits for what makes it.
  run: async (call) => (await import('../code/run-generate.ts')).runGenerate(call),
}
