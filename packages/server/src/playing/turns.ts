import type { CancellationToken } from 'vscode-languageserver'

/** Lets messages that wait be heard, so that long work can be stopped and the next key does not wait for it. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

/** Does one thing after another, a turn at a time; false when it was stopped before the end. */
export async function inTurns<T>(items: readonly T[], token: Pick<CancellationToken, 'isCancellationRequested'>, work: (item: T, index: number) => void): Promise<boolean> {
  let since = performance.now()
  for (const [index, item] of items.entries()) {
    if (performance.now() - since > turn) {
      await nextTurn()
      since = performance.now()
    }
    if (token.isCancellationRequested) return false
    work(item, index)
  }
  return !token.isCancellationRequested
}

/** Longest time in which nobody else is heard, in milliseconds. */
const turn = 12
