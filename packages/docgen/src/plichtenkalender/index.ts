export { personCalendar, plichtenkalender, fileName, type Calendar, type PersonCalendarInput } from './plichtenkalender.ts'
export { icsText, type CalendarDay } from './ics.ts'
