import { parseIsoDate, type Diagnostic, type Model, type Outcome, type Timeline } from '@inburgering/core'
import { prepareProgram, readPerson, run, type Program } from '@inburgering/engine'
import { formOfModel, type ProgramForm } from '../program/index.ts'
import { codeOf, type CompiledCode, type PlayOptions } from './code-of-function.ts'
import { scriptOfProgram } from './script-of-program.ts'

/**
 * Plays one person of the exchange format. Without a value the person is refused, for the reasons in the diagnostics.
 * @param index place in the input, for the path in a diagnostic
 */
export type PlayPerson = (json: unknown, index?: number, options?: PlayOptions) => Outcome<Timeline | undefined>

/**
 * The rules as one function, for many persons: compiled to JavaScript, some times as fast as the interpreter, and with the
 * same outcomes and the same diagnostics. Whatever the code cannot say, the interpreter says: where these surroundings do
 * not make functions from text or the code cannot say a rule, of everybody; otherwise of the persons whom a rule that is
 * left out speaks of, whom the code refuses, or about whom a calculation has no outcome. The diagnostics say which.
 *
 *     const { value: play } = compileToFunction(model, ['uitvoeringspraktijk'])
 *     const { value: timeline } = play({ id: 'p1', gegevens: { ... }, gebeurtenissen: [ ... ] })
 *
 * @param layers those that are on besides `wet`
 * @param beside the models of the stelsels that run beside it, each before those that look at it
 */
export function compileToFunction(model: Model, layers: readonly string[], beside: readonly Model[] = []): Outcome<PlayPerson> {
  const { value: program, diagnostics } = prepareProgram(model, layers, beside)
  const interpret = interpreterOf(program)
  // What is wrong with the rules or the layers is the interpreter's to say.
  if (diagnostics.length > 0) return { value: interpret, diagnostics }
  const { form, obstacles } = formOf(program)
  if (form === undefined) return { value: interpret, diagnostics: obstacles }
  const code = codeOf(scriptOfProgram(form))
  if (code === undefined) return { value: interpret, diagnostics: [{ code: 'INB974', arguments: { stelsel: model.stelsel.label } }] }
  return { value: withCode(code, interpret, form, program), diagnostics: obstacles }
}

function interpreterOf(program: Program): PlayPerson {
  return (json, index = 0, options = {}) => {
    const { value: dossier, diagnostics } = readPerson(program, json, index)
    return dossier === undefined ? { value: undefined, diagnostics } : run(program, dossier, options)
  }
}

interface FormOf {
  /** Undefined: the code can say nothing. */
  readonly form: ProgramForm | undefined
  readonly obstacles: readonly Diagnostic[]
}

function formOf({ model, layers, beside }: Program): FormOf {
  const obstacle = (rule: string, construct: string): Diagnostic => ({ code: 'INB973', arguments: { rule, construct } })
  const { form, refusals, unknownLayers } = formOfModel(model, layers)
  if (form === undefined) {
    const unsaid = refusals.map(({ rule, construct, origin }): Diagnostic => ({ ...obstacle(rule, construct), origin }))
    return { form, obstacles: [...unsaid, ...unknownLayers.map(({ layer }) => obstacle(model.stelsel.label, layer))] }
  }
  const besides = beside.map(({ model: { stelsel } }) => obstacle(model.stelsel.label, stelsel.name))
  if (besides.length > 0) return { form: undefined, obstacles: besides }
  const open = form.leftOut.filter(({ speaksOf }) => speaksOf === undefined)
  if (open.length > 0) return { form: undefined, obstacles: open.map(({ kind, label }) => obstacle(label, kind)) }
  return { form, obstacles: form.leftOut.map(({ kind, label, speaksOf = [] }): Diagnostic => ({ code: 'INB975', arguments: { rule: label, kind, records: speaksOf.join(', ') } })) }
}

function withCode(code: CompiledCode, interpret: PlayPerson, { leftOut }: ProgramForm, { layers }: Program): PlayPerson {
  const notInCode = [...new Set(leftOut.flatMap(({ speaksOf = [] }) => speaksOf))]
  return (json, index = 0, options = {}) => {
    if (!isDay(options.until) || !isDay(options.bekendOp)) return interpret(json, index, options)
    const asked = { layers, ...options }
    const before = code.troubles()
    const read = code.read(json, index, asked)
    if ('problems' in read || notInCode.some((name) => read.dossier.byName.has(name))) return interpret(json, index, options)
    const timeline = code.run(read.dossier, asked)
    return code.troubles() === before ? { value: timeline, diagnostics: [] } : interpret(json, index, options)
  }
}

function isDay(text: string | undefined): boolean {
  return text === undefined || parseIsoDate(text) !== undefined
}
