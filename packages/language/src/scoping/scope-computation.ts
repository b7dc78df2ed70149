import { DefaultScopeComputation, MultiMap, type AstNode, type AstNodeDescription, type LangiumDocument, type LocalSymbols } from 'langium'
import { isElementStap, isKeuze, isOnderdeelBlok, isWijziging, type Bestand } from '../generated/ast.ts'

/**
 * What a file offers to its whole specification: its declarations, the onderdelen of a block, the values of a keuze and
 * what a wijziging adds. What a wijziging replaces keeps the name it had.
 */
export class InburgeringScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const exported: AstNodeDescription[] = []
    for (const node of declaredNodes(document.parseResult.value as Bestand)) this.addExportedSymbol(node, exported, document)
    return exported
  }

  /** Names inside a declaration are found by rule, not by nesting. */
  override async collectLocalSymbols(_document: LangiumDocument): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>()
  }
}

function* declaredNodes(file: Bestand): Iterable<AstNode> {
  for (const element of file.elementen ?? []) {
    yield* namesOf(element)
    if (!isWijziging(element)) continue
    for (const step of element.clausules) {
      if (isElementStap(step) && step.werkwoord === 'voeg toe' && step.element) yield* namesOf(step.element)
    }
  }
}

function* namesOf(element: AstNode): Iterable<AstNode> {
  if (isOnderdeelBlok(element)) yield* element.onderdelen
  else yield element
  if (isKeuze(element)) yield* element.waarden
}

/** The named declaration that a node stands in. */
export function elementOf(node: AstNode): AstNode {
  let current = node
  while (current.$container && current.$container.$type !== 'Bestand') current = current.$container
  return current
}

