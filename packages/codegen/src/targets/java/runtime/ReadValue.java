package regels.uitvoering;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import regels.uitvoering.PersonShape.Shape;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Day;
import regels.uitvoering.Value.Days;
import regels.uitvoering.Value.Duration;
import regels.uitvoering.Value.Months;
import regels.uitvoering.Value.Name;

/** One value of the exchange format. */
final class ReadValue {
  private static final Pattern INCOMPLETE = Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?");
  private static final Pattern DURATION = Pattern.compile("\\s*([0-9]{1,7})\\s+([a-zA-Z]+)\\s*");
  private static final Map<String, Duration> UNITS = Map.of("dag", new Days(1), "dagen", new Days(1), "week", new Days(7), "weken", new Days(7), "maand", new Months(1), "maanden", new Months(1), "jaar", new Months(12), "jaren", new Months(12));

  private ReadValue() {}

  /** Null: it is no value of this shape. */
  static Value of(Object given, Shape shape) {
    if (given instanceof Boolean answer) return shape.kind().equals("boolean") ? Answer.of(answer) : null;
    if (given instanceof String text) return ofText(text, shape);
    return given instanceof Double number ? ofNumber(number, shape.kind()) : null;
  }

  private static Value ofText(String text, Shape shape) {
    switch (shape.kind()) {
      case "text":
        return new Name(text);
      case "name":
        return shape.names().contains(text) ? new Name(text) : null;
      case "date":
        return dayIf(Dates.parseIso(text));
      case "incompleteDate":
        return dayIf(incomplete(text, shape.reading()));
      case "duration":
        return duration(text);
      default:
        return null;
    }
  }

  private static Value dayIf(Integer day) {
    return day == null ? null : new Day(day);
  }

  private static Value ofNumber(Double number, String kind) {
    var value = Exact.ofJson(number);
    if (value == null) return null;
    switch (kind) {
      case "number":
      case "percentage":
        return value;
      case "integer":
        return value.isWhole() ? value : null;
      case "hours":
        return value.sign() >= 0 && hasCents(value) ? value : null;
      case "money":
        return hasCents(value) ? value : null;
      default:
        return null;
    }
  }

  private static boolean hasCents(Exact value) {
    return BigInteger.valueOf(100).mod(value.denominator()).signum() == 0;
  }

  /** A date of birth as the BRP may hold it: `1994`, `1994-05` or whole. */
  private static Integer incomplete(String text, String reading) {
    var parts = INCOMPLETE.matcher(text);
    if (!parts.matches()) return Dates.parseIso(text);
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      int month = Integer.parseInt(parts.group(2));
      return Dates.dayOf(year, month, reading.equals("firstDay") ? 1 : reading.equals("middle") ? 16 : Dates.daysInMonth(year, month));
    }
    return reading.equals("firstDay") ? Dates.dayOf(year, 1, 1) : reading.equals("middle") ? Dates.dayOf(year, 7, 1) : Dates.dayOf(year, 12, 31);
  }

  /** `18 maanden` */
  private static Duration duration(String text) {
    var parts = DURATION.matcher(text);
    var unit = parts.matches() ? UNITS.get(parts.group(2).toLowerCase(java.util.Locale.ROOT)) : null;
    return unit == null ? null : unit.times(Integer.parseInt(parts.group(1)));
  }
}
