package regels.uitvoering;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regels.uitvoering.Happening.DossierRecord;
import regels.uitvoering.PersonShape.Controle;
import regels.uitvoering.PersonShape.Field;
import regels.uitvoering.PersonShape.RecordShape;
import regels.uitvoering.PersonShape.Shape;
import regels.uitvoering.Value.Answer;
import regels.uitvoering.Value.Name;

/** Checks one person of the exchange format and puts the dossier in order. A person with any problem is refused, with the path of each. */
public final class ReadPerson {
  private static final List<String> REVISIONS = List.of("herziening", "vernietiging", "intrekking");
  private static final List<String> DECISION_DATES = List.of("dagtekening", "bekendgemaakt_op", "onherroepelijk_op");
  /** The names that a record has besides its own attributes. */
  private static final Map<String, List<String>> FIXED = Map.of(
    "gebeurtenis", List.of("datum", "naam", "bekend_op"),
    "periode", List.of("datum", "naam", "einde", "bekend_op"),
    "besluit", List.of("datum", "naam", "bekend_op", "door", "dagtekening", "bekendgemaakt_op", "onherroepelijk_op", "kenmerk"),
    "oordeel", List.of("datum", "naam", "bekend_op", "door"));

  private final Rules rules;
  private final PersonShape shape;
  private final List<Problem> problems = new ArrayList<>();
  /** Where each record stands in the input. */
  private final IdentityHashMap<DossierRecord, Read> places = new IdentityHashMap<>();

  private record Read(String path, Map<String, Object> given) {}

  private ReadPerson(Rules rules, PersonShape shape) {
    this.rules = rules;
    this.shape = shape;
  }

  /** `code` as in the workbench, or `niet_in_de_code`; `path` as `[3].gebeurtenissen[2].niveau`. */
  public record Problem(String code, String path, String message) {}

  /** Of the two one: a dossier, or problems. */
  public record Result(Dossier dossier, List<Problem> problems) {}

  /**
   * @param person as `Json.read` gives it
   * @param index place in the input, for the path
   * @param layers null: those of the rules
   */
  public static Result read(Rules rules, PersonShape shape, Object person, int index, List<String> layers) {
    var reader = new ReadPerson(rules, shape);
    var dossier = reader.dossier(person, "[" + index + "]", layers);
    return reader.problems.isEmpty() ? new Result(dossier, List.of()) : new Result(null, reader.problems);
  }

  private void report(String code, String path, String message) {
    problems.add(new Problem(code, path, message));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> objectOf(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : null;
  }

  private Dossier dossier(Object value, String path, List<String> layers) {
    var person = objectOf(value);
    if (person == null) {
      report("INB851", path, shown(value) + " is geen persoon");
      return null;
    }
    for (var name : person.keySet()) if (!List.of("id", "gegevens", "gebeurtenissen").contains(name)) report("INB853", path + "." + name, "onbekende naam " + name);
    var id = person.get("id");
    if (!person.containsKey("id")) report("INB855", path + ".id", "id ontbreekt");
    else if (!(id instanceof String text) || text.isEmpty()) report("INB851", path + ".id", shown(id) + " is geen tekst");
    var facts = facts(person, path + ".gegevens");
    var records = records(person, path + ".gebeurtenissen");
    if (!problems.isEmpty()) return null;
    var dossier = new Dossier((String) id, facts, records);
    checkControles(dossier, objectOf(person.get("gegevens")), path, Play.switchesOf(rules, layers));
    return dossier;
  }

  private Map<String, Value> facts(Map<String, Object> person, String path) {
    var values = new HashMap<String, Value>();
    var given = objectOf(person.get("gegevens"));
    if (given != null) {
      var fields = new LinkedHashMap<String, Field>();
      shape.facts().forEach((name, fact) -> fields.put(name, fact.field()));
      fields(given, fields, path, values, List.of(), "INB850");
    } else if (person.containsKey("gegevens")) {
      report("INB851", path, shown(person.get("gegevens")) + " is geen lijst van gegevens");
    } else {
      report("INB855", path, "gegevens ontbreekt");
    }
    return values;
  }

  /** The declared fields of a person or a record; `fixed` are the names that it has besides. */
  private void fields(Map<String, Object> given, Map<String, Field> fields, String path, Map<String, Value> values, List<String> fixed, String unknownCode) {
    given.forEach((name, value) -> {
      var field = fields.get(name);
      if (field != null) {
        var found = value(value, field.shape(), path + "." + name);
        if (found != null) values.put(name, found);
      } else if (!fixed.contains(name)) {
        report(unknownCode, path + "." + name, "onbekende naam " + name);
      }
    });
    fields.forEach((name, field) -> {
      if (!field.optional() && !given.containsKey(name)) report("INB855", path + "." + name, name + " ontbreekt");
    });
  }

  private List<DossierRecord> records(Map<String, Object> person, String path) {
    var found = new ArrayList<DossierRecord>();
    if (!person.containsKey("gebeurtenissen")) return found;
    if (!(person.get("gebeurtenissen") instanceof List<?> all)) {
      report("INB851", path, shown(person.get("gebeurtenissen")) + " is geen lijst van gebeurtenissen");
      return found;
    }
    for (int index = 0; index < all.size(); index += 1) {
      var place = path + "[" + index + "]";
      var given = objectOf(all.get(index));
      if (given == null) {
        report("INB851", place, shown(all.get(index)) + " is geen gebeurtenis");
        continue;
      }
      var record = record(given, place);
      if (record == null) continue;
      places.put(record, new Read(place, given));
      found.add(record);
    }
    return found;
  }

  /** Null: it is none of the rules, or has no day. */
  private DossierRecord record(Map<String, Object> given, String path) {
    var declared = declared(given, path);
    if (declared == null) return null;
    if (declared.kind().equals("oordeel") && (given.containsKey("over") || given.containsKey("overtreding"))) {
      report("niet_in_de_code", path, declared.name() + ": oordelen over een boete zitten niet in deze code");
      return null;
    }
    var begin = day(given, "datum", path);
    if (!given.containsKey("datum")) report("INB855", path + ".datum", "datum ontbreekt");
    boolean isPeriod = declared.kind().equals("periode");
    var end = isPeriod ? day(given, "einde", path) : null;
    var known = day(given, "bekend_op", path);
    var values = new HashMap<String, Value>();
    fields(given, declared.attributes(), path, values, FIXED.get(declared.kind()), "INB853");
    if (begin == null) return null;
    if (end != null && end < begin) report("INB857", path + ".einde", shown(given.get("einde")) + " ligt voor " + Dates.iso(begin));
    String by = null;
    String reference = null;
    if (declared.kind().equals("besluit") || declared.kind().equals("oordeel")) {
      by = body(given, path);
      if (by == null) by = declared.by();
      if (declared.kind().equals("oordeel") && declared.by() != null && !declared.by().equals(by)) report("INB862", path + ".door", shown(given.get("door")) + ": dit oordeel is aan " + declared.by());
    }
    if (declared.kind().equals("besluit")) {
      decisionDates(given, path, begin, values);
      reference = text(given, "kenmerk", path);
      if (reference != null) values.put("kenmerk", new Name(reference));
    }
    return new DossierRecord(declared.name(), begin, end, isPeriod, values, by, reference, known);
  }

  private RecordShape declared(Map<String, Object> given, String path) {
    var name = given.get("naam");
    var declared = name instanceof String ? shape.records().get(name) : null;
    if (declared == null) {
      if (!given.containsKey("naam")) report("INB855", path + ".naam", "naam ontbreekt");
      else if (REVISIONS.contains(name)) report("niet_in_de_code", path, name + ": herzieningen van besluiten zitten niet in deze code");
      else report("INB852", path + ".naam", "onbekende gebeurtenis " + shown(name));
      return null;
    }
    if (declared.notCovered() == null) return declared;
    report("niet_in_de_code", path, declared.notCovered());
    return null;
  }

  private String body(Map<String, Object> given, String path) {
    if (!given.containsKey("door")) return null;
    if (given.get("door") instanceof String door && rules.organen().containsKey(door)) return door;
    report("INB854", path + ".door", shown(given.get("door")) + ": kies uit " + String.join(", ", rules.organen().keySet()));
    return null;
  }

  /** In this order they may not go back in time. */
  private void decisionDates(Map<String, Object> given, String path, int begin, Map<String, Value> values) {
    String before = null;
    int dayBefore = 0;
    for (var name : DECISION_DATES) {
      var day = day(given, name, path);
      if (day == null && name.equals("dagtekening")) day = begin;
      if (day == null) continue;
      if (before != null && day < dayBefore) report("INB863", path + "." + name, shown(given.get(name)) + " ligt voor " + before);
      before = name;
      dayBefore = day;
      values.put(name, new Value.Day(day));
    }
  }

  private Integer day(Map<String, Object> given, String name, String path) {
    return given.containsKey(name) ? Values.dayOf(value(given.get(name), new Shape("date", null, null), path + "." + name)) : null;
  }

  private String text(Map<String, Object> given, String name, String path) {
    if (!given.containsKey(name)) return null;
    if (given.get(name) instanceof String text && !text.isEmpty()) return text;
    report("INB851", path + "." + name, shown(given.get(name)) + " is geen tekst");
    return null;
  }

  private Value value(Object given, Shape shape, String path) {
    if (given == Json.NULL) {
      report("INB859", path, "null: laat weg wat niet bekend is");
      return null;
    }
    var value = ReadValue.of(given, shape);
    if (value != null) return value;
    boolean isDate = shape.kind().equals("date") || shape.kind().equals("incompleteDate");
    if (isDate && given instanceof String) report("INB856", path, shown(given) + " is geen bestaande datum (jjjj-mm-dd)");
    else report("INB854", path, shown(given) + ": verwacht " + (shape.names() == null ? shape.kind() : "een van " + String.join(", ", shape.names())));
    return null;
  }

  /** The `controle` clauses of the rules. */
  private void checkControles(Dossier dossier, Map<String, Object> facts, String path, boolean[] on) {
    var c = new Run(rules, on, dossier, 0, Integer.MAX_VALUE);
    int all = dossier.acting.length;
    shape.facts().forEach((name, fact) -> {
      var value = dossier.facts.get(name);
      if (value == null || fact.controles().isEmpty()) return;
      lookFrom(c, value instanceof Value.Day day ? day.number() : all == 0 ? 0 : dossier.acting[all - 1], all);
      ask(c, fact.controles(), path + ".gegevens", facts);
    });
    for (var record : dossier.records) {
      var controles = shape.records().get(record.name).controles();
      if (controles.isEmpty()) continue;
      lookFrom(c, record.date(), record.position + 1);
      c.trigger = record;
      ask(c, controles, places.get(record).path(), places.get(record).given());
    }
  }

  private static void lookFrom(Run c, int day, int seen) {
    c.peildatum = day;
    c.asOf = day;
    c.lawDate = day;
    c.seen = seen;
  }

  private void ask(Run c, List<Controle> controles, String path, Map<String, Object> given) {
    for (var controle : controles) {
      if (controle.when().of(c) != Answer.NEE) continue;
      report("INB858", path + "." + controle.at(), (given.containsKey(controle.at()) ? shown(given.get(controle.at())) : "-") + ": " + controle.message());
    }
  }

  /** As it stands in the input, cut off where it is long. */
  private static String shown(Object value) {
    var text = Json.write(value);
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }
}
