import { DefaultLangiumDocumentFactory, type AstNode, type LangiumDocuments, type LangiumSharedCoreServices, type ParseResult, type ParserOptions, type URI } from 'langium'
import type { InburgeringServices } from '../module.ts'

/** Reads a file that changed again only where it changed. */
export class InburgeringDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly documents: () => LangiumDocuments

  constructor(services: LangiumSharedCoreServices) {
    super(services)
    this.documents = () => services.workspace.LangiumDocuments
  }

  protected override parse<T extends AstNode>(uri: URI, text: string, options?: ParserOptions): ParseResult<T> {
    return options?.rule === undefined ? (this.servicesOf(uri).parser.Rereader.read(text) as ParseResult<T>) : super.parse(uri, text, options)
  }

  protected override async parseAsync<T extends AstNode>(uri: URI, text: string): Promise<ParseResult<T>> {
    const { parser: { Rereader }, workspace: { Places } } = this.servicesOf(uri)
    const before = this.documents().getDocument(uri)?.parseResult
    return (before === undefined ? Rereader.read(text) : Rereader.readAgain(before, text, (element) => Places.moved(element))) as ParseResult<T>
  }

  private servicesOf(uri: URI): InburgeringServices {
    return this.serviceRegistry.getServices(uri) as InburgeringServices
  }
}
