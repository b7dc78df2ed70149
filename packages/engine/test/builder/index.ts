import * as d from './declaration.ts'
import * as x from './expression.ts'
import * as law from './law.ts'

/** `d` declarations, `x` expressions, `law` the rules that most tests share. */
export { d, law, x }
export { dossierOf, lineOf, lines, person, play, programOf } from './play.ts'
export type { RecordLine } from './play.ts'
