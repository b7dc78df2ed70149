import type { OpenedRule, OutputFile } from '@inburgering/codegen'
import type { Origin, Outcome } from '@inburgering/core'
import type { CodeFile, CodeForm, CodePlace } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import { codeOf } from './code-of.ts'

/** The code of a specification in one form, with where each rule stands. */
export async function shownCode(specification: Specification, form: CodeForm, path?: string): Promise<Outcome<readonly CodeFile[]>> {
  const { value = [], diagnostics } = await codeOf(specification, [form], path)
  return { value: value.flatMap(({ files }) => files).map((file) => ({ pad: file.path, inhoud: file.content, regels: placesIn(file, specification) })), diagnostics }
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
