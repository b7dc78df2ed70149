import { nearestName, type Language } from '@inburgering/core'
import { commands } from '../commands/index.ts'
import { outputTo, OutputFailure, type Output } from '../terminal/output.ts'
import { progressOn } from '../terminal/progress.ts'
import { styleFor } from '../terminal/style.ts'
import { textsIn } from '../texts/index.ts'
import type { Texts } from '../texts/texts.ts'
import { CallError, exit, type Call, type ExitCode, type Surroundings } from './command.ts'
import { commandHelp, generalHelp } from './help.ts'
import { readArguments } from './read-arguments.ts'
import { version } from './version.ts'

const readableWidth = { least: 80, most: 120, otherwise: 100 }

/** Runs one call; whatever goes wrong becomes a message and an exit code. */
export async function runCommandLine(surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, args } = surroundings
  const texts = textsIn(languageOf(args))
  const out = outputTo(stdout)
  const err = outputTo(stderr)
  const progress = progressOn(stderr)
  const tell = (text: string): void => {
    progress.clear()
    err.write(`${text}\n`)?.catch(() => undefined)
  }
  const style = styleFor(stdout, surroundings.env)
  try {
    const code = await dispatch(surroundings, { texts, out, style, tell, progress })
    progress.clear()
    await out.flush()
    return code
  } catch (error) {
    // What was computed before it went wrong is still handed over.
    if (!(error instanceof OutputFailure)) await out.flush().catch((failure: unknown) => tell(messageFor(failure, texts, surroundings.env)))
    tell(messageFor(error, texts, surroundings.env))
    return exit.cannot
  } finally {
    // A closed standard error leaves nobody to tell.
    await err.flush().catch(() => undefined)
  }
}

type Base = Pick<Call, 'texts' | 'style' | 'tell' | 'progress'> & { readonly out: Output }

async function dispatch(surroundings: Surroundings, base: Base): Promise<ExitCode> {
  const { args } = surroundings
  const { texts, out, style } = base
  const [name, rest] = splitCommand(args)
  if (name === undefined) return withoutCommand(args, base)
  const command = commands.find((each) => each.name === name)
  if (command === undefined) throw new CallError(texts.unknownCommand(name, nearestName(name, commands.map((each) => each.name)), commands.map((each) => each.name)))
  const read = readArguments(command, rest, texts)
  if (read.values.has('help')) {
    await out.write(commandHelp(command, texts, style))
    return exit.ok
  }
  if (read.paths.length < command.fewest) throw new CallError(texts.missingArgument(command.name, command.arguments[texts.language]))
  if (read.paths.length > command.most) throw new CallError(texts.tooManyArguments(command.name, read.paths[command.most] ?? ''))
  return command.run(callFor(read, surroundings, base))
}

/** The language may stand before the command: `inburgering --lang en check ...`. */
function splitCommand(args: readonly string[]): readonly [string | undefined, readonly string[]] {
  const place = args.findIndex((arg, at) => !arg.startsWith('-') && args[at - 1] !== '--lang')
  if (place === -1) return [undefined, args]
  if (args[place] === 'help') return args[place + 1] === undefined ? [undefined, args] : [args[place + 1], ['--help']]
  return [args[place], args.toSpliced(place, 1)]
}

async function withoutCommand(args: readonly string[], { texts, out, style }: Base): Promise<ExitCode> {
  if (args.includes('--version') || args.includes('-v')) {
    await out.write(`inburgering ${version}\n`)
    return exit.ok
  }
  const known = new Set(['--help', '-h', 'help', '--lang', 'nl', 'en', '--lang=nl', '--lang=en'])
  const unknown = args.find((arg) => !known.has(arg))
  if (unknown !== undefined) throw new CallError(texts.unknownOption(unknown, undefined, nearestName(unknown, ['--help', '--version', '--lang'])))
  await out.write(generalHelp(commands, texts, style))
  return args.length === 0 ? exit.cannot : exit.ok
}

function callFor(read: ReturnType<typeof readArguments>, { cwd, stdin, stderr, env }: Surroundings, base: Base): Call {
  const columns = base.out.columns ?? readableWidth.otherwise
  return {
    ...base,
    paths: read.paths,
    text: (option) => {
      const value = read.values.get(option)
      return typeof value === 'string' ? value : undefined
    },
    has: (option) => read.values.has(option),
    language: base.texts.language,
    cwd,
    env,
    stdin,
    width: Math.min(readableWidth.most, Math.max(readableWidth.least, columns)),
    tellStyle: styleFor(stderr, env),
  }
}

/** Read before everything else, so that a mistake in the rest is told in it. */
function languageOf(args: readonly string[]): Language {
  const place = args.indexOf('--lang')
  const given = place === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[place + 1]
  return given === 'en' ? 'en' : 'nl'
}

function messageFor(error: unknown, texts: Texts, env: Surroundings['env']): string {
  if (error instanceof CallError) return error.message
  if (error instanceof OutputFailure) return texts.outputFailed(error.code)
  const trace = error instanceof Error && (env['INBURGERING_TRACE'] ?? '') !== '' ? `\n${error.stack ?? ''}` : ''
  return texts.bug(error instanceof Error ? error.message : String(error)) + trace
}
