import type { Options } from 'prettier'

/** Lays out the text of one file. */
export type Formatter = (text: string) => Promise<string>

/** As wide as code is read beside the law. */
const width = 120

/** By the extension of a file; each formatter is large, and read when the first file asks for it. */
export const formatters: Readonly<Record<string, () => Promise<Formatter>>> = {
  ts: async () => {
    const [prettier, babel, estree] = await Promise.all([import('prettier/standalone'), import('prettier/plugins/babel'), import('prettier/plugins/estree')])
    const options: Options = { parser: 'babel-ts', plugins: [babel, estree], printWidth: width, semi: false, singleQuote: true }
    return (text) => prettier.format(text, options)
  },
  java: async () => {
    const [prettier, { default: java }] = await Promise.all([import('prettier/standalone'), import('prettier-plugin-java')])
    return (text) => prettier.format(text, { parser: 'java', plugins: [java], printWidth: width, tabWidth: 2 })
  },
  py: async () => {
    const ruff = await import('@wasm-fmt/ruff_fmt')
    return (text) => Promise.resolve(ruff.format(text, undefined, { line_width: width }))
  },
}
