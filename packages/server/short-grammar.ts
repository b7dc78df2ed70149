// The grammar is a large JSON text that says the same few things thousands of times. In a bundle those are written once.
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** What comes back most, longest first where one holds another. */
const repeated: readonly string[] = [
  '"entry":false,"fragment":false,"parameters":[]}',
  '{"$type":"CrossReference","type":{"$ref":"#/interfaces@',
  '"},"arguments":[]},"deprecatedSyntax":false,"isMulti":false}',
  '{"$type":"RuleCall","rule":{"$ref":"#/rules@',
  '{"$type":"Assignment","feature":"',
  '{"$type":"Alternatives","elements":[',
  '{"$type":"ParserRule","name":"',
  '{"$type":"TypeAttribute","name":"',
  '{"$type":"SimpleType","typeRef":{"$ref":"#/',
  '{"$type":"SimpleType","primitiveType":"string"}',
  '{"$type":"Keyword","value":"',
  '{"$type":"Group","elements":[',
  '","operator":"=","terminal":',
  '","operator":"+=","terminal":',
  '"},"arguments":[]}',
  ',"cardinality":"',
  '"isOptional":false',
  '"isOptional":true',
  '"superTypes":[]',
]
const mark = (index: number): string => String.fromCharCode(0xe000 + index)

/** Writes repeated parts of the generated grammar as one character each, with the code that puts them back. */
export const shortGrammar: Plugin = {
  name: 'short-grammar',
  setup(build) {
    build.onLoad({ filter: /[\\/]generated[\\/]grammar\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const literal = /loadGrammarFromJson\((["'`][^]*["'`])\)/.exec(source)
      if (literal?.[1] === undefined) throw new Error(`${path}: no grammar found`)
      const json = JSON.stringify(JSON.parse(new Function(`return ${literal[1]}`)() as string))
      const short = repeated.reduce((text, part, index) => text.replaceAll(part, mark(index)), json)
      const restored = `${JSON.stringify(repeated)}.reduceRight((text, part, index) => text.replaceAll(String.fromCharCode(0xe000 + index), part), ${JSON.stringify(short)})`
      return { contents: source.replace(literal[1], () => restored), loader: 'ts' }
    })
  },
}
