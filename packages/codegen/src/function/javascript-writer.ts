import { TypeScriptWriter } from '../targets/typescript/writer.ts'

/** Writes code as JavaScript: as the TypeScript, without its types. */
export class JavaScriptWriter extends TypeScriptWriter {
  protected override typed(): string {
    return ''
  }
  protected override get asWritten(): string {
    return ''
  }
}
