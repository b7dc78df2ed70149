import { browserFormatters, browserTargets, generate, type Generated, type Target } from '@inburgering/codegen'
import { severityOf, type Outcome } from '@inburgering/core'
import type { CodeForm } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'

/** The same code as the command line makes of these rules, in the order of the forms; no value for rules with a mistake, or that code cannot say. */
export async function codeOf({ model, beside, diagnostics }: Specification, forms: readonly CodeForm[]): Promise<Outcome<readonly Generated[] | undefined>> {
  const mistakes = diagnostics.filter(({ code }) => severityOf(code) === 'error')
  if (model === undefined || mistakes.length > 0) return { value: undefined, diagnostics: mistakes }
  const asked = forms.map((form) => browserTargets[form]).filter((target): target is Target => target !== undefined)
  return generate(model, beside, asked, [], browserFormatters)
}
