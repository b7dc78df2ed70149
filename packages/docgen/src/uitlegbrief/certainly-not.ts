import type { ConstantExpression, Expression, Model, PersonInput, Timeline, Verlengingsgrond } from '@inburgering/core'

/** What is known of a person without asking the rules: the gegevens, and the leerroute that was set last. */
export interface KnownOfPerson {
  readonly gegevens: PersonInput['gegevens']
  readonly leerroute: string | undefined
}

/** The leerroute that holds on a day, by the timeline. */
export function leerrouteOn({ tijdlijn }: Timeline, date: string): string | undefined {
  return tijdlijn.findLast(({ soort, datum, herroepen }) => (soort === 'leerroute_vastgesteld' || soort === 'leerroute_gewijzigd') && datum <= date && (herroepen === undefined || herroepen > date))?.naam
}

/** Whether a ground asks for something that this person is not: another doelgroep, another leerroute. What needs the rules to know is left open. */
export function certainlyNot(ground: Verlengingsgrond, known: KnownOfPerson, model: Model): boolean {
  const valueOf = knownValues(known, routesRequired(model))
  return ground.clauses.some((clause) => clause.kind === 'als' && isFalse(clause.when, valueOf))
}

type ValueOf = (expression: Expression) => unknown

function knownValues({ gegevens, leerroute }: KnownOfPerson, routes: ReadonlySet<string>): ValueOf {
  return (expression) => {
    if (expression.kind === 'gegeven') return gegevens[expression.name]
    return expression.kind === 'begrip' && routes.has(expression.name) ? leerroute : undefined
  }
}

/** The begrippen that say which leerroute somebody must do: those that a plicht requires. */
function routesRequired({ declarations }: Model): ReadonlySet<string> {
  const required = declarations.flatMap((declaration) => (declaration.kind === 'plicht' ? declaration.clauses : [])).flatMap((clause) => (clause.kind === 'vereist' && clause.requirement.kind === 'leerroute' && clause.requirement.value.kind === 'begrip' ? [clause.requirement.value.name] : []))
  return new Set(required)
}

function isFalse(expression: Expression, valueOf: ValueOf): boolean {
  switch (expression.kind) {
    case 'logic':
      return expression.operator === 'and' ? expression.operands.some((each) => isFalse(each, valueOf)) : expression.operands.every((each) => isFalse(each, valueOf))
    case 'compare': {
      const [left, right] = [valueOf(expression.left), constantOf(expression.right)]
      if (left === undefined || right === undefined) return false
      return expression.operator === 'eq' ? left !== right : expression.operator === 'ne' && left === right
    }
    case 'oneOf': {
      const value = valueOf(expression.value)
      const options = expression.options.map(constantOf)
      if (value === undefined || options.includes(undefined)) return false
      return options.includes(value) === expression.negated
    }
    default:
      return false
  }
}

/** Of a keuze or a leerroute, whose values are names. */
function constantOf(expression: Expression): unknown {
  if (expression.kind !== 'constant') return undefined
  const { constant } = expression as ConstantExpression
  return constant.kind === 'choice' || constant.kind === 'leerroute' ? constant.value : undefined
}
