package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;
import static regels.uitvoering.Value.Never.NEVER;

import java.util.List;
import regels.uitvoering.Rules.Condition;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;

/** What is asked over records, fines, extensions and termijnen together, and over onderdelen. Without a condition (null) each of them counts. */
public final class Aggregates {
  private Aggregates() {}

  /** What is asked of one element. */
  public interface Holds {
    Truth of(Happening element);
  }

  /** Whether an element is in the time that is asked about. */
  public interface Within {
    boolean of(Happening element);
  }

  /** `er is ...` */
  public static Truth anyOf(Run c, List<? extends Happening> all, Holds holds, Within within) {
    Unknown unknown = null;
    for (var element : all) {
      // Records stand in the order in which they act: what is not yet seen ends the listing.
      if (!Ask.isSeen(c, element)) break;
      if (within != null && !within.of(element)) continue;
      var answer = holds == null ? JA : holds.of(element);
      if (answer == JA) return JA;
      if (answer instanceof Unknown found) unknown = Unknown.merge(unknown, found);
    }
    return unknown == null ? NEE : unknown;
  }

  /** `er is geen ...` */
  public static Truth noneOf(Run c, List<? extends Happening> all, Holds holds, Within within) {
    return Values.not(anyOf(c, all, holds, within));
  }

  /** `aantal ...` */
  public static Value countOf(Run c, List<? extends Happening> all, Holds holds, Within within) {
    Unknown unknown = null;
    int count = 0;
    for (var element : all) {
      if (!Ask.isSeen(c, element)) break;
      if (within != null && !within.of(element)) continue;
      var answer = holds == null ? JA : holds.of(element);
      if (answer == JA) count += 1;
      else if (answer instanceof Unknown found) unknown = Unknown.merge(unknown, found);
    }
    return unknown == null ? Exact.of(count) : unknown;
  }

  /** `som van ...`, from `start` on. */
  public static Value sumOf(Run c, List<? extends Happening> all, String attribute, Unknown missing, Value start, Holds holds, Within within) {
    Unknown unknown = null;
    var total = start;
    for (var element : all) {
      if (!Ask.isSeen(c, element)) break;
      if (within != null && !within.of(element)) continue;
      var answer = holds == null ? JA : holds.of(element);
      if (answer == NEE) continue;
      var value = answer == JA ? Ask.given(c, element, attribute, missing) : answer;
      if (value instanceof Unknown found) unknown = Unknown.merge(unknown, found);
      else if (value != NEVER) total = Values.plus(total, value, c.overflow);
    }
    return unknown == null ? total : unknown;
  }

  /** `de eerste ...`, or null */
  public static Happening firstOf(Run c, List<? extends Happening> all, Holds holds, Within within) {
    for (var element : all) if (isMeant(c, element, holds, within)) return element;
    return null;
  }

  /** `de laatste ...`, or null */
  public static Happening lastOf(Run c, List<? extends Happening> all, Holds holds, Within within) {
    for (int index = all.size() - 1; index >= 0; index -= 1) if (isMeant(c, all.get(index), holds, within)) return all.get(index);
    return null;
  }

  private static boolean isMeant(Run c, Happening element, Holds holds, Within within) {
    return Ask.isSeen(c, element) && (within == null || within.of(element)) && (holds == null || holds.of(element) == JA);
  }

  /** The value of the latest element that has one. */
  public static Value lastKnown(Run c, List<? extends Happening> all, String attribute, Unknown missing, Holds holds) {
    for (int index = all.size() - 1; index >= 0; index -= 1) {
      var element = all.get(index);
      if (!Ask.isSeen(c, element)) continue;
      var value = Ask.given(c, element, attribute, missing);
      if (!(value instanceof Unknown) && (holds == null || holds.of(element) == JA)) return value;
    }
    return missing;
  }

  /** `er is een onderdeel van ...` */
  public static Truth anyPart(Run c, String groep, Condition holds) {
    var outer = c.part;
    Unknown unknown = null;
    boolean any = false;
    for (var part : Ask.membersOf(c, groep)) {
      c.part = part;
      var answer = holds == null ? JA : holds.of(c);
      if (answer == JA) {
        any = true;
        break;
      }
      if (answer instanceof Unknown found) unknown = Unknown.merge(unknown, found);
    }
    c.part = outer;
    return any ? JA : unknown == null ? NEE : unknown;
  }

  public static Truth noPart(Run c, String groep, Condition holds) {
    return Values.not(anyPart(c, groep, holds));
  }

  /** `aantal onderdelen van ...` */
  public static Value countParts(Run c, String groep, Condition holds) {
    var outer = c.part;
    Unknown unknown = null;
    int count = 0;
    for (var part : Ask.membersOf(c, groep)) {
      c.part = part;
      var answer = holds == null ? JA : holds.of(c);
      if (answer == JA) count += 1;
      else if (answer instanceof Unknown found) unknown = Unknown.merge(unknown, found);
    }
    c.part = outer;
    return unknown == null ? Exact.of(count) : unknown;
  }

  /** `in de 12 maanden ervoor` */
  public static boolean isJustBefore(Run c, Happening element, Value length) {
    var end = Values.later(element.date(), length, c.overflow);
    return end != null && element.date() < c.peildatum && c.peildatum < end;
  }

  /** `in inburgeringstermijn` */
  public static boolean isWithin(Run c, Happening element, String name) {
    var termijn = Ask.instance(c, name);
    return termijn != null && termijn.first <= element.date() && (element.date() <= termijn.last || termijn.waitsFor != null);
  }

  /** `op dezelfde dag` */
  public static boolean isOfToday(Run c, Happening element) {
    return element.date() == c.asOf;
  }

  /** One of the values between which a begrip chooses; `settles`: a judgement that was not given is settled here. */
  public record Alternative(Condition when, Rules.Ask then, boolean settles) {}

  /** The first alternative that holds; with `exactlyOne` the one that certainly holds. */
  public static Value chosen(Run c, String policy, List<Alternative> alternatives, Rules.Ask otherwise) {
    Unknown unknown = null;
    for (var each : alternatives) {
      var answer = each.settles() ? c.isMet(each.when()) : each.when().of(c);
      if (answer == JA) return each.then().of(c);
      if (answer == NEE) continue;
      unknown = Unknown.merge(unknown, (Unknown) answer);
      if (policy.equals("first")) return unknown;
    }
    return unknown != null ? unknown : otherwise == null ? NEVER : otherwise.of(c);
  }
}
