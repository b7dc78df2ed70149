import { documentFormats } from '../documents/formats.ts'
import type { Command } from '../command-line/command.ts'

export const docs: Command = {
  name: 'docs',
  summary: { nl: 'Maakt documenten uit de regels: een regelboek met elk artikel op zijn plaats.', en: 'Makes documents from the rules: a rule book with each article in its place.' },
  arguments: { nl: '<map of bestand ...>', en: '<folder or file ...>' },
  fewest: 1,
  most: Infinity,
  options: {
    out: { value: { nl: 'map', en: 'folder' }, help: { nl: 'map voor de documenten', en: 'folder for the documents' } },
    formats: { value: { nl: 'vormen', en: 'forms' }, help: { nl: `vormen, met komma’s: ${documentFormats.join(', ')}; zonder dit alle`, en: `forms, with commas: ${documentFormats.join(', ')}; without it all` } },
    theme: { value: { nl: 'bestand', en: 'file' }, help: { nl: 'kleuren en letters: JSON met tokens van NL Design System', en: 'colours and fonts: JSON with tokens of NL Design System' } },
    date: { value: { nl: 'datum', en: 'date' }, kind: 'date', help: { nl: 'zet deze datum in de documenten; zonder dit geen datum', en: 'put this date in the documents; without it no date' } },
  },
  examples: ['docs examples/wi2021 --out documenten', 'docs examples/wi2021 --out documenten --formats html,docx --theme huisstijl.json'],
  // Only who makes documents waits for what makes them.
  run: async (call) => (await import('../documents/run-docs.ts')).runDocs(call),
}

