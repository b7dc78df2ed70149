import { row } from '../terminal/columns.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Style } from '../terminal/style.ts'
import type { Texts } from '../texts/texts.ts'
import type { Command, OptionDefinition } from './command.ts'
import { globalOptions } from './read-arguments.ts'

const width = 96

/** What the command is for, and every command in a line. */
export function generalHelp(commands: readonly Command[], texts: Texts, style: Style): string {
  const { language } = texts
  const longest = Math.max(...commands.map(({ name }) => name.length))
  return [
    style.bold(texts.productLine),
    '',
    `${style.bold(texts.usage)}  inburgering <${texts.command}> ...`,
    '',
    ...commands.flatMap(({ name, summary }) => row([{ width: 0 }, { width: longest, paint: style.bold }, { width: width - longest - 4 }], ['', name, summary[language]])),
    '',
    texts.moreHelp,
    '',
  ].join('\n')
}

/** One command: its call, its options, and calls that can be copied. */
export function commandHelp(command: Command, texts: Texts, style: Style): string {
  const { language } = texts
  const options = Object.entries({ ...command.options, ...globalOptions })
  const shown = options.map(([name, { value }]) => `--${name}${value === undefined ? '' : ` <${value[language]}>`}`)
  const longest = Math.min(34, Math.max(...shown.map((text) => text.length)))
  return [
    ...wrap(command.summary[language], width),
    '',
    `${style.bold(texts.usage)}  inburgering ${command.name} ${command.arguments[language]} ${texts.options}`,
    '',
    style.bold(texts.optionsHeading),
    ...options.flatMap(([, definition], place) => row([{ width: 0 }, { width: longest, paint: style.bold }, { width: width - longest - 4 }], ['', shown[place] ?? '', helpOf(definition, language)])),
    '',
    ...(command.notes === undefined ? [] : [style.bold(command.notes.heading[language]), ...command.notes.lines[language].map((line) => `  ${line}`), '']),
    style.bold(texts.examplesHeading),
    ...command.examples.map((example) => `  inburgering ${example}`),
    '',
  ].join('\n')
}

function helpOf({ help, choices }: OptionDefinition, language: 'nl' | 'en'): string {
  return choices === undefined || choices.length > 6 ? help[language] : `${help[language]} (${choices.join(', ')})`
}
