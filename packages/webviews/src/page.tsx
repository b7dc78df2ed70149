import { render, type ComponentType } from 'preact'
import { holdAmountsTogether } from './held-together.ts'

/** What a page gets: what it remembered, and its line to the extension, which says `To` and hears `From`. */
export interface PageProps<To, From, State> {
  readonly remembered: State | undefined
  readonly say: (message: From) => void
  readonly remember: (state: State) => void
  readonly listen: (heard: (message: To) => void) => void
}

interface Editor<From, State> {
  postMessage(message: From): void
  getState(): State | undefined
  setState(state: State): void
}

declare function acquireVsCodeApi<From, State>(): Editor<From, State>

/** Puts `Page` in an element `tag` of the empty document. */
export function openPage<To, From, State>(Page: ComponentType<PageProps<To, From, State>>, tag: 'main' | 'div'): void {
  holdAmountsTogether()
  const editor = acquireVsCodeApi<From, State>()
  const root = document.createElement(tag)
  document.body.append(root)
  render(
    <Page
      remembered={editor.getState()}
      say={(message) => editor.postMessage(message)}
      remember={(state) => editor.setState(state)}
      listen={(heard) => window.addEventListener('message', ({ data }: MessageEvent<To>) => heard(data))}
    />,
    root,
  )
}
