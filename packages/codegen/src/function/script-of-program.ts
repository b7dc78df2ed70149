import { codeOfProgram, type Declaration } from '../code/index.ts'
import type { ProgramForm } from '../program/index.ts'
import { runtimeScript } from '../targets/typescript/runtime-script.ts'
import { JavaScriptWriter } from './javascript-writer.ts'

/** The rules of one specification with their runtime, as the body of one function without parameters. */
export function scriptOfProgram(form: ProgramForm): string {
  const writer = new JavaScriptWriter()
  for (const { index, name } of form.changes) writer.nameOf({ of: 'wijziging', name: String(index) }, name)
  const body = codeOfProgram(form).flatMap(({ declarations }) => declarations.flatMap((declaration) => declared(writer, declaration)))
  const used = [...writer.imports.values()].flatMap((names) => [...names]).filter((name) => !name.startsWith('type '))
  return [
    '"use strict"',
    `const uitvoering = (() => {\n${runtimeScript}})()`,
    // A name of the rules may be that of something of the runtime.
    'return (() => {',
    `const { ${[...new Set(used)].sort().join(', ')} } = uitvoering`,
    ...writer.constants,
    ...body,
    'return {',
    'read: (json, index, options) => uitvoering.read(rules, personShape, json, index, options),',
    'run: (dossier, options) => uitvoering.timelineOf(rules, dossier, options),',
    'troubles: uitvoering.troubles,',
    '}',
    '})()',
  ].join('\n')
}

/** What it needs alone stands before it. */
function declared(writer: JavaScriptWriter, { of, name, value }: Declaration): readonly string[] {
  const text = writer.write(value)
  return [...writer.takeBeside(), `const ${of === 'geheel' ? name : writer.nameOf({ of, name })} = ${text}`]
}
