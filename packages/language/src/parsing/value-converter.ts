import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium'

/** Reads quoted texts with straight or curly quotes, also when the closing one is missing. */
export class InburgeringValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.name === 'STRING') return input.replace(/^["“„]/, '').replace(/["”“]$/, '')
    if (rule.name === 'ID') return input
    return super.runConverter(rule, input, cstNode)
  }
}
