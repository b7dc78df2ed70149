import type { AstNode, LangiumDocument } from 'langium'
import { isBestand, isScenario, type Element } from '../generated/ast.ts'
import { requirementNames } from '../scoping/name-findings.ts'
import { writtenWords } from '../tree/words.ts'

/** Declarations whose body is their own affair: others see their name and type, and whether they may be unknown. */
const withBody = new Set<Element['$type']>(['Begrip', 'Tabel', 'Parameter', 'Termijn', 'Plicht', 'Leerroute', 'OnderdeelBlok', 'Boeteregime', 'Plafond', 'Verlengingsgrond', 'Bevoegdheid'])

/** What a file shows to the names, types, model and scenarios of other files, as text: while it is the same, they are. */
export const facadeOf = remembered((element) => (withBody.has(element.$type) ? header(element) : words(element)))

/** What a file shows to checks of rules in other files: all of its own rules. No rule reads a scenario. */
export const rulesOf = remembered(words)

/** The declarations of a file that others can see. */
export function declarationsOf({ parseResult: { value: file } }: LangiumDocument): readonly Element[] {
  return isBestand(file) ? file.elementen.filter((element) => !isScenario(element)) : []
}

function header(element: Element): string {
  const { name, type, onderwerp, onderdelen = [] } = element as { name?: string; type?: AstNode; onderwerp?: AstNode; onderdelen?: readonly { name?: string }[] }
  const parts = [type, onderwerp].map((part) => (part === undefined ? '' : words(part)))
  return [element.$type, name, ...parts, ...onderdelen.map((each) => each.name), ...requirementNames(element)].join(' ')
}

function words(node: AstNode): string {
  return writtenWords(node).join(' ')
}

/** A tree does not change, so its text is made once. */
function remembered(textOf: (element: Element) => string): (document: LangiumDocument) => string {
  const made = new WeakMap<AstNode, string>()
  return (document) => {
    const file = document.parseResult.value
    const known = made.get(file)
    if (known !== undefined) return known
    const { lexerErrors, parserErrors } = document.parseResult
    const head = [document.uri.toString(), lexerErrors.length + parserErrors.length > 0 ? 'unreadable' : '']
    const text = isBestand(file) ? [...head, file.bij === undefined ? '' : words(file.bij), ...declarationsOf(document).map(textOf)].join('\n') : ''
    made.set(file, text)
    return text
  }
}
