import { spellCheckDocument } from 'cspell-lib'

/** What is written for a machine or quoted from one: names with an underscore, code, addresses. */
const notProse = [/```[^]*?```/g, /\]\([^)\n]*\)/g, /<[^>\n]*>/g, /`[^`\n]*`/g, /[\p{L}\d-]*_[\p{L}\d_-]*/gu]

/**
 * Words of Dutch text that no Dutch dictionary knows, each once, as they are written.
 * @param text Markdown; what stands in it as code is no prose
 * @param known words that are right all the same
 */
export async function misspelt(text: string, known: readonly string[]): Promise<readonly string[]> {
  const prose = notProse.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
  const settings = { import: ['@cspell/dict-nl-nl/cspell-ext.json'], language: 'nl', dictionaries: ['nl-nl'], noConfigSearch: true, minWordLength: 3 }
  const { issues } = await spellCheckDocument({ uri: 'file:///text.md', text: prose, languageId: 'markdown', locale: 'nl' }, { generateSuggestions: false, noConfigSearch: true }, settings)
  const right = new Set(known.map((word) => word.toLowerCase()))
  return [...new Set(issues.map(({ text: word }) => word))].filter((word) => !right.has(word.toLowerCase()))
}
