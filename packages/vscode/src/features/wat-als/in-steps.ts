import { QuickPickItemKind, window, type QuickPickItem } from 'vscode'
import type { FormField, ScenarioAddress, WhatIfAnswer, WhatIfAnswers, WhatIfForm } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import type { WhatIfDocuments } from './documents.ts'
import { whatIfText } from './outcome-text.ts'
import { previewEdit } from './save.ts'

interface Choice extends QuickPickItem {
  readonly go?: () => Promise<WhatIfAnswers | 'done' | undefined>
}

/** The same as the form on the page, one question at a time: for whom pages are blocked, and for whom lists are easier. */
export async function whatIfInSteps(werkbank: Werkbank, documents: WhatIfDocuments, address: ScenarioAddress): Promise<void> {
  const row = await chooseRow(werkbank, address)
  if (row === undefined) return
  const asked = { uri: address.uri, scenario: address.scenario, row }
  const form = await werkbank.watAlsFormulier(asked)
  if (form === undefined) return void (await window.showInformationMessage(texts().timeline.gone))
  const title = address.scenario.replace(/^scenario:/, '')
  const name = `${texts().whatIf.page.heading}: ${title}`
  let answers = form.answers
  for (;;) {
    const played = await werkbank.watAls({ ...asked, answers })
    const chosen = await window.showQuickPick<Choice>(choicesOf(form, answers, played, (next) => werkbank.watAls({ ...asked, answers: next }), {
      show: async () => {
        if (played?.outcome !== undefined) await documents.show(name, whatIfText(title, played.outcome, texts()))
        return 'done'
      },
      save: async () => {
        const { problems = [], edit } = (await werkbank.watAlsBewaar({ ...asked, answers })) ?? {}
        if (edit !== undefined) await previewEdit(edit, texts().whatIf.page.save)
        else if (problems[0] !== undefined) await window.showInformationMessage(problems[0].message)
        return 'done'
      },
    }), { title: name, placeHolder: played?.problems[0]?.message ?? played?.outcome?.summary ?? '', matchOnDescription: true })
    if (chosen?.go === undefined) return
    const next = await chosen.go()
    if (next === 'done') return
    if (next !== undefined) answers = next
  }
}

async function chooseRow(werkbank: Werkbank, address: ScenarioAddress): Promise<number | undefined> {
  const outcome = await werkbank.uitkomst(address)
  const rows = outcome?.rows ?? []
  if (rows.length < 2) return 0
  const items = rows.map(({ number, message }, index) => ({ label: texts().timeline.row(number ?? index + 1, rows.length), description: message, index }))
  return (await window.showQuickPick(items, { title: texts().whatIf.page.heading }))?.index
}

interface Ends {
  readonly show: () => Promise<'done'>
  readonly save: () => Promise<'done'>
}
type Play = (answers: WhatIfAnswers) => Promise<WhatIfAnswer | undefined>

function choicesOf(form: WhatIfForm, answers: WhatIfAnswers, played: WhatIfAnswer | undefined, play: Play, { show, save }: Ends): readonly Choice[] {
  const { page: words } = texts().whatIf
  const line = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator })
  const value = (field: FormField, id: string, now: string, put: (text: string) => WhatIfAnswers, prefix = ''): Choice => ({
    label: `${prefix}${field.label}`,
    description: field.choices?.find((choice) => choice.value === now)?.label ?? now,
    go: async () => {
      const text = await askValue({ ...field, label: `${prefix}${field.label}` }, id, now, (next) => play(put(next)))
      return text === undefined ? undefined : put(text)
    },
  })
  const own = (field: FormField): Choice => value(field, field.id, answers.values[field.id] ?? field.now ?? '', (text) => ({ ...answers, values: { ...answers.values, [field.id]: text } }))
  const records = answers.records.flatMap((record, place): Choice[] => {
    const kind = form.kinds.find(({ id }) => id === record.kind)
    const name = `${kind?.label ?? form.fixed.find(({ from }) => from === record.from)?.label ?? record.kind} (${record.values['datum'] ?? ''})`
    const fields = (kind?.fields ?? []).map((field) =>
      value(field, `record:${place}:${field.id}`, record.values[field.id] ?? '', (text) => ({ ...answers, records: answers.records.map((each, index) => (index === place ? { ...each, values: { ...each.values, [field.id]: text } } : each)) }), `${name}: `),
    )
    return [...fields, { label: `${words.remove}: ${name}`, go: async () => ({ ...answers, records: answers.records.filter((_, index) => index !== place) }) }]
  })
  const layers = form.layers.map(({ id, label }): Choice => {
    const isOn = answers.layers.includes(id)
    return { label, description: isOn ? words.on : words.off, go: async () => ({ ...answers, layers: isOn ? answers.layers.filter((layer) => layer !== id) : [...answers.layers, id] }) }
  })
  const add: Choice = {
    label: words.addRecord,
    go: async () => {
      const kind = await window.showQuickPick(form.kinds.map(({ id, label }) => ({ label, id })), { title: words.addRecord })
      return kind && { ...answers, records: [...answers.records, { from: null, kind: kind.id, values: {} }] }
    },
  }
  const ends: readonly Choice[] = played?.outcome === undefined ? [] : [{ label: words.showOutcome, go: show }, { label: words.save, go: save }]
  return [...ends, line(words.facts), ...form.facts.map(own), line(words.records), ...records, add, line(words.layers), ...layers, line(words.parameters), ...form.parameters.map(own), line(words.days), ...form.days.map(own)]
}

/** Asks one value; what is wrong with it is said while it is written. */
async function askValue(field: FormField, id: string, now: string, play: (text: string) => Promise<WhatIfAnswer | undefined>): Promise<string | undefined> {
  const { choices, label, hint, optional } = field
  if (choices !== undefined) {
    const items = [...(optional ? [{ label: texts().whatIf.page.none, value: '' }] : []), ...choices]
    return (await window.showQuickPick(items, { title: label }))?.value
  }
  return window.showInputBox({ title: label, prompt: hint, value: now, validateInput: async (text) => (await play(text))?.problems.find((problem) => problem.field === id)?.message })
}
