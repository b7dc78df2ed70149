import { dateWords, valueWords } from '../new-scenarios/scenario-words.ts'
import { parameterFor } from './parameter-at.ts'
import { Answers, articleProblem, freeName, type Desk, type Written } from './task.ts'

/** The first policy rule of a municipality: a source, and a wijziging in a layer of its own. */
export function newMunicipality(desk: Desk): Written {
  const { model, texts, file, specification, services } = desk
  const { writing } = texts
  const act = model.declarations.find((each) => each.kind === 'bron' && each.sourceKind === 'wet' && each.library === undefined)
  if (act === undefined) return { cannot: writing.noAct }
  const answers = new Answers(desk)
  const name = answers.text('gemeente', writing.municipality)
  const parameter = parameterFor(desk, answers)
  const value = parameter && answers.value('waarde', parameter.label, parameter.type)
  const from = answers.value('vanaf', writing.from, { kind: 'date' })
  const article = answers.text('artikel', writing.policyArticle, 'art. ', (text) => articleProblem(text, texts))
  if (answers.stop !== undefined) return answers.stop
  if (parameter === undefined || value === undefined || from?.kind !== 'date') return { cannot: writing.noParameter }
  const title = name ?? ''
  const source = freeName(`Beleid ${title}`, model)
  const text = [
    '',
    `bron ${source} = "Beleidsregel inburgering ${title}" beleidsregel krachtens ${act.name}`,
    `wijziging ${freeName(`${title} ${parameter.name}`, model)} "${parameter.label} in ${title}" volgens ${source} ${article ?? ''} {`,
    `  laag beleidsregel van "gemeente ${title}"`,
    `  op ${model.stelsel.name}`,
    `  geldt vanaf ${dateWords(from.value)}`,
    `  in parameter ${parameter.name} wordt ${valueWords(value)} volgens ${source} ${article ?? ''}`,
    '}',
    '',
  ].join('\n')
  return { pieces: [{ file, at: endOf(file, { specification, services }), text }] }
}

function endOf(file: string, { specification, services }: Pick<Desk, 'specification' | 'services'>): { readonly line: number; readonly character: number } {
  const document = services.shared.workspace.LangiumDocuments.all.find(({ uri }) => uri.toString() === specification.uriOf(file))
  return document === undefined ? { line: 0, character: 0 } : document.textDocument.positionAt(document.textDocument.getText().length)
}
