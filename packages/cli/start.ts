// What `npm start` shows: the examples are checked, every scenario is played, and one person's timeline is shown, and why its term ends when it does.
import { join, relative } from 'node:path'
import { runCommandLine } from './src/index.ts'

const examples = relative(process.cwd(), join(import.meta.dirname, '..', '..', 'examples')) || '.'

const shown = 'Bijna klaar geldt een keer: na zes maanden valt de boete'

const calls: readonly (readonly string[])[] = [
  ['check', examples, '--least', 'warning'],
  ['test', examples, '--per', 'stelsel'],
  ['simulate', join(examples, 'wi2021'), '--scenario', shown, '--until', '2027-12-31', '--format', 'table'],
  ['explain', join(examples, 'wi2021'), '--scenario', shown, '--naam', 'inburgeringstermijn'],
]

for (const args of calls) {
  process.stdout.write(`\n> inburgering ${args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ')}\n`)
  const code = await runCommandLine({ args, cwd: process.cwd(), env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr })
  if (code !== 0) process.exitCode = 1
}
