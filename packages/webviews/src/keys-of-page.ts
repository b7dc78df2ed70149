import { useEffect } from 'preact/hooks'

const walking: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End'])

/** A page that was just opened has no part with the focus: the first key that walks goes into the list, as the page says that it does. */
export function useKeysOfPage(enter: (key: string) => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (event.target !== document.body || !walking.has(event.key)) return
      event.preventDefault()
      enter(event.key)
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  })
}
