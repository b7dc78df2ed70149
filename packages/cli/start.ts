// What `npm start` shows: the examples are checked, every scenario is played, and one person's timeline is shown, and why its term ends when it does.
import { join, relative } from 'node:path'
import { runCommandLine } from './src/index.ts'

const examples = relative(process.cwd(), join(import.meta.dirname, '..', '..', 'examples')) || '.'

const shown = 'Bijna klaar geldt een keer: na zes maanden valt de boete'

/** Policy for which the act leaves no room: the checks must refuse it. */
const refused = relative(process.cwd(), join(import.meta.dirname, '..', 'handbook', 'voorbeelden', 'buiten-de-ruimte')) || '.'

interface Shown {
  readonly args: readonly string[]
  /** The exit code; another one is a failure. */
  readonly code: 0 | 1
}

const calls: readonly Shown[] = [
  { args: ['check', examples, '--least', 'warning'], code: 0 },
  { args: ['check', refused], code: 1 },
  { args: ['test', examples, '--per', 'stelsel'], code: 0 },
  { args: ['simulate', join(examples, 'wi2021'), '--scenario', shown, '--until', '2027-12-31', '--format', 'table'], code: 0 },
  { args: ['explain', join(examples, 'wi2021'), '--scenario', shown, '--naam', 'inburgeringstermijn'], code: 0 },
]

for (const { args, code } of calls) {
  const words = args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ')
  process.stdout.write(`\n> inburgering ${words}${code === 0 ? '' : '   # hoort te weigeren: deze gemeente gaat buiten de ruimte van de wet'}\n`)
  const found = await runCommandLine({ args, cwd: process.cwd(), env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr })
  if (found !== code) process.exitCode = 1
}
