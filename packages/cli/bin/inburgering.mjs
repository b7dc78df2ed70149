#!/usr/bin/env node
// The command inside the workspace: runs the sources through the Node of node_modules, so that it works right after
// the first install, on any Node, and always runs what the sources say. The bundle in dist/ is for elsewhere.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const own = (path) => fileURLToPath(new URL(path, import.meta.url))
const localNode = own('../../../node_modules/.bin/node')
const node = existsSync(localNode) ? localNode : process.execPath
const child = spawn(node, ['--conditions=source', own('../src/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
child.on('error', (error) => {
  console.error(`inburgering: ${error.message}`)
  process.exitCode = 2
})
child.on('close', (code) => {
  process.exitCode = code ?? 2
})
