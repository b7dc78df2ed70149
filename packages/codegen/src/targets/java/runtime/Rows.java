package regels.uitvoering;

import static regels.uitvoering.Value.Answer.JA;
import static regels.uitvoering.Value.Answer.NEE;
import static regels.uitvoering.Value.Never.NEVER;
import static regels.uitvoering.Value.Unknown.NO_OUTCOME;

import java.util.List;
import regels.uitvoering.Value.Truth;
import regels.uitvoering.Value.Unknown;
import regels.uitvoering.Values.Order;

/** Tables: what the inputs must be for a row, and the cell of the row that holds. */
public final class Rows {
  private Rows() {}

  /** What an input must be. */
  public interface Band {
    boolean suits(Value input, Order order);
  }

  public record Row(List<Band> bands, Rules.Ask cell, List<String> sources) {}

  private static final Band ANYTHING = (input, order) -> true;

  public static List<Band> bands(Band... items) {
    return List.of(items);
  }

  public static Band anything() {
    return ANYTHING;
  }

  public static Band these(Value... values) {
    return (input, order) -> {
      for (var value : values) if (Values.isSame(order.of(input, value))) return true;
      return false;
    };
  }

  /** From the first bound (`vanaf`, `meer dan`) to the second (`tot`, `tot en met`); null: without a bound. */
  public static Band range(Value start, boolean startInclusive, Value end, boolean endInclusive) {
    return (input, order) -> (start == null || reaches(order.of(input, start), startInclusive)) && (end == null || reaches(order.of(end, input), endInclusive));
  }

  private static boolean reaches(Integer sign, boolean inclusive) {
    return sign != null && (inclusive ? sign >= 0 : sign > 0);
  }

  /** With `first` an earlier row that may hold stands in the way; with `exactlyOne` a row that certainly holds is the one. */
  public static Value cellOf(Run c, List<Value> inputs, List<Order> orders, List<Row> rows, String policy) {
    Unknown unknown = null;
    for (var row : rows) {
      var answer = holds(row.bands(), inputs, orders);
      if (answer == NEE) continue;
      if (answer == JA) {
        if (c.use != null) c.use.sources.addAll(row.sources());
        return row.cell().of(c);
      }
      if (policy.equals("first")) return answer;
      unknown = Unknown.merge(unknown, (Unknown) answer);
    }
    return unknown == null ? NO_OUTCOME : unknown;
  }

  private static Truth holds(List<Band> bands, List<Value> inputs, List<Order> orders) {
    Unknown unknown = null;
    for (int index = 0; index < bands.size(); index += 1) {
      var band = bands.get(index);
      if (band == ANYTHING) continue;
      var input = inputs.get(index);
      if (input == NEVER) return NEE;
      if (input instanceof Unknown found) unknown = Unknown.merge(unknown, found);
      else if (!band.suits(input, orders.get(index))) return NEE;
    }
    return unknown == null ? JA : unknown;
  }
}
