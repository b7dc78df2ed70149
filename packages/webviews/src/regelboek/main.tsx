import { render } from 'preact'
import type { FromRegelboekPage, RegelboekPageState, ToRegelboekPage } from '../protocol.ts'
import { App } from './app.tsx'
import './regelboek.css'

declare function acquireVsCodeApi(): {
  postMessage(message: FromRegelboekPage): void
  getState(): RegelboekPageState | undefined
  setState(state: RegelboekPageState): void
}

const editor = acquireVsCodeApi()
const root = document.createElement('div')
document.body.append(root)

render(
  <App
    remembered={editor.getState()}
    say={(message) => editor.postMessage(message)}
    remember={(state) => editor.setState(state)}
    listen={(heard) => window.addEventListener('message', ({ data }: MessageEvent<ToRegelboekPage>) => heard(data))}
  />,
  root,
)
