import { cheaperWhenLater, lawCoverage } from '@inburgering/analysis'
import { messageOf, severityOf, type Diagnostic, type Severity } from '@inburgering/core'
import { prepareProgram } from '@inburgering/engine'
import { exit, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { findSpecifications } from '../files/find-specifications.ts'
import { renderDiagnostic } from '../rendering/diagnostic.ts'
import { cheaperWhenLaterText } from '../rendering/cheaper-when-later.ts'
import { lawCoverageText } from '../rendering/law-coverage.ts'
import { isError, loadSpecification, pathIn, titleOfSpecification, type Specification } from '../specification/load.ts'

export const check: Command = {
  name: 'check',
  summary: { nl: 'Controleert specificaties en noemt elke fout met zijn plaats.', en: 'Checks specifications and names each error with its place.' },
  arguments: { nl: '<map of bestand ...>', en: '<folder or file ...>' },
  fewest: 1,
  most: Infinity,
  options: {
    least: { value: { nl: 'ernst', en: 'severity' }, choices: ['error', 'warning', 'info'], help: { nl: 'laat lichtere meldingen weg', en: 'leave lighter messages out' } },
    'law-coverage': { help: { nl: 'toon per lid van de wet welke regel het uitvoert', en: 'show for each member of the law which rule carries it out' } },
    later: { help: { nl: 'zoek in de scenario’s wie een lagere boete krijgt door later te zijn', en: 'look in the scenarios for who gets a lower fine by being later' } },
    format: { value: { nl: 'vorm', en: 'form' }, choices: ['text', 'json'], help: { nl: 'vorm van de uitvoer', en: 'form of the output' } },
  },
  examples: ['check examples/wi2021', 'check examples/wi2021 --law-coverage', 'check examples/wi2021 --later', 'check examples --format json'],
  run: runCheck,
}

async function runCheck(call: Call): Promise<ExitCode> {
  const { specifications, diagnostics } = findSpecifications(call.paths, call.cwd)
  const loaded: Specification[] = []
  for (const files of specifications) {
    call.progress.show(call.texts.checking(files.folder))
    loaded.push(await loadSpecification(files))
  }
  call.progress.clear()
  const all: readonly Found[] = [...diagnostics.map((diagnostic) => ({ diagnostic })), ...loaded.flatMap((specification) => sorted(specification).map((diagnostic) => ({ diagnostic, specification })))]
  const found = all.filter(({ diagnostic }) => weight[severityOf(diagnostic.code)] >= weight[(call.text('least') ?? 'info') as Severity])
  await call.out.write(call.text('format') === 'json' ? json(found, call) : text(found, loaded, call))
  if (call.has('law-coverage') && call.text('format') !== 'json') await call.out.write(`\n${lawCoverageText(loaded.flatMap(({ model }) => (model === undefined ? [] : lawCoverage(model))), call)}\n`)
  if (call.has('later') && call.text('format') !== 'json') await call.out.write(`\n${laterText(loaded, call)}\n`)
  if (diagnostics.some(({ code }) => severityOf(code) === 'error') && loaded.length === 0) return exit.cannot
  return found.some(({ diagnostic }) => severityOf(diagnostic.code) === 'error') ? exit.found : exit.ok
}

/** Only rules without errors are played. */
function laterText(loaded: readonly Specification[], call: Call): string {
  call.progress.show(call.texts.lookingForCheaper)
  const texts = loaded.filter(({ diagnostics }) => !diagnostics.some(isError)).flatMap((specification) => (specification.model === undefined ? [] : cheaperWhenLaterText(cheaperWhenLater(specification.model, specification.beside), { ...specification, model: specification.model }, call)))
  call.progress.clear()
  return texts.join('\n\n')
}

const weight: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

interface Found {
  readonly diagnostic: Diagnostic
  readonly specification?: Specification
}

/** Changes that cannot both be made: with all layers on that are no choice of one municipality or of whoever asks what if. */
function conflicts({ model, diagnostics, beside }: Specification): readonly Diagnostic[] {
  if (model === undefined || diagnostics.some(isError)) return []
  const layers = new Set(model.declarations.flatMap((declaration) => (declaration.kind === 'wijziging' && (declaration.laag === 'rechtspraak' || declaration.laag === 'uitvoeringspraktijk') ? [declaration.laag] : [])))
  return prepareProgram(model, [...layers], beside).diagnostics.filter(({ code }) => code === 'INB821')
}

function sorted(specification: Specification): readonly Diagnostic[] {
  const diagnostics = [...specification.diagnostics, ...conflicts(specification)]
  const place = ({ origin }: Diagnostic): readonly [string, number, number] => [origin?.file ?? '', origin?.start.line ?? -1, origin?.start.character ?? -1]
  return diagnostics.toSorted((one, other) => {
    const [[file, line, column], [otherFile, otherLine, otherColumn]] = [place(one), place(other)]
    return file === otherFile ? line - otherLine || column - otherColumn : file < otherFile ? -1 : 1
  })
}

function text(found: readonly Found[], loaded: readonly Specification[], call: Call): string {
  const { texts, style, cwd } = call
  const count = (severity: string): number => found.filter(({ diagnostic }) => severityOf(diagnostic.code) === severity).length
  const files = loaded.reduce((sum, { sources }) => sum + sources.length, 0)
  const [errors, warnings] = [count('error'), count('warning')]
  const colour = errors > 0 ? style.red : warnings > 0 ? style.yellow : style.green
  const summary = texts.checkSummary(errors, warnings, count('info'), files, loaded.map((specification) => titleOfSpecification(specification, cwd)))
  return `${[...found.map(({ diagnostic, specification }) => renderDiagnostic(diagnostic, call, specification)), colour(summary)].join('\n')}\n`
}

/** Lines and columns are counted from 1, as editors and other tools show them. */
function json(found: readonly Found[], { language, cwd }: Call): string {
  const list = found.map(({ diagnostic, specification }) => {
    const { code, origin } = diagnostic
    return {
      ...(origin === undefined || specification === undefined
        ? {}
        : { bestand: pathIn(specification, origin.file, cwd), regel: origin.start.line + 1, kolom: origin.start.character + 1, eindregel: origin.end.line + 1, eindkolom: origin.end.character + 1 }),
      ernst: severityOf(code),
      code,
      melding: messageOf(diagnostic, language),
    }
  })
  return `${JSON.stringify(list, null, 2)}\n`
}
