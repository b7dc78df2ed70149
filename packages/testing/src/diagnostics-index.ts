import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogue, type Severity } from '@inburgering/core'

/** The page of the handbook that lists every message. */
export const indexFile = join(import.meta.dirname, '..', '..', 'handbook', 'diagnostics', 'README.md')

const families: Readonly<Record<string, string>> = {
  1: 'Tekst en namen',
  2: 'Soorten waarden',
  3: 'Bronnen',
  4: 'Tijd en termijnen',
  5: 'Tabellen en gevallen',
  6: 'Boetes',
  7: "Scenario's",
  8: 'Personen en spelen',
  9: 'De werkbank zelf',
}
const severities: Readonly<Record<Severity, string>> = { error: 'fout', warning: 'waarschuwing', info: 'ter informatie' }

/** A table per family, made from the catalogue. */
export function diagnosticsIndex(): string {
  const rows = Object.entries(catalogue).sort(([left], [right]) => (left < right ? -1 : 1))
  const tables = Object.entries(families).map(([digit, title]) => {
    const own = rows.filter(([code]) => code.startsWith(`INB${digit}`))
    const lines = own.map(([code, { title: text, severity, fix }]) => `| [${code}](${code}.md) | ${text.nl} | ${severities[severity]} | ${fix ? 'ja' : ''} |`)
    return [`## ${title}`, '', '| code | melding | ernst | met een klik te herstellen |', '|---|---|---|---|', ...lines].join('\n')
  })
  return `${['# Meldingen', 'Elke melding heeft een code. Op haar bladzijde staat wat er mis is, waarom dat ertoe doet en hoe u het oplost.', ...tables].join('\n\n')}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(indexFile, diagnosticsIndex())
