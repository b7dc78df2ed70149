package regels.uitvoering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What rules reckon with. A level, choice, onderdeel or leerroute is its name; a number is exact. */
public sealed interface Value permits Value.Truth, Value.Name, Value.Day, Exact, Value.Duration, Value.PeriodLength, Value.Never {

  /** Three-valued truth: ja, nee, or unknown. */
  sealed interface Truth extends Value permits Answer, Unknown {}

  enum Answer implements Truth {
    JA,
    NEE;

    public static Answer of(boolean holds) {
      return holds ? JA : NEE;
    }
  }

  /** What cannot be known: names of gegevens and of oordelen that were not given. */
  record Unknown(List<String> missing, List<String> oordelen) implements Truth {
    /** A calculation without an outcome: nothing is decided on it, and no fact is missing. */
    public static final Unknown NO_OUTCOME = new Unknown(List.of(), List.of());

    public static Unknown missing(String name) {
      return new Unknown(List.of(name), List.of());
    }

    public static Unknown notJudged(String name) {
      return new Unknown(List.of(), List.of(name));
    }

    /** @param left null: nothing yet */
    static Unknown merge(Unknown left, Unknown right) {
      return left == null || left == right ? right : new Unknown(union(left.missing, right.missing), union(left.oordelen, right.oordelen));
    }

    private static List<String> union(List<String> left, List<String> right) {
      var all = new LinkedHashSet<>(left);
      all.addAll(right);
      return new ArrayList<>(all);
    }
  }

  record Name(String text) implements Value {}

  /** Days since 1 January 1970. */
  record Day(int number) implements Value {}

  /** A length in whole months or in whole days. A year is 12 months, a week 7 days. */
  sealed interface Duration extends Value permits Months, Days {
    int count();

    Duration times(int factor);
  }

  record Months(int count) implements Duration {
    public Months times(int factor) {
      return new Months(count * factor);
    }
  }

  record Days(int count) implements Duration {
    public Days times(int factor) {
      return new Days(count * factor);
    }
  }

  /** The length of a period, kept at its dates: how many months it holds depends on where it begins. */
  record PeriodLength(int begin, int end) implements Value {
    /** Begin and end included. */
    int calendarDays() {
      return end - begin + 1;
    }
  }

  /** What never happened: comparing it is nee, sums skip it. */
  enum Never implements Value {
    NEVER,
  }
}
