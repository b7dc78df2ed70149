import { documentFormats } from '../documents/formats.ts'
import type { Command } from '../command-line/command.ts'
import { layersOption } from './simulate.ts'

export const docs: Command = {
  name: 'docs',
  summary: { nl: 'Maakt documenten uit de regels: regelboek, toetsrapport, kalender, en op verzoek een brief of een nota.', en: 'Makes documents from the rules: rule book, test report, calendar, and when asked a letter or a memo.' },
  arguments: { nl: '<map of bestand ...>', en: '<folder or file ...>' },
  fewest: 1,
  most: Infinity,
  options: {
    out: { value: { nl: 'map', en: 'folder' }, help: { nl: 'map voor de documenten', en: 'folder for the documents' } },
    formats: { value: { nl: 'vormen', en: 'forms' }, help: { nl: `vormen, met komma’s: ${documentFormats.join(', ')}; zonder dit alle behalve pdf`, en: `forms, with commas: ${documentFormats.join(', ')}; without it all but pdf` } },
    person: { value: { nl: 'bestand', en: 'file' }, help: { nl: 'ook een uitlegbrief en een kalender voor elke persoon in dit bestand', en: 'also a letter and a calendar for each person in this file' } },
    about: { value: { nl: 'naam', en: 'name' }, help: { nl: 'waarover de brief gaat: de naam van een boete, termijn of grond', en: 'what the letter is about: the name of a fine, term or ground' } },
    against: { value: { nl: 'basis', en: 'base' }, help: { nl: 'ook een vergelijkingsnota, met als basis een map, een versie (HEAD~1:map) of lagen (wet, variant:naam)', en: 'also a memo, with as base a folder, a version (HEAD~1:folder) or layers (wet, variant:name)' } },
    layers: layersOption,
    'layers-before': { value: layersOption.value, help: { nl: 'lagen van de basis in de nota', en: 'layers of the base in the memo' } },
    templates: { value: { nl: 'bestand', en: 'file' }, help: { nl: 'eigen zinnen voor de brief, in JSON', en: 'own sentences for the letter, in JSON' } },
    theme: { value: { nl: 'bestand', en: 'file' }, help: { nl: 'kleuren en letters: JSON met tokens van NL Design System', en: 'colours and fonts: JSON with tokens of NL Design System' } },
    check: { help: { nl: 'schrijf niets: zeg of de documenten nog bij de regels horen', en: 'write nothing: say whether the documents still belong to the rules' } },
    date: { value: { nl: 'datum', en: 'date' }, kind: 'date', help: { nl: 'zet deze datum in de documenten; zonder dit geen datum', en: 'put this date in the documents; without it no date' } },
  },
  examples: ['docs examples/wi2021 --out documenten', 'docs examples/wi2021 --out documenten --person personen.json --formats html,pdf', 'docs examples/wi2021 --out documenten --against HEAD~1:examples/wi2021', 'docs examples/wi2021 --out documenten --layers variant:boete_gehalveerd --against wet', 'docs examples/wi2021 --out documenten --check'],
  // Only who makes documents waits for what makes them.
  run: async (call) => (await import('../documents/run-docs.ts')).runDocs(call),
}

