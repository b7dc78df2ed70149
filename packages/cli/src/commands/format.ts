import { createInburgeringServices, formatText } from '@inburgering/language'
import { exit, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { codeOf } from '../files/file-problem.ts'
import { findFiles, shownPath } from '../files/find-specifications.ts'
import { readText } from '../files/read-text.ts'
import { replaceFile } from '../files/replace-file.ts'
import { diagnosticsText } from '../specification/load.ts'

export const format: Command = {
  name: 'format',
  summary: { nl: 'Zet bestanden in de vaste opmaak. De betekenis verandert niet.', en: 'Lays files out in the standard form. Their meaning does not change.' },
  arguments: { nl: '<map of bestand ...>', en: '<folder or file ...>' },
  fewest: 1,
  most: Infinity,
  options: { check: { help: { nl: 'verander niets, en meld welke bestanden anders zouden worden', en: 'change nothing, and tell which files would change' } } },
  examples: ['format examples/wi2021', 'format examples --check'],
  run: runFormat,
}

async function runFormat(call: Call): Promise<ExitCode> {
  const { texts, cwd, out } = call
  const { files, diagnostics } = findFiles(call.paths, cwd)
  if (diagnostics.length > 0) call.tell(diagnosticsText(diagnostics, call))
  const services = createInburgeringServices().inburgering
  const onlyCheck = call.has('check')
  let [changed, broken] = [0, diagnostics.length]
  for (const file of files) {
    const shown = shownPath(file, cwd)
    call.progress.show(shown)
    const read = readText(file)
    if ('problem' in read) {
      broken++
      call.tell(diagnosticsText([{ code: 'INB951', arguments: { path: shown, problem: read.problem } }], call))
      continue
    }
    const formatted = formatText(services, read.text)
    if (formatted.refused) {
      broken++
      call.tell(texts.cannotFormat(shown, formatted.line, formatted.column))
    } else if (formatted.changed) {
      if (!onlyCheck && !written(file, formatted.text, shown, call)) broken++
      else {
        changed++
        await out.write(`${onlyCheck ? texts.wouldFormat(shown) : texts.didFormat(shown)}\n`)
      }
    }
  }
  call.progress.clear()
  if (files.length > 0) await out.write(`${onlyCheck ? texts.formatCheck(changed, files.length) : texts.formatted(changed, files.length)}\n`)
  if (files.length === 0) return exit.cannot
  return broken > 0 || (onlyCheck && changed > 0) ? exit.found : exit.ok
}

function written(file: string, text: string, shown: string, call: Call): boolean {
  try {
    replaceFile(file, text)
    return true
  } catch (error) {
    call.tell(call.texts.writeFailed(shown, codeOf(error)))
    return false
  }
}
