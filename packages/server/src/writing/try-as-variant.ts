import { valueWords } from '../new-scenarios/scenario-words.ts'
import { parameterFor } from './parameter-at.ts'
import { Answers, freeName, type Desk, type Written } from './task.ts'

/** A variant with another value, beside the text of the law, which stays as it is. */
export function tryAsVariant(desk: Desk): Written {
  const { model, texts } = desk
  const answers = new Answers(desk)
  const parameter = parameterFor(desk, answers)
  if (parameter === undefined) return answers.stop ?? { cannot: texts.writing.noParameter }
  const value = answers.value('waarde', parameter.label, parameter.type)
  const label = answers.text('naam', texts.writing.variantName, `Wat als ${parameter.label.toLowerCase()} ${value === undefined ? '' : valueWords(value)} is`)
  if (answers.stop !== undefined || value === undefined) return answers.stop ?? { cannot: texts.writing.noParameter }
  const text = [`wijziging ${freeName(label ?? '', model)} "${label ?? ''}" {`, '  laag variant', `  op ${model.stelsel.name}`, `  in parameter ${parameter.name} wordt ${valueWords(value)}`, '}'].join('\n')
  return { pieces: [{ file: parameter.origin.file, at: parameter.origin.end, text: `\n${text}` }] }
}
