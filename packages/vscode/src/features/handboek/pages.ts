const folders = ['', 'taken', 'taal']

/** Pages in the order in which one needs them: the beginning, the tasks, the language. */
export function pagesInOrder(paths: readonly string[]): readonly string[] {
  const place = (path: string): number => folders.indexOf(path.includes('/') ? path.slice(0, path.indexOf('/')) : '')
  return paths.filter((path) => path.endsWith('.md') && place(path) >= 0).toSorted((left, right) => place(left) - place(right) || (left < right ? -1 : 1))
}

/** What a page is called: its first heading. */
export function headingOf(text: string): string {
  return /^# (.+)$/m.exec(text)?.[1] ?? ''
}
