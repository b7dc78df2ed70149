export { apportion } from './apportion.ts'
export {
  addDays,
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  firstDayNumber,
  isDayNumber,
  isLeapYear,
  isValidCivil,
  lastDayNumber,
  weekday,
} from './civil-date.ts'
export type { CivilDate, DayNumber } from './civil-date.ts'
export { dutchMonths, formatDutchDate, formatEnglishDate, formatIsoDate, parseDutchDate, parseIsoDate, parseWrittenDate } from './date-text.ts'
export { addDuration, addDurations, compareDurations, subtractDuration } from './duration.ts'
export type { Duration, OverflowPolicy } from './duration.ts'
export { durationOf, durationUnit, formatDuration, parseDuration, scaleDuration } from './duration-text.ts'
export type { DurationUnit } from './duration-text.ts'
export { easterSunday } from './easter.ts'
export { equatedDay, equatedDays, equatedDaysRecorded } from './equated-days.ts'
export type { EquatedDay } from './equated-days.ts'
export {
  add,
  compare,
  divide,
  exactFromInteger,
  exactLimit,
  exactRatio,
  integerOf,
  multiply,
  negate,
  one,
  subtract,
  zero,
} from './exact.ts'
export type { ArithmeticError, Exact, ExactResult } from './exact.ts'
export { formatDutchNumber, fromDecimalText, toDecimalText } from './exact-text.ts'
export type { DutchNumberOptions, NumberNotation, NumberTextError } from './exact-text.ts'
export { holidayOn } from './holidays.ts'
export type { Holiday } from './holidays.ts'
export { editDistance, nearestName } from './nearest-name.ts'
export { parseIncompleteDate, resolveIncompleteDate } from './incomplete-date.ts'
export type { IncompleteDate, IncompleteDateReading } from './incomplete-date.ts'
export { algemeneTermijnenwet, isNonWorkingDay, isTermOfTheAct, shiftTermEnd } from './legal-calendar.ts'
export type { NonWorkingDay, ShiftOptions, TermShift } from './legal-calendar.ts'
export { compareLevels, isLevel, levels } from './level.ts'
export type { Level } from './level.ts'
export { interestDays, levelPayment } from './loan.ts'
export { formatEuro, parseEuro, roundMoney } from './money.ts'
export type { MoneyUnit } from './money.ts'
export { valueOf } from './result.ts'
export type { Result } from './result.ts'
export { roundExact } from './rounding.ts'
export type { RoundingMode } from './rounding.ts'
export {
  daysBetween,
  lastDayOfTerm,
  overflowMatters,
  periodReaches,
  wholeMonthsBetween,
  wholeYearsBetween,
} from './term.ts'
