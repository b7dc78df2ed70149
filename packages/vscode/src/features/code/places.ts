import type { CodePlace } from '@inburgering/server/protocol'

/** The rule on a line of a text; undefined between the rules. */
export function ruleInText(rules: readonly CodePlace[], uri: string, line: number): CodePlace | undefined {
  return rules.find((rule) => rule.uri === uri && rule.range.start.line <= line && line <= rule.range.end.line)
}

/** The rule on a line of the code; undefined for what stands there for all rules. */
export function ruleInCode(rules: readonly CodePlace[], line: number): CodePlace | undefined {
  return rules.find(({ van, tot }) => van <= line && line <= tot)
}
