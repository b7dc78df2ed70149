export { textMateGrammar, type TextMateGrammar } from './textmate-grammar.ts'
