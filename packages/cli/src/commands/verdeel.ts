import { resolve } from 'node:path'
import { messageOf, severityOf, type Lijst, type Verdeling } from '@inburgering/core'
import { createSentences, divide, type Divided, type Weighted } from '@inburgering/engine'
import { CallError, exit, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { readText } from '../files/read-text.ts'
import { byteOrderMark, csvLine } from '../groups/csv.ts'
import { declaredAs } from '../groups/declared.ts'
import { readList } from '../groups/read-list.ts'
import { diagnosticsText, loadRunnable, type Runnable } from '../specification/load.ts'
import { row } from '../terminal/columns.ts'
import { wrap } from '../terminal/wrap.ts'

export const verdeel: Command = {
  name: 'verdeel',
  summary: { nl: 'Verdeelt een budget over een lijst van gemeenten, op de cent.', en: 'Divides a budget over a list of municipalities, to the cent.' },
  arguments: { nl: '<map of bestand>', en: '<folder or file>' },
  fewest: 1,
  most: 1,
  options: {
    naam: { value: { nl: 'naam', en: 'name' }, help: { nl: 'de verdeling; niet nodig als er maar een is', en: 'the verdeling; not needed when there is only one' } },
    lijst: { value: { nl: 'bestand', en: 'file' }, help: { nl: 'een CSV-bestand in plaats van de lijst in de regels, met een kolom naam en een kolom met het getal', en: 'a CSV file in place of the list in the rules, with a column naam and a column with the number' } },
    format: { value: { nl: 'vorm', en: 'form' }, choices: ['table', 'json', 'csv'], help: { nl: 'vorm van de uitvoer; table als u niets kiest', en: 'form of the output; table when you choose none' } },
  },
  examples: ['verdeel examples/en-ondertussen --naam en_ondertussen_2019', 'verdeel examples/en-ondertussen --naam en_ondertussen_2020 --lijst gemeenten.csv --format csv > delen.csv'],
  run: runVerdeel,
}

async function runVerdeel(call: Call): Promise<ExitCode> {
  const specification = await loadRunnable(call.paths[0] ?? '', call)
  const verdeling = declaredAs('verdeling', specification.model, call)
  const file = call.text('lijst')
  const bodies = file === undefined ? undefined : bodiesOf(file, verdeling, specification, call)
  if (bodies === 'refused') return exit.found
  const { value, diagnostics } = divide(specification.model, verdeling.name, bodies)
  if (value === undefined) {
    call.tell(diagnosticsText(diagnostics, call, specification))
    return exit.found
  }
  await call.out.write(rendered(value, specification, call))
  return exit.ok
}

/** The bodies of a file; refused as a whole when a row is wrong, for the share of each hangs on the numbers of all. */
function bodiesOf(file: string, verdeling: Verdeling, specification: Runnable, call: Call): readonly Weighted[] | 'refused' {
  const lijst = specification.model.declarations.find((each): each is Lijst => each.kind === 'lijst' && each.name === verdeling.lijst)
  const column = lijst?.columns.find(({ name }) => name === verdeling.column)
  if (column === undefined) return 'refused'
  const read = readText(resolve(call.cwd, file))
  if ('problem' in read) throw new CallError(messageOf({ code: 'INB951', arguments: { path: file, problem: read.problem } }, call.language))
  const { value, diagnostics } = readList(file, read.text, column)
  if (diagnostics.length > 0) call.tell(diagnosticsText(diagnostics, call, specification))
  if (value !== undefined) return value
  if (diagnostics.filter(({ code }) => severityOf(code) === 'error').length > 0) call.tell(call.texts.notDivided(verdeling.label))
  return 'refused'
}

function rendered(divided: Divided, { model }: Runnable, call: Call): string {
  const { texts, style, width } = call
  const heading = [texts.divideColumns.name, divided.sleutel.label.replaceAll('_', ' '), texts.divideColumns.amount] as const
  switch (call.text('format') ?? 'table') {
    case 'json': {
      const { bedrag, sleutel, aandelen, ...rest } = divided
      return `${JSON.stringify({ ...rest, bedrag: Number(bedrag), sleutel: { ...sleutel, totaal: Number(sleutel.totaal) }, aandelen: aandelen.map((share) => ({ naam: share.naam, [sleutel.naam]: Number(share.sleutel), bedrag: Number(share.bedrag) })) }, null, 2)}\n`
    }
    case 'csv':
      return byteOrderMark + csvLine([texts.divideColumns.name, divided.sleutel.naam, texts.divideColumns.amount]) + divided.aandelen.map(({ naam, sleutel, bedrag }) => csvLine([naam, { number: sleutel }, { number: bedrag }])).join('')
    default: {
      const sentences = createSentences(model, call.language)
      const columns = [{ width: 32 }, { width: 20, align: 'right' as const }, { width: 22, align: 'right' as const }]
      const line = (name: string, key: string, amount: string): string => row(columns, [name, sentences.shown({ kind: 'number', value: key }), sentences.shown({ kind: 'money', value: amount })]).join('\n')
      return `${[
        ...wrap(`${divided.label} (${divided.bronnen.join(', ')})`, width).map(style.bold),
        style.dim(row(columns, heading).join('\n')),
        ...divided.aandelen.map(({ naam, sleutel, bedrag }) => line(naam, sleutel, bedrag)),
        style.dim('─'.repeat(Math.min(width, 78))),
        line(texts.divideColumns.together, divided.sleutel.totaal, divided.bedrag),
        ...wrap(texts.divideMethod, width).map(style.dim),
      ].join('\n')}\n`
    }
  }
}
