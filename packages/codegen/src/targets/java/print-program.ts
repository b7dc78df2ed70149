import { codeOfProgram, type Declaration, type Part } from '../../code/index.ts'
import type { ProgramForm } from '../../program/index.ts'
import type { OutputFile } from '../target.ts'
import { comment, plain } from './text.ts'
import { JavaWriter } from './writer.ts'

/** What the printed rules may take from the runtime and from each other. */
const imports = [
  ...['Aggregates', 'Ask', 'Dates', 'PersonShape', 'Rows', 'Rules', 'States', 'Value.Answer', 'Value.Never', 'Values'].map((name) => `import static regels.uitvoering.${name}.*;`),
  '',
  'import java.util.List;',
  'import java.util.Set;',
  ...['Aggregates', 'PersonShape', 'Rows', 'Rules', 'Value', 'Values'].map((name) => `import regels.uitvoering.${name}.*;`),
  ...['Exact', 'PersonShape', 'Rules', 'Value', 'Values'].map((name) => `import regels.uitvoering.${name};`),
]

/** The classes with the rules of one specification, one for each subject, ready for the runtime beside them. */
export function printProgram(form: ProgramForm, header: string): readonly OutputFile[] {
  const writer = new JavaWriter()
  for (const { index, name } of form.changes) writer.nameOf({ of: 'wijziging', name: String(index) }, name)
  const parts = codeOfProgram(form).map((part) => ({ part, name: className(part), texts: part.declarations.map((declaration) => declared(writer, declaration)) }))
  const classes = ['Waarden', ...parts.map(({ name }) => name)]
  const file = (name: string, about: string, texts: readonly string[]): OutputFile => {
    const others = classes.filter((other) => other !== name).map((other) => `import static regels.${other}.*;`)
    const body = [`/** ${about} */`, `final class ${name} {`, `private ${name}() {}`, '', texts.join('\n'), '}', '']
    return { path: `${name}.java`, content: [header, 'package regels;', '', ...others, ...imports, '', ...body].join('\n') }
  }
  return [file('Waarden', 'Vaste waarden die de regels noemen.', writer.constants), ...parts.map(({ part, name, texts }) => file(name, part.title, texts))]
}

function className({ title }: Part): string {
  const [first = ''] = title.split(/[ ,]/)
  return { Het: 'Geheel', Wat: 'Persoon' }[first] ?? first
}

/** A rule by its name, made in a method of its own: then it may name what stands below it. */
function declared(writer: JavaWriter, { of, name, label, sources, isSlot, type, value }: Declaration): string {
  const identifier = of === 'geheel' ? plain(name) : writer.nameOf({ of, name })
  const text = writer.write(value)
  const declaredType = isSlot ? `Slot<${type}>` : type
  const title = comment(sources.length === 0 ? label : `${label} (${sources.join(', ')})`)
  return [...writer.takeBeside().flatMap((each) => [each, '']), `/** ${title} */`, `static final ${declaredType} ${identifier} = ${identifier}();`, '', `private static ${declaredType} ${identifier}() {`, `return ${text};`, '}', ''].join('\n')
}
