/** Shows that work goes on: only to a person, and only when it takes longer than a blink. */
export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

const patience = 400
const rhythm = 100

export function progressOn(stream: { readonly isTTY?: boolean; readonly columns?: number; write: (text: string) => unknown }, now: () => number = Date.now): Progress {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  const started = now()
  let shown = ''
  let last = 0
  return {
    show: (text) => {
      const at = now()
      if (at - started < patience || at - last < rhythm) return
      last = at
      shown = text.slice(0, (stream.columns ?? 80) - 1)
      stream.write(`\r\u001b[K${shown}`)
    },
    clear: () => {
      if (shown !== '') stream.write('\r\u001b[K')
      shown = ''
    },
  }
}
