import type { LangiumDocument } from 'langium'
import { isTabel, isVoorbeelden, isScenario, type Element } from '../generated/ast.ts'
import type { TextEdit } from '../fixes/fix.ts'
import { formattingEdits } from '../formatting/edits.ts'
import type { InburgeringServices } from '../module.ts'
import { elementAt } from './mention.ts'

/**
 * Aligns the table or the examples around an offset while somebody types in it. Only that declaration is read, so that
 * a mistake elsewhere does not matter; an unfinished row is left as it is.
 */
export function tableEditsAt(document: LangiumDocument, offset: number, services: InburgeringServices): readonly TextEdit[] {
  const element = elementAt(document, offset)
  const cst = element?.$cstNode
  const place = element && tableIn(element, offset)
  if (cst === undefined || place === undefined) return []
  const { textDocument } = document
  const text = textDocument.getText().slice(cst.offset, cst.end)
  return formattingEdits(services, text).flatMap((edit) => {
    const [from, to] = [edit.from + cst.offset, edit.to + cst.offset]
    // What stands at the cursor is what is being typed.
    if (from < place.offset || to > place.end || (from <= offset && offset <= to)) return []
    return [{ range: { start: textDocument.positionAt(from), end: textDocument.positionAt(to) }, newText: edit.text }]
  })
}

function tableIn(element: Element, offset: number): { readonly offset: number; readonly end: number } | undefined {
  const places = isTabel(element) ? [element.$cstNode] : isScenario(element) ? element.stappen.filter(isVoorbeelden).map(({ $cstNode }) => $cstNode) : []
  return places.find((place) => place !== undefined && place.offset < offset && offset <= place.end)
}
