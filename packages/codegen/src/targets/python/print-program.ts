import { codeOfProgram, type Code, type Declaration } from '../../code/index.ts'
import type { ProgramForm } from '../../program/index.ts'
import { PythonWriter, titleOf } from './writer.ts'

/** `regels.py`: the rules of one specification, ready for the runtime beside it. */
export function printProgram(form: ProgramForm, header: string): string {
  const writer = new PythonWriter()
  for (const { index, name } of form.changes) writer.nameOf({ of: 'wijziging', name: String(index) }, name)
  const body = codeOfProgram(form).flatMap(({ title, declarations }) => [`# ---- ${title}`, '', ...declarations.flatMap((declaration) => [declared(writer, declaration), ''])])
  for (const name of ['Rule', 'Slot']) writer.imports.get('rules')?.add(name)
  const imports = [...writer.imports].sort(([left], [right]) => (left < right ? -1 : 1)).map(([file, names]) => `from .uitvoering.${file} import ${[...names].sort().join(', ')}`)
  return [header, '# Each function asks from where the run (c) looks. A clause stands with its sources and assumptions.', 'from __future__ import annotations', '', ...imports, '', '# ---- Vaste waarden', ...writer.constants, '', ...body, ''].join('\n')
}

/** An assignment, each part on a line of its own, with what it needs alone above it. */
function declared(writer: PythonWriter, { of, name, label, sources, isSlot, value }: Declaration): string {
  const [open, lines, close] = partsOf(writer, value)
  const identifier = of === 'geheel' ? (name === 'rules' ? 'RULES' : 'PERSON') : writer.nameOf({ of, name })
  return [...writer.takeBeside().flatMap((each) => [each, '']), titleOf(label, sources), `${identifier}: ${isSlot ? 'Slot' : 'Rule'} = ${open}`, ...lines, close].join('\n')
}

function partsOf(writer: PythonWriter, value: Code): readonly [open: string, lines: readonly string[], close: string] {
  if (value.kind === 'object') return [`${writer.use('Rule')}(`, writer.members(value).map(([name, text]) => `${name}=${text},`), ')']
  if (value.kind !== 'call') return [writer.write(value), [], '']
  const [only] = value.args
  if (value.name === 'fixed' && only?.kind === 'object') return [`${writer.use('fixed')}(${writer.use('Rule')}(`, writer.members(only).map(([name, text]) => `${name}=${text},`), '))']
  return [`${writer.use(value.name)}(`, value.args.map((arg) => `${writer.write(arg)},`), ')']
}
