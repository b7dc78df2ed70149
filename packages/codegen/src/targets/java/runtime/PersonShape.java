package regels.uitvoering;

import java.util.List;
import java.util.Map;
import regels.uitvoering.Rules.Condition;
import regels.uitvoering.Rules.Item;

/** What a person of the exchange format may be. */
public record PersonShape(Map<String, FactShape> facts, Map<String, RecordShape> records) {
  /** `reading`: how a date that lacks its day or month is read; `names`: what a name may be. */
  public record Shape(String kind, String reading, List<String> names) {}

  public record Field(Shape shape, boolean optional) {}

  public record FactShape(Shape shape, boolean optional, List<Controle> controles) {
    Field field() {
      return new Field(shape, optional);
    }
  }

  /** A person who certainly does not meet it is refused. */
  public record Controle(Condition when, String message, String at) {}

  /** `by`: who decides or judges; `notCovered`: why a person who has this record cannot be run by this code. */
  public record RecordShape(String name, String kind, Map<String, Field> attributes, List<Controle> controles, String by, String notCovered) {}

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Map<String, Field> fieldMap(Item<Field>... items) {
    return Rules.map(items);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Map<String, FactShape> factShapeMap(Item<FactShape>... items) {
    return Rules.map(items);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Map<String, RecordShape> recordShapeMap(Item<RecordShape>... items) {
    return Rules.map(items);
  }
}
