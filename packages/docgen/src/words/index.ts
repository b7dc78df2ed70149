export { anchorOf, articleAnchor, articleText } from './anchors.ts'
export { ended, ruleWords, type RuleWords } from './rule-words.ts'
