import { render } from 'preact'
import type { ComparisonPageState, FromComparisonPage, ToComparisonPage } from '../protocol.ts'
import { App } from './app.tsx'
import '../tijdlijn/tijdlijn.css'
import './vergelijking.css'

declare function acquireVsCodeApi(): {
  postMessage(message: FromComparisonPage): void
  getState(): ComparisonPageState | undefined
  setState(state: ComparisonPageState): void
}

const editor = acquireVsCodeApi()
const root = document.createElement('main')
document.body.append(root)

render(
  <App
    remembered={editor.getState()}
    say={(message) => editor.postMessage(message)}
    remember={(state) => editor.setState(state)}
    listen={(heard) => window.addEventListener('message', ({ data }: MessageEvent<ToComparisonPage>) => heard(data))}
  />,
  root,
)
