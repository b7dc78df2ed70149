import { codeOfProgram, type Declaration } from '../../code/index.ts'
import type { ProgramForm } from '../../program/index.ts'
import { ruleOf } from '../rule-of.ts'
import type { OpenedRule } from '../target.ts'
import { remark } from '../text.ts'
import { TypeScriptWriter } from './writer.ts'

/** `regels.ts`: the rules of one specification, ready for the runtime beside it, and where each of them opens. */
export function printProgram(form: ProgramForm, header: string): { readonly content: string; readonly opened: readonly OpenedRule[] } {
  const writer = new TypeScriptWriter()
  for (const { index, name } of form.changes) writer.nameOf({ of: 'wijziging', name: String(index) }, name)
  const parts = codeOfProgram(form)
  const body = parts.flatMap(({ title, declarations }) => [`// ---- ${title}`, ...declarations.map((declaration) => declared(writer, declaration))])
  const imports = [...writer.imports].sort(([left], [right]) => (left < right ? -1 : 1)).map(([file, names]) => `import { ${importedNames(names).join(', ')} } from './uitvoering/${file}.ts'`)
  const content = [header, ...imports, '', '// ---- Vaste waarden', ...writer.constants, '', body.join('\n\n'), ''].join('\n')
  const opened = parts.flatMap(({ declarations }) => declarations).flatMap((declaration): readonly OpenedRule[] => {
    const rule = ruleOf(declaration, form)
    return rule === undefined ? [] : [{ rule, line: `const ${writer.nameOf(declaration)}:` }]
  })
  return { content, opened }
}

/** Each name once; what is needed as a value needs no import as a type. */
function importedNames(names: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !(name.startsWith('type ') && names.has(name.slice(5)))).sort((left, right) => (left.replace('type ', '') < right.replace('type ', '') ? -1 : 1))
}

/** What it needs alone stands before it. */
function declared(writer: TypeScriptWriter, { of, name, label, sources, isSlot, type, value }: Declaration): string {
  const text = writer.write(value)
  const typed = isSlot ? `${writer.type('rules', 'Slot')}<${writer.type('rules', type)}>` : writer.type(type === 'PersonShape' ? 'read-person' : 'rules', type)
  const title = `/** ${remark(sources.length === 0 ? label : `${label} (${sources.join(', ')})`)} */`
  return [...writer.takeBeside().flatMap((each) => [each, '']), title, `${of === 'geheel' ? `export const ${name}` : `const ${writer.nameOf({ of, name })}`}: ${typed} = ${text}`].join('\n')
}
