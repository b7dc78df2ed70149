import type { Options } from 'prettier'
import type { Formatters } from './format-files.ts'
import { width } from './width.ts'

/** Of the targets that an editor in a browser makes too. */
export const browserFormatters: Formatters = {
  ts: async () => {
    const [prettier, babel, estree] = await Promise.all([import('prettier/standalone'), import('prettier/plugins/babel'), import('prettier/plugins/estree')])
    const options: Options = { parser: 'babel-ts', plugins: [babel, estree], printWidth: width, semi: false, singleQuote: true }
    return (text) => prettier.format(text, options)
  },
}
