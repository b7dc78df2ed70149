package regels.uitvoering;

import regels.uitvoering.Value.Days;
import regels.uitvoering.Value.Duration;
import regels.uitvoering.Value.Months;

/** Days as the whole number of days since 1 January 1970, and the only arithmetic with them. */
public final class Dates {
  /** First and last day of something that always holds. */
  public static final int ALWAYS_BEFORE = Integer.MIN_VALUE;
  public static final int ALWAYS_AFTER = Integer.MAX_VALUE;
  static final int FIRST_DAY = -719162;
  static final int LAST_DAY = 2932896;
  private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final String[] MONTH_NAMES = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"};

  private Dates() {}

  record Civil(int year, int month, int day) {}

  static int daysInMonth(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month < 1 || month > 12 ? 0 : month == 2 && leap ? 29 : MONTH_LENGTHS[month - 1];
  }

  /** Null when the date does not exist. Algorithm: days_from_civil (H. Hinnant). */
  static Integer dayOf(int year, int month, int day) {
    if (year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
    int marchYear = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(marchYear, 400);
    int yearOfEra = marchYear - era * 400;
    int dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
  }

  /** 1 January of so many calendar years later. */
  static int newYear(int day, int later) {
    var next = dayOf(civilOf(day).year() + later, 1, 1);
    return next == null ? day : next;
  }

  /** Algorithm: civil_from_days (H. Hinnant). */
  static Civil civilOf(int day) {
    int shifted = day + 719468;
    int era = Math.floorDiv(shifted, 146097);
    int dayOfEra = shifted - era * 146097;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int marchMonth = (5 * dayOfYear + 2) / 153;
    int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    return new Civil(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1);
  }

  private static Integer within(long day) {
    return day >= FIRST_DAY && day <= LAST_DAY ? (int) day : null;
  }

  static Integer addMonths(int start, int count, String overflow) {
    var from = civilOf(start);
    long index = from.year() * 12L + from.month() - 1 + count;
    long year = Math.floorDiv(index, 12);
    if (year < 1 || year > 9999) return null;
    int month = Math.floorMod(index, 12) + 1;
    int length = daysInMonth((int) year, month);
    if (from.day() <= length) return dayOf((int) year, month, from.day());
    if (overflow.equals("refuse")) return null;
    var last = dayOf((int) year, month, length);
    return overflow.equals("lastDayOfMonth") ? last : within(last + 1);
  }

  static Integer add(int day, Duration length, String overflow) {
    return length instanceof Days days ? within((long) day + days.count()) : addMonths(day, length.count(), overflow);
  }

  /** The day before its first day, plus its length. */
  static Integer lastDayOfTermijn(int first, Duration length, String overflow) {
    return add(first - 1, length, overflow);
  }

  /** The largest number of months that, added to the start, does not pass the stop; negative backwards. */
  static int wholeMonths(int start, int stop, String overflow) {
    if (stop < start) return -wholeMonths(stop, start, overflow);
    var from = civilOf(start);
    var to = civilOf(stop);
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    var reached = addMonths(start, months, overflow.equals("refuse") ? "lastDayOfMonth" : overflow);
    return reached != null && reached <= stop ? months : months - 1;
  }

  static int wholeYears(int start, int stop, String overflow) {
    return wholeMonths(start, stop, overflow) / 12;
  }

  /** Null: months and days have no order. */
  static Integer compare(Duration left, Duration right) {
    return left.getClass() == right.getClass() ? Integer.valueOf(Integer.compare(left.count(), right.count())) : null;
  }

  static Duration add(Duration left, Duration right) {
    if (left.getClass() != right.getClass()) return null;
    return left instanceof Days ? new Days(left.count() + right.count()) : new Months(left.count() + right.count());
  }

  static Integer parseIso(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') return null;
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    return year < 0 || month < 0 || day < 0 ? null : dayOf(year, month, day);
  }

  /** -1: there stands something else. */
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int index = from; index < to; index += 1) {
      int digit = text.charAt(index) - '0';
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  static String iso(int day) {
    var date = civilOf(day);
    return String.valueOf(new char[] {
      (char) ('0' + date.year() / 1000), (char) ('0' + date.year() / 100 % 10), (char) ('0' + date.year() / 10 % 10), (char) ('0' + date.year() % 10), '-',
      (char) ('0' + date.month() / 10), (char) ('0' + date.month() % 10), '-', (char) ('0' + date.day() / 10), (char) ('0' + date.day() % 10),
    });
  }

  /** `12 mei 2024` */
  static String dutch(int day) {
    var date = civilOf(day);
    return date.day() + " " + MONTH_NAMES[date.month() - 1] + " " + date.year();
  }
}
