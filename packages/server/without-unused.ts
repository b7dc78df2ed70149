// Parts of libraries that are reached by the imports but never run here: notebooks, comments in the style of JavaScript, trees that go to another thread.
import type { Plugin } from 'esbuild'

/** What stands in the place of each file, by the end of its path. */
const replacements: Readonly<Record<string, string>> = {
  'vscode-languageserver/lib/common/notebook.js': 'exports.NotebookSyncFeature = (base) => base',
  'langium/lib/documentation/jsdoc.js': 'export const isJSDoc = () => false\nexport const parseJSDoc = () => undefined',
  'langium/lib/serializer/hydrator.js': 'export class DefaultHydrator {}',
}

export const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(build) {
    for (const [end, contents] of Object.entries(replacements)) {
      const filter = new RegExp(`${end.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')}$`)
      build.onLoad({ filter }, () => ({ contents, loader: 'js' }))
    }
  },
}
