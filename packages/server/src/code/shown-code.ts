import { browserFormatters, formatFiles, type OpenedRule, type OutputFile } from '@inburgering/codegen'
import type { Origin, Outcome } from '@inburgering/core'
import type { CodeAnswer, CodeFile, CodeForm, CodePlace, WantedCodeFile } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import { printedCode } from './printed-code.ts'

/**
 * One file of the code of a specification, with where each rule stands. Only that file is laid out: it is made again at every pause of who types.
 * @param uri the text whose line is meant when the wanted file has one
 */
export async function shownCode(specification: Specification, uri: string, form: CodeForm, wanted: WantedCodeFile): Promise<Outcome<Pick<CodeAnswer, 'paden' | 'bestand'>>> {
  const { value = [], diagnostics } = printedCode(specification, [form])
  const files = value.flatMap((each) => each.files)
  const paden = files.map(({ path }) => path)
  const found = 'pad' in wanted ? files.find(({ path }) => path === wanted.pad) : fileAt(files, specification, uri, wanted.lijn)
  return { value: found === undefined ? { paden } : { paden, bestand: await shownFile(found, specification) }, diagnostics }
}

/** The file with the rule on a line of a text, else the only one. */
function fileAt(files: readonly OutputFile[], { model, uriOf }: Specification, uri: string, line: number): OutputFile | undefined {
  const here = new Set((model?.declarations ?? []).filter(({ origin: { file, start, end } }) => uriOf(file) === uri && start.line <= line && line <= end.line).map(({ id }) => id))
  const own = files.find(({ opened = [] }) => opened.some(({ rule }) => here.has(rule)))
  return own ?? (files.length === 1 ? files[0] : undefined)
}

async function shownFile(printed: OutputFile, specification: Specification): Promise<CodeFile> {
  const [file = printed] = await formatFiles([printed], browserFormatters)
  return { pad: file.path, inhoud: file.content, regels: placesIn(file, specification) }
}

function placesIn({ content, opened = [] }: OutputFile, { model, uriOf }: Specification): readonly CodePlace[] {
  const origins = new Map<string, Origin>((model?.declarations ?? []).map(({ id, origin }) => [id, origin]))
  const lines = content.split('\n')
  return opened.flatMap(({ rule, line }): readonly CodePlace[] => {
    const origin = origins.get(rule)
    const found = linesOf(lines, { rule, line })
    return origin === undefined || found === undefined ? [] : [{ uri: uriOf(origin.file), range: { start: origin.start, end: origin.end }, ...found }]
  })
}

/** From the remark above a rule up to the empty line behind it. */
function linesOf(lines: readonly string[], { line }: OpenedRule): { readonly van: number; readonly tot: number } | undefined {
  const opens = lines.findIndex((each) => each.startsWith(line))
  if (opens === -1) return undefined
  const empty = lines.indexOf('', opens)
  return { van: lines[opens - 1]?.startsWith('/**') === true ? opens - 1 : opens, tot: (empty === -1 ? lines.length : empty) - 1 }
}
