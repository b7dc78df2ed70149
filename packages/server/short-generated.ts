// The grammar, the description of the tree and the supplied rules are large texts that say the same few things thousands of times. In a bundle those are written once.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

/** First of the characters that stand for a part: beyond what Dutch text uses, and two bytes each in the bundle. */
const firstMark = 0x0180
/** As many as two bytes can tell apart. */
const mostMarks = 0x0800 - firstMark
/** Counting anew after each pair would shorten a little more and take much longer. */
const pairsAtOnce = 12

/** Writes the generated grammar and tree description with one character for each part that comes back, and the code that puts them back. */
export const shortGenerated: Plugin = {
  name: 'short-generated',
  setup(build) {
    build.onLoad({ filter: /language[\\/]src[\\/]generated[\\/]grammar\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const literal = /loadGrammarFromJson\((["'`][^]*["'`])\)/.exec(source)
      if (literal?.[1] === undefined) throw new Error(`${path}: no grammar found`)
      const json = JSON.stringify(JSON.parse(new Function(`return ${literal[1]}`)() as string))
      return { contents: source.replace(literal[1], () => restored(json)), loader: 'ts' }
    })
    build.onLoad({ filter: /language[\\/]src[\\/]generated[\\/]ast\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const literal = /override readonly types = (\{[^]*\n {4}\}) as const satisfies/.exec(source)
      if (literal?.[1] === undefined) throw new Error(`${path}: no description of the tree found`)
      const { reflection } = (await import(pathToFileURL(path).href)) as { readonly reflection: { readonly types: unknown } }
      return { contents: source.replace(`${literal[1]} as const satisfies`, () => `JSON.parse(${restored(JSON.stringify(reflection.types))}) satisfies`), loader: 'ts' }
    })
    // What Langium knows of its own grammar language, with which a grammar is read.
    build.onLoad({ filter: /langium[\\/]lib[\\/]languages[\\/]generated[\\/]ast\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const literal = /this\.types = (\{[^]*\n {8}\});/.exec(source)
      if (literal?.[1] === undefined) throw new Error(`${path}: no description of the tree found`)
      const { reflection } = (await import(pathToFileURL(path).href)) as { readonly reflection: { readonly types: unknown } }
      return { contents: source.replace(literal[1], () => `JSON.parse(${restored(JSON.stringify(reflection.types))})`), loader: 'js' }
    })
    build.onLoad({ filter: /language[\\/]src[\\/]library[\\/]texts\.ts$/ }, async ({ path }) => {
      const { libraryTexts } = (await import(pathToFileURL(path).href)) as { readonly libraryTexts: unknown }
      return { contents: `export const libraryTexts = JSON.parse(${restored(JSON.stringify(libraryTexts))})`, loader: 'js' }
    })
  },
}

/** Code whose value is `text`, shorter than `text`. */
function restored(text: string): string {
  const short = shortened(text)
  const marks = `[\\u${firstMark.toString(16).padStart(4, '0')}-\\u${(firstMark + mostMarks - 1).toString(16).padStart(4, '0')}]`
  return `((pairs,text)=>{const whole=[];const put=(part)=>part.replace(/${marks}/g,(mark)=>whole[mark.charCodeAt(0)-${firstMark}]);for(let i=0;i<pairs.length;i+=2)whole.push(put(pairs.slice(i,i+2)));return put(text)})(${JSON.stringify(short.pairs)},${JSON.stringify(short.text)})`
}

/**
 * Byte pair encoding (Gage 1994): the pairs of characters that come back most become one character each, again and again.
 * @returns `pairs`: two characters for each mark, in the order of the marks; a mark may stand in a later pair
 */
function shortened(whole: string): { readonly text: string; readonly pairs: string } {
  const last = String.fromCharCode(firstMark + mostMarks - 1)
  if ([...whole].some((character) => character >= String.fromCharCode(firstMark) && character <= last)) throw new Error('a character of the text is among the marks')
  let text = whole
  let pairs = ''
  while (pairs.length < 2 * mostMarks) {
    const best = mostFrequentPairs(text).slice(0, mostMarks - pairs.length / 2)
    if (best.length === 0) break
    for (const pair of best) {
      text = text.replaceAll(pair, String.fromCharCode(firstMark + pairs.length / 2))
      pairs += pair
    }
  }
  return { text, pairs }
}

/** Pairs that come back enough to save something, most first; none shares a character with another, so that all can be replaced at once. */
function mostFrequentPairs(text: string): readonly string[] {
  const counts = new Map<string, number>()
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const taken = new Set<string>()
  const chosen: string[] = []
  // A mark costs the two characters of its pair.
  for (const [pair, count] of [...counts].sort(([, one], [, other]) => other - one)) {
    if (count < 4 || chosen.length === pairsAtOnce) break
    if ([...pair].some((character) => taken.has(character))) continue
    for (const character of pair) taken.add(character)
    chosen.push(pair)
  }
  return chosen
}
