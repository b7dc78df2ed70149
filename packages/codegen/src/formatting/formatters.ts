// An entry of its own: a bundle for a browser cannot hold what Java and Python need.
import type { Formatters } from './format-files.ts'
import { browserFormatters } from './browser-formatters.ts'
import { width } from './width.ts'

/** Of every target. */
export const formatters: Formatters = {
  ...browserFormatters,
  java: async () => {
    const [prettier, { default: java }] = await Promise.all([import('prettier/standalone'), import('prettier-plugin-java')])
    return (text) => prettier.format(text, { parser: 'java', plugins: [java], printWidth: width, tabWidth: 2 })
  },
  py: async () => {
    const ruff = await import('@wasm-fmt/ruff_fmt')
    return (text) => Promise.resolve(ruff.format(text, undefined, { line_width: width }))
  },
}
