import { render } from 'preact'
import type { FromTimelinePage, TimelinePageState, ToTimelinePage } from '../protocol.ts'
import { App } from './app.tsx'
import './tijdlijn.css'

declare function acquireVsCodeApi(): {
  postMessage(message: FromTimelinePage): void
  getState(): TimelinePageState | undefined
  setState(state: TimelinePageState): void
}

const editor = acquireVsCodeApi()
const root = document.createElement('main')
document.body.append(root)

render(
  <App
    remembered={editor.getState()}
    say={(message) => editor.postMessage(message)}
    remember={(state) => editor.setState(state)}
    listen={(heard) => window.addEventListener('message', ({ data }: MessageEvent<ToTimelinePage>) => heard(data))}
  />,
  root,
)
