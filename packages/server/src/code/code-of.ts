import { browserFormatters, browserTargets, formatFiles, generate, type Generated, type Target } from '@inburgering/codegen'
import { severityOf, type Outcome } from '@inburgering/core'
import type { CodeForm } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'

/**
 * The same code as the command line makes of these rules, in the order of the forms; no value for rules with a mistake, or
 * that code cannot say.
 * @param path only this file: laying out all files of a program takes several times as long
 */
export async function codeOf({ model, beside, diagnostics }: Specification, forms: readonly CodeForm[], path?: string): Promise<Outcome<readonly Generated[] | undefined>> {
  const mistakes = diagnostics.filter(({ code }) => severityOf(code) === 'error')
  if (model === undefined || mistakes.length > 0) return { value: undefined, diagnostics: mistakes }
  const asked = forms.map((form) => browserTargets[form]).filter((target): target is Target => target !== undefined)
  if (path === undefined) return generate(model, beside, asked, [], browserFormatters)
  const printed = await generate(model, beside, asked, [], {})
  const value: Generated[] = []
  for (const { target, files } of printed.value ?? []) value.push({ target, files: await formatFiles(files.filter((file) => file.path === path), browserFormatters) })
  return { value: printed.value && value, diagnostics: printed.diagnostics }
}
