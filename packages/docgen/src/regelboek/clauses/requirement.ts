import type { Requirement } from '@inburgering/core'
import { inlines, type Inline } from '../../tree/inline.ts'
import type { RuleWords } from '../../words/index.ts'

export function requirementWords(requirement: Requirement, words: RuleWords): readonly Inline[] {
  switch (requirement.kind) {
    case 'onderdeel':
      return words.name(requirement.name, 'onderdeel')
    case 'taaleis':
      return words.name(requirement.name, 'taaleis')
    case 'condition':
      return words.expression(requirement.when)
    case 'leerroute':
      return [...inlines('alle eisen van de '), ...words.expression(requirement.value)]
  }
}
