import type { Expression, RecordSet, StateSubject } from '@inburgering/core'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What the value of a term rests on: facts, records, judgements, states. Two terms that share none of it can have any
 * two values at once; of two that do, a pair of values may be impossible. Which records count is left out: `uren na het
 * PIP` rests on the lessons, not on the PIP.
 */
export function supportOf(term: Expression, vocabulary: Vocabulary): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()

  function visit(expression: Expression): void {
    switch (expression.kind) {
      case 'constant':
      case 'parameter':
      case 'peildatum':
        return
      case 'gegeven':
      case 'oordeel':
      case 'moment':
        found.add(`${expression.kind} ${'name' in expression ? expression.name : expression.moment}`)
        return
      case 'argument':
        found.add(`argument ${expression.name}`)
        return
      case 'begrip': {
        if (expression.argument !== undefined) visit(expression.argument)
        const begrip = vocabulary.begrippen.get(expression.name)
        if (begrip === undefined || seen.has(begrip.id)) return
        seen.add(begrip.id)
        if (begrip.definition.kind !== 'rules') return visit(begrip.definition)
        for (const rule of begrip.definition.rules) [rule.when, rule.then].forEach(visit)
        if (begrip.definition.otherwise !== undefined) visit(begrip.definition.otherwise)
        return
      }
      case 'tabel': {
        const tabel = vocabulary.tabellen.get(expression.name)
        if (tabel === undefined || seen.has(tabel.id)) return
        seen.add(tabel.id)
        return tabel.inputs.forEach(visit)
      }
      case 'attribute': {
        const { attribute, of } = expression
        if (of.kind === 'element') found.add(`element ${attribute}`)
        else if (of.kind === 'besluit') found.add(`besluit ${attribute}`)
        else if (of.kind === 'named' || of.kind === 'termijn' || of.kind === 'lening') found.add(`${of.kind} ${of.name} ${attribute}`)
        else visitSet(of.from, attribute)
        return
      }
      case 'lastKnown':
        return visitSet(expression.from, expression.attribute)
      case 'aggregate':
        return visitSet(expression.from, '')
      case 'state':
      case 'stateDate':
        return visitSubject(expression.subject)
      case 'level':
        found.add(`level ${expression.taaleis}`)
        return
      case 'compare':
      case 'arithmetic':
        return [expression.left, expression.right].forEach(visit)
      case 'between':
        return [expression.start, expression.end].forEach(visit)
      case 'oneOf':
        return [expression.value, ...expression.options].forEach(visit)
      case 'logic':
      case 'extreme':
        return expression.operands.forEach(visit)
      case 'not':
      case 'wholeDay':
      case 'known':
      case 'round':
        return visit(expression.operand)
    }
  }

  function visitSet(from: RecordSet, attribute: string): void {
    if (from.kind === 'onderdelen') for (const name of vocabulary.groepen.get(from.groep)?.members ?? []) visitOnderdeel(name)
    else if (from.kind === 'besluiten') found.add(`besluiten ${from.about ?? ''}`)
    else for (const name of from.names) found.add(from.kind === 'records' ? `record ${name} ${attribute}` : `${from.of} ${name}`)
  }
  function visitSubject(subject: StateSubject): void {
    if (subject.kind === 'value') visit(subject.value)
    else if (subject.kind === 'onderdeel') visitOnderdeel(subject.name)
    else found.add(`${subject.kind} ${subject.name}`)
  }
  function visitOnderdeel(name: string): void {
    const onderdeel = vocabulary.onderdelen.get(name)
    if (onderdeel === undefined || seen.has(onderdeel.id)) return
    seen.add(onderdeel.id)
    found.add(onderdeel.id)
    if (onderdeel.doneWhen !== undefined) visit(onderdeel.doneWhen)
  }

  visit(term)
  return found
}

export function isEntangled(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const item of left) if (right.has(item)) return true
  return false
}
