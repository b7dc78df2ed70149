// Parts of libraries that are reached by the imports but never run here: notebooks and other requests that nothing answers, checks of the grammar itself, comments in the style of JavaScript, trees that go to another thread.
import type { Plugin } from 'esbuild'

/** What stands in the place of each file, by the end of its path. */
const replacements: Readonly<Record<string, string>> = {
  'vscode-languageserver/lib/common/notebook.js': 'exports.NotebookSyncFeature = (base) => base',
  'vscode-languageserver/lib/common/moniker.js': 'exports.MonikerFeature = (base) => base',
  'vscode-languageserver/lib/common/inlineValue.js': 'exports.InlineValueFeature = (base) => base',
  'vscode-languageserver/lib/common/linkedEditingRange.js': 'exports.LinkedEditingRangeFeature = (base) => base',
  'vscode-languageserver/lib/common/inlineCompletion.js': 'exports.InlineCompletionFeature = (base) => base',
  // The grammar is checked when the parser is generated; in production the parser does not ask for it again.
  'chevrotain/lib/src/parse/grammar/checks.js': ['validateLookahead', 'validateGrammar', 'validateRuleIsOverridden', 'validateAmbiguousAlternationAlternatives', 'validateEmptyOrAlternative', 'validateNoLeftRecursion', 'validateSomeNonEmptyLookaheadPath'].map((name) => `export const ${name} = () => []`).join('\n'),
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
