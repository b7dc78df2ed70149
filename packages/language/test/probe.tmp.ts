import { readFileSync } from 'node:fs'
import { createInburgeringServices } from '/work/main/packages/language/src/module.ts'
const s = createInburgeringServices().inburgering
const text = readFileSync(process.argv[2]!, 'utf8')
const r = s.parser.LangiumParser.parse(text)
for (const e of r.lexerErrors) console.log('LEX', e.line, e.column, e.message)
for (const e of r.parserErrors) console.log('PARSE', e.token.startLine, e.token.startColumn, JSON.stringify(e.token.image), e.message.slice(0, 300))
console.log(r.value.elementen?.length)
