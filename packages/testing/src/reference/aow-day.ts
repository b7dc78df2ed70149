import { addMonths, parseDay } from './calendar.ts';
import type { Day } from './calendar.ts';

/** AOW ages by day of birth (Algemene Ouderdomswet art. 7a), latest first; the last age that is known holds on. */
const ages: readonly { readonly bornFrom: Day; readonly months: number }[] = [
  { bornFrom: parseDay('1961-01-01'), months: 67 * 12 + 3 },
  { bornFrom: parseDay('1957-03-01'), months: 67 * 12 },
  { bornFrom: parseDay('1956-06-01'), months: 66 * 12 + 10 },
  { bornFrom: parseDay('1955-09-01'), months: 66 * 12 + 7 },
];
/** The age of 2021: who is older reached it before the act entered into force. */
const earliestMonths = 66 * 12 + 4;

/** The day on which the duty ends by age, Wet inburgering 2021 art. 3 lid 1. */
export function aowDay(geboortedatum: string): Day {
  const born = parseDay(geboortedatum);
  return addMonths(born, ages.find((age) => born >= age.bornFrom)?.months ?? earliestMonths);
}
