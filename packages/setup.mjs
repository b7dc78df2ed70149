// Installs what is needed and runs one command through the Node of node_modules, so that a machine
// with only Node 20 and npm needs nothing else. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const stampFile = join(root, 'node_modules', '.install-stamp')

/** Each command is a list of calls: the file for Node to run, then its arguments. */
const commands = {
  start: () => [['packages/cli/start.ts']],
  bench: (args) => [['packages/testing/bench/bench.ts', ...args]],
  test: (args) => [['node_modules/vitest/vitest.mjs', 'run', '--config', 'packages/vitest.config.ts', ...args]],
  'test:slow': (args) => commands.test(['--mode', 'slow', ...args]),
  editor: (args) => [['packages/vscode/open-editor.ts', ...args]],
  package: () => [['packages/vscode/package-vsix.ts']],
  generate: () => [['node_modules/langium-cli/bin/langium.js', 'generate'], ['packages/testing/src/published-schemas.ts'], ['packages/language/scripts/write-syntaxes.ts'], ['packages/testing/src/supplied-texts.ts'], ['packages/testing/src/runtime-texts.ts'], ['packages/testing/src/diagnostics-index.ts'], ['packages/testing/src/readme-pictures.ts']],
  lint: (args) => [['node_modules/typescript/bin/tsc', '--build'], ['node_modules/eslint/bin/eslint.js', '--config', 'packages/eslint.config.js', 'packages', ...args]],
}

function run(file, args, env = process.env) {
  const result = spawnSync(file, args, { cwd: root, stdio: 'inherit', env })
  if (result.error) console.error(`${file}: ${result.error.message}`)
  return result.status ?? 1
}

/** Runs `npm ci` when the lock file differs from the one installed last. */
function install() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return 0
  console.log('Installing the packages of package-lock.json (once, about a minute) ...')
  const npm = process.env.npm_execpath
  const options = ['ci', '--loglevel=error']
  const status = npm ? run(process.execPath, [npm, ...options]) : run('npm', options)
  if (status === 0) writeFileSync(stampFile, lock)
  return status
}

function main([name = '', ...args]) {
  const command = commands[name]
  if (!command) {
    console.error(`Unknown command "${name}". Choose from: ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  // Ctrl+C is for the command that runs: it ends what it started, and then this ends too.
  process.on('SIGINT', () => {})
  const installed = install()
  if (installed !== 0) return installed
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  for (const call of command(args)) {
    const status = run(join(bin, 'node'), ['--conditions=source', ...call], env)
    if (status !== 0) return status
  }
  return 0
}

process.exitCode = main(process.argv.slice(2))
