/** `22 november 2026`, from ISO 8601. */
export function dateText(iso: string, language: 'nl' | 'en'): string {
  const [year = 1, month = 1, day = 1] = iso.split('-').map(Number)
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, day)))
}
