import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInburgeringServices } from '../src/module.ts'
import { textMateGrammar } from '../src/textmate/index.ts'

const folder = join(import.meta.dirname, '../../../syntaxes')

const { Grammar } = createInburgeringServices().inburgering
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'inburgering.tmLanguage.json'), `${JSON.stringify(textMateGrammar(Grammar), undefined, 2)}\n`)
