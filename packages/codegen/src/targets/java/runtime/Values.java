package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;
import static regels.uitvoering.Value.Never.NEVER;
import static regels.uitvoering.Value.Unknown.NO_OUTCOME;

import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Day;
import regels.uitvoering.Value.Days;
import regels.uitvoering.Value.Duration;
import regels.uitvoering.Value.Name;
import regels.uitvoering.Value.PeriodLength;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** Reckoning with values, comparing them, and three-valued truth. */
public final class Values {
  private Values() {}

  /** How two values are put in order: -1, 0 or 1; null when they have no order. */
  public interface Order {
    Integer of(Value left, Value right);
  }

  public static List<Order> orders(Order... items) {
    return List.of(items);
  }

  public static Truth truth(Value value) {
    return value instanceof Truth truth ? truth : NEE;
  }

  public static Truth not(Truth value) {
    return value instanceof Answer answer ? Answer.of(answer == NEE) : value;
  }

  /** The first nee settles it, and the rest is not asked. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Truth and(Truth first, Supplier<Truth>... others) {
    var answer = first;
    for (var other : others) {
      if (answer == NEE) return NEE;
      answer = both(answer, other.get());
    }
    return answer;
  }

  /** The first ja settles it, and the rest is not asked. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Truth or(Truth first, Supplier<Truth>... others) {
    var answer = first;
    for (var other : others) {
      if (answer == JA) return JA;
      answer = either(answer, other.get());
    }
    return answer;
  }

  static Truth both(Truth left, Truth right) {
    if (left == NEE || right == NEE) return NEE;
    if (left == JA) return right;
    return right == JA ? left : Unknown.merge((Unknown) left, (Unknown) right);
  }

  static Truth either(Truth left, Truth right) {
    if (left == JA || right == JA) return JA;
    if (left == NEE) return right;
    return right == NEE ? left : Unknown.merge((Unknown) left, (Unknown) right);
  }

  static boolean isAbsent(Value value) {
    return value == NEVER || value instanceof Unknown;
  }

  public static Truth isKnown(Value value) {
    return Answer.of(!isAbsent(value));
  }

  static Value orNever(Value value) {
    return value == null ? NEVER : value;
  }

  static Value orNever(Integer day) {
    return day == null ? NEVER : new Day(day);
  }

  /** Null: it is not a day. */
  static Integer dayOf(Value value) {
    return value instanceof Day day ? Integer.valueOf(day.number()) : null;
  }

  static Duration durationOf(Value value) {
    if (value instanceof PeriodLength period) return new Days(period.calendarDays());
    return value instanceof Duration duration ? duration : new Days(0);
  }

  /** The day a length later; of a period its calendar days. */
  static Integer later(int day, Value length, String overflow) {
    if (length instanceof PeriodLength period) return Dates.add(day, new Days(period.calendarDays()), overflow);
    return length instanceof Duration duration ? Dates.add(day, duration, overflow) : null;
  }

  /** What is absent stays absent: an unknown with its names, otherwise what never happened. Null: both are there. */
  private static Value absent(Value left, Value right) {
    if (left instanceof Unknown one && right instanceof Unknown other) return Unknown.merge(one, other);
    if (left == NEVER || right == NEVER) return NEVER;
    return left instanceof Unknown ? left : right instanceof Unknown ? right : null;
  }

  private static Value settled(Value outcome) {
    return outcome == null ? NO_OUTCOME : outcome;
  }

  private static Value settled(Integer day) {
    return day == null ? NO_OUTCOME : new Day(day);
  }

  public static Value plus(Value left, Value right, String overflow) {
    var absent = absent(left, right);
    if (absent != null) return absent;
    if (left instanceof Exact one && right instanceof Exact other) return settled(one.plus(other));
    if (right instanceof Day day) return left instanceof Day ? NO_OUTCOME : settled(later(day.number(), left, overflow));
    if (left instanceof Day day) return settled(later(day.number(), right, overflow));
    return settled(Dates.add(durationOf(left), durationOf(right)));
  }

  public static Value min(Value left, Value right, String overflow) {
    var absent = absent(left, right);
    if (absent != null) return absent;
    if (left instanceof Exact one && right instanceof Exact other) return settled(one.minus(other));
    if (left instanceof Day day) {
      if (right instanceof Day other) return new Days(day.number() - other.number());
      return right instanceof Duration || right instanceof PeriodLength ? settled(Dates.add(day.number(), durationOf(right).times(-1), overflow)) : NO_OUTCOME;
    }
    return settled(Dates.add(durationOf(left), durationOf(right).times(-1)));
  }

  public static Value times(Value left, Value right) {
    var absent = absent(left, right);
    if (absent != null) return absent;
    if (left instanceof Exact one) return right instanceof Exact other ? settled(one.times(other)) : scaled(durationOf(right), one);
    return right instanceof Exact factor ? scaled(durationOf(left), factor) : NO_OUTCOME;
  }

  public static Value dividedBy(Value left, Value right) {
    var absent = absent(left, right);
    if (absent != null) return absent;
    if (!(right instanceof Exact divisor) || divisor.sign() == 0) return NO_OUTCOME;
    return left instanceof Exact number ? settled(number.dividedBy(divisor)) : scaled(durationOf(left), Exact.ONE.dividedBy(divisor));
  }

  /** No outcome when it has a part of a day or month. */
  private static Value scaled(Duration duration, Exact factor) {
    var count = factor == null ? null : Exact.of(duration.count()).times(factor);
    if (count == null || !count.isWhole() || count.numerator().bitLength() > 31) return NO_OUTCOME;
    int whole = count.numerator().intValue();
    return duration instanceof Days ? new Days(whole) : new Value.Months(whole);
  }

  /** `down` and `up` are towards the lower and the higher number; `half-up` has a half away from zero. */
  public static Value rounded(Value value, int decimals, String mode) {
    return value instanceof Exact number ? settled(number.rounded(decimals, mode)) : value;
  }

  public static Integer byNumber(Value left, Value right) {
    return left instanceof Exact one && right instanceof Exact other ? Integer.valueOf(one.compareTo(other)) : null;
  }

  public static Integer byDay(Value left, Value right) {
    return left instanceof Day one && right instanceof Day other ? Integer.valueOf(Integer.compare(one.number(), other.number())) : null;
  }

  /** Only whether they are the same. */
  public static Integer byName(Value left, Value right) {
    return left.equals(right) ? Integer.valueOf(0) : null;
  }

  /** In the order of these names; a name that is not among them counts as `otherwise` (null: it has no order). */
  public static Order byPlace(List<String> names, Integer otherwise) {
    var places = new HashMap<Value, Integer>();
    for (var name : names) places.put(new Name(name), places.size());
    return (left, right) -> {
      var one = places.getOrDefault(left, otherwise);
      var other = places.getOrDefault(right, otherwise);
      return one == null || other == null ? null : Integer.valueOf(Integer.compare(one, other));
    };
  }

  /** A period against months is anchored to its begin: it reaches them when (begin - 1) + months is not after its end. */
  public static Order byLength(String overflow) {
    return (left, right) -> {
      if (left instanceof PeriodLength one && right instanceof PeriodLength other) return Integer.compare(one.calendarDays(), other.calendarDays());
      if (left instanceof PeriodLength period && right instanceof Duration length) return againstLength(period, length, overflow);
      if (left instanceof Duration length && right instanceof PeriodLength period) return -againstLength(period, length, overflow);
      return left instanceof Duration one && right instanceof Duration other ? Dates.compare(one, other) : null;
    };
  }

  private static int againstLength(PeriodLength period, Duration length, String overflow) {
    var last = Dates.lastDayOfTermijn(period.begin(), length, overflow);
    return last == null ? -1 : Integer.compare(period.end(), last);
  }

  /** What a comparison looks for in the order of two values. */
  private interface Test {
    boolean holds(Integer sign);
  }

  /** Nee with what never happened, unknown with what is unknown. */
  private static Truth compared(Value left, Value right, Order order, Test test) {
    if (left == NEVER || right == NEVER) return NEE;
    if (left instanceof Unknown one) return right instanceof Unknown other ? Unknown.merge(one, other) : one;
    return right instanceof Unknown unknown ? unknown : Answer.of(test.holds(order.of(left, right)));
  }

  public static Truth isEqual(Value left, Value right, Order order) {
    return compared(left, right, order, sign -> sign != null && sign == 0);
  }

  public static Truth isOther(Value left, Value right, Order order) {
    return compared(left, right, order, sign -> sign == null || sign != 0);
  }

  public static Truth isAtLeast(Value left, Value right, Order order) {
    return compared(left, right, order, sign -> sign != null && sign >= 0);
  }

  public static Truth isAtMost(Value left, Value right, Order order) {
    return compared(left, right, order, sign -> sign != null && sign <= 0);
  }

  public static Truth isAbove(Value left, Value right, Order order) {
    return compared(left, right, order, sign -> sign != null && sign > 0);
  }

  public static Truth isBelow(Value left, Value right, Order order) {
    return compared(left, right, order, sign -> sign != null && sign < 0);
  }

  /* With a left side that never happened the right side is not asked: then its sources do not count. */

  public static Truth isEqual(Value left, Supplier<Value> right, Order order) {
    return left == NEVER ? NEE : isEqual(left, right.get(), order);
  }

  public static Truth isOther(Value left, Supplier<Value> right, Order order) {
    return left == NEVER ? NEE : isOther(left, right.get(), order);
  }

  public static Truth isAtLeast(Value left, Supplier<Value> right, Order order) {
    return left == NEVER ? NEE : isAtLeast(left, right.get(), order);
  }

  public static Truth isAtMost(Value left, Supplier<Value> right, Order order) {
    return left == NEVER ? NEE : isAtMost(left, right.get(), order);
  }

  public static Truth isAbove(Value left, Supplier<Value> right, Order order) {
    return left == NEVER ? NEE : isAbove(left, right.get(), order);
  }

  public static Truth isBelow(Value left, Supplier<Value> right, Order order) {
    return left == NEVER ? NEE : isBelow(left, right.get(), order);
  }

  public static Truth isOneOf(Value value, List<Value> options, Order order) {
    if (value == NEVER) return NEE;
    if (value instanceof Unknown unknown) return unknown;
    Unknown unknown = null;
    for (var option : options) {
      if (option instanceof Unknown found) unknown = Unknown.merge(unknown, found);
      else if (option != NEVER && isSame(order.of(value, option))) return JA;
    }
    return unknown == null ? NEE : unknown;
  }

  static boolean isSame(Integer sign) {
    return sign != null && sign == 0;
  }

  /** What never happened is neither one of them nor none of them. */
  public static Truth isNoneOf(Value value, List<Value> options, Order order) {
    return value == NEVER ? NEE : not(isOneOf(value, options, order));
  }

  /** The last (1) or first (-1) in order; what never comes is skipped. */
  public static Value extreme(List<Value> values, int wanted, Order order) {
    Value best = NEVER;
    Unknown unknown = null;
    for (var value : values) {
      if (value instanceof Unknown found) unknown = Unknown.merge(unknown, found);
      else if (value != NEVER && (best == NEVER || Integer.valueOf(wanted).equals(order.of(value, best)))) best = value;
    }
    return unknown == null ? best : unknown;
  }
}
