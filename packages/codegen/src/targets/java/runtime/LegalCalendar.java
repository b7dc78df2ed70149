package regels.uitvoering;

import java.util.Set;
import regels.uitvoering.Value.Days;
import regels.uitvoering.Value.Duration;

/** The Algemene termijnenwet (BWBR0002448). */
final class LegalCalendar {
  private LegalCalendar() {}

  /** The last day, and the article by which it moved first; null: it did not move. */
  record Moved(int last, String article) {}

  /** Where the last day of a termijn goes (art. 1 lid 1, 2 and 4). */
  static Moved moveEnd(int first, int unshifted, Duration length, Set<Integer> equated) {
    if (length.count() > (length instanceof Days ? 90 : 3)) return new Moved(unshifted, null);
    boolean needsTwo = length instanceof Days && length.count() >= 3;
    String article = null;
    for (int last = unshifted; ; last += 1) {
      String found = isClosed(last, equated) ? "1 lid 1" : needsTwo && openDays(first, last, equated) < 2 ? "2" : null;
      if (found == null) return new Moved(last, article);
      if (article == null) article = found;
    }
  }

  private static int openDays(int first, int last, Set<Integer> equated) {
    int open = 0;
    for (int day = first; day <= last; day += 1) if (!isClosed(day, equated)) open += 1;
    return open;
  }

  /** Saturday, Sunday, a holiday of art. 3, or a day that a decree equates with one (art. 3 lid 3). */
  private static boolean isClosed(int day, Set<Integer> equated) {
    return Math.floorMod(day + 3, 7) >= 5 || isHoliday(day) || equated.contains(day);
  }

  private static boolean isHoliday(int day) {
    var date = Dates.civilOf(day);
    int monthAndDay = date.month() * 100 + date.day();
    if (monthAndDay == 101 || monthAndDay == 505 || monthAndDay == 1225 || monthAndDay == 1226) return true;
    if (date.month() == 4 && date.year() >= 1980 && day == monarchsDay(date.year())) return true;
    var easter = easterSunday(date.year());
    if (easter == null) return false;
    int since = day - easter;
    return since == -2 || since == 1 || since == 39 || since == 50;
  }

  /** From 2014 on 27 April, before that 30 April; the day before when it is a Sunday. */
  private static int monarchsDay(int year) {
    int birthday = Dates.dayOf(year, 4, year >= 2014 ? 27 : 30);
    return Math.floorMod(birthday + 3, 7) == 6 ? birthday - 1 : birthday;
  }

  /** Meeus/Jones/Butcher, from 1583 on; the letters are those of the published algorithm. */
  private static Integer easterSunday(int year) {
    if (year < 1583) return null;
    int a = year % 19, b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4;
    int g = (b - (b + 8) / 25 + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int total = h + l - 7 * m + 114;
    return Dates.dayOf(year, total / 31, total % 31 + 1);
  }
}
