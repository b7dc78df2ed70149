import { relative } from 'node:path'
import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { layerViolation, layers } from './layers.ts'

const packagesFolder = import.meta.dirname
const pureFolders = Object.keys(layers)
  .filter((name) => !layers[name].node)
  .map((name) => `packages/${name}/src/**`)

/** Reports imports that layers.ts does not allow, with the sentence that says why. */
const layersRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(packagesFolder, context.filename).replaceAll('\\', '/')
    const check = (node) => {
      const source = node.source
      if (typeof source?.value !== 'string') return
      const message = layerViolation(file, source.value)
      if (message !== undefined) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { werkbank: { rules: { layers: layersRule } } },
    rules: {
      'werkbank/layers': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: one name in every file that uses it.' },
        {
          selector: 'ExportAllDeclaration:not([source.value=/\\/index\\.ts$/])',
          message: 'Name what an index exports: the list is the public face of the folder.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Layers without Node have no clock and no chance either: the same input gives the same output.
    files: pureFolders,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Days are DayNumber; what is today, the caller says.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same input must give the same output: pass a seed.' },
      ],
    },
  },
  {
    files: ['**/*.config.{ts,js}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
)
