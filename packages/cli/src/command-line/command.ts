import type { Readable, Writable } from 'node:stream'
import type { Language } from '@inburgering/core'
import type { Output } from '../terminal/output.ts'
import type { Progress } from '../terminal/progress.ts'
import type { Style } from '../terminal/style.ts'
import type { Texts } from '../texts/texts.ts'

/** Exit codes: all is well; something was found (errors, failing expectations, refused persons); the call or the specification is wrong. */
export const exit = { ok: 0, found: 1, cannot: 2 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]

export type Bilingual = Readonly<Record<Language, string>>

export interface OptionDefinition {
  /** Shown in the help in place of the value; absent: the option is a switch. */
  readonly value?: Bilingual
  readonly choices?: readonly string[]
  /** Checked before the command runs. */
  readonly kind?: 'date' | 'count'
  readonly help: Bilingual
}

/** One command: what it is called with, and what it does. */
export interface Command {
  readonly name: string
  readonly summary: Bilingual
  /** The arguments without options, as shown: `<map>`. */
  readonly arguments: Bilingual
  readonly fewest: number
  readonly most: number
  readonly options: Readonly<Record<string, OptionDefinition>>
  /** What else has to be known to use it: a heading, and lines that are shown as they are. */
  readonly notes?: { readonly heading: Bilingual; readonly lines: Readonly<Record<Language, readonly string[]>> }
  /** Calls that can be copied. */
  readonly examples: readonly string[]
  readonly run: (call: Call) => Promise<ExitCode>
}

/** The world around the command. Tests give their own. */
export interface Surroundings {
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
}

/** A call with its options read. */
export interface Call {
  readonly paths: readonly string[]
  readonly text: (option: string) => string | undefined
  readonly has: (option: string) => boolean
  readonly language: Language
  readonly texts: Texts
  readonly cwd: string
  readonly env: Surroundings['env']
  readonly stdin: Readable
  readonly out: Output
  /** Style of what goes to `out`. */
  readonly style: Style
  readonly width: number
  /** One message on standard error; whole lines. */
  readonly tell: (text: string) => void
  readonly tellStyle: Style
  readonly progress: Progress
}

/** The call cannot be carried out: one message, exit code 2. */
export class CallError extends Error {}
