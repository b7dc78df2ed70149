import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium'

const withUnit = new Set(['DATUM_NL', 'BEDRAG', 'PERCENTAGE', 'DUUR', 'UREN'])

/** Reads quoted texts with straight or curly quotes, also when the closing one is missing, and units on the next line. */
export class InburgeringValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.name === 'STRING') return input.replace(/^["“„]/, '').replace(/["”“]$/, '')
    if (rule.name === 'ID') return input
    if (withUnit.has(rule.name)) return input.replace(/\s+/g, ' ')
    return super.runConverter(rule, input, cstNode)
  }
}
