import { browserTargets, printFiles, type Generated, type Target } from '@inburgering/codegen'
import { severityOf, type Outcome } from '@inburgering/core'
import type { CodeForm } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'

/** The same code as the command line makes of these rules, not laid out yet, in the order of the forms; no value for rules with a mistake, or that code cannot say. */
export function printedCode({ model, beside, diagnostics }: Specification, forms: readonly CodeForm[]): Outcome<readonly Generated[] | undefined> {
  const mistakes = diagnostics.filter(({ code }) => severityOf(code) === 'error')
  if (model === undefined || mistakes.length > 0) return { value: undefined, diagnostics: mistakes }
  const asked = forms.map((form) => browserTargets[form]).filter((target): target is Target => target !== undefined)
  return printFiles(model, beside, asked, [])
}
