import { commands, window, type Disposable } from 'vscode'
import { languageId, type FormField, type SchrijfAnswer, type WritingTask } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { previewEdit } from '../wat-als/save.ts'

const tasks: readonly (readonly [command: string, task: WritingTask])[] = [
  ['inburgering.nieuwBedrag', 'nieuwBedrag'],
  ['inburgering.nieuweVerlengingsgrond', 'nieuweVerlengingsgrond'],
  ['inburgering.nieuweGemeente', 'nieuweGemeente'],
  ['inburgering.probeerAlsVariant', 'probeerAlsVariant'],
]

/** Pieces of rules that are written for the author, after a few questions and with a preview. */
export function registerSchrijven(werkbank: Werkbank): readonly Disposable[] {
  return tasks.map(([command, task]) => commands.registerCommand(command, (argument: unknown) => write(werkbank, task, argument)))
}

interface Place {
  readonly uri: string
  readonly line: number
}

async function write(werkbank: Werkbank, task: WritingTask, argument: unknown): Promise<void> {
  const place = isPlace(argument) ? argument : placeOfCursor()
  const title = texts().writing.titles[task]
  if (place === undefined) return void (await window.showInformationMessage(texts().writing.noFile))
  let answers: Readonly<Record<string, string>> = {}
  for (;;) {
    const ask = (more: Readonly<Record<string, string>>): Promise<SchrijfAnswer | undefined> => werkbank.schrijf({ uri: place.uri, line: place.line, task, answers: { ...answers, ...more } })
    const answer = await ask({})
    if (answer === undefined) return void (await window.showInformationMessage(texts().writing.noFile))
    const [problem] = answer.problems
    if (problem !== undefined) return void (await window.showInformationMessage(problem.message))
    if (answer.edit !== undefined) return void (await previewEdit(answer.edit, title))
    const { next } = answer
    const given = next && (await question(next, title, answer.note, async (text) => (await ask({ [next.id]: text }))?.problems.find(({ field }) => field === next.id)?.message))
    if (next === undefined || given === undefined) return
    answers = { ...answers, [next.id]: given }
  }
}

/** One question, with what is wrong with the answer while it is written. */
async function question({ label, hint, choices, now = '' }: FormField, title: string, note: string | undefined, wrong: (text: string) => Promise<string | undefined>): Promise<string | undefined> {
  if (choices !== undefined) return (await window.showQuickPick(choices, { title, placeHolder: label, ignoreFocusOut: true }))?.value
  const prompt = [note, hint === '' ? label : `${label} (${hint})`].filter((part) => part !== undefined).join(' ')
  return window.showInputBox({ title, prompt, value: now, ignoreFocusOut: true, validateInput: wrong })
}

function placeOfCursor(): Place | undefined {
  const editor = window.activeTextEditor
  return editor?.document.languageId === languageId ? { uri: editor.document.uri.toString(), line: editor.selection.active.line } : undefined
}

function isPlace(value: unknown): value is Place {
  const candidate = value as Place | null | undefined
  return typeof candidate?.uri === 'string' && typeof candidate.line === 'number'
}
