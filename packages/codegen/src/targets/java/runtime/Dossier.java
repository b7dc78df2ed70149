package regels.uitvoering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regels.uitvoering.Happening.DossierRecord;

/** One person, checked and in order. Made by `Program.readPerson`. */
public final class Dossier {
  final String id;
  final Map<String, Value> facts;
  /** By the day on which they act; on one day in the order of the input. Periods without an end come last. */
  final List<DossierRecord> records;
  /** The acting days of `records`, as far as they act. */
  final int[] acting;
  private final Map<String, List<DossierRecord>> byName;
  /** Made when first asked for. */
  private final Map<List<String>, List<DossierRecord>> merged = new HashMap<>();

  Dossier(String id, Map<String, Value> facts, List<DossierRecord> records) {
    this.id = id;
    this.facts = facts;
    this.records = new ArrayList<>(records);
    this.records.sort(Comparator.comparing(record -> record.acts == null ? Integer.MAX_VALUE : record.acts));
    this.acting = this.records.stream().filter(record -> record.acts != null).mapToInt(record -> record.acts).toArray();
    this.byName = new HashMap<>();
    for (int position = 0; position < this.records.size(); position += 1) {
      var record = this.records.get(position);
      record.position = position;
      byName.computeIfAbsent(record.name, name -> new ArrayList<>()).add(record);
    }
  }

  private Dossier(Dossier other, Map<String, List<DossierRecord>> byName) {
    this.id = other.id;
    this.facts = other.facts;
    this.records = other.records;
    this.acting = other.acting;
    this.byName = byName;
  }

  List<DossierRecord> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Of several names, in one order. */
  List<DossierRecord> named(List<String> names) {
    return merged.computeIfAbsent(names, each -> {
      var all = new ArrayList<DossierRecord>();
      for (var name : each) all.addAll(named(name));
      all.sort(Comparator.comparingInt(record -> record.position));
      return all;
    });
  }

  /** The dossier as it was known on a day. A record keeps its place in its own dossier. */
  Dossier asKnownOn(int day) {
    var known = records.stream().filter(record -> record.knownOn <= day).map(record -> new DossierRecord(record.name, record.begin, record.end, record.isPeriod, record.values, record.by, record.reference, record.knownOn)).toList();
    return known.size() == records.size() ? this : new Dossier(id, facts, known);
  }

  /** As if the record were not there. */
  Dossier without(DossierRecord record) {
    var others = new HashMap<>(byName);
    others.put(record.name, named(record.name).stream().filter(each -> each != record).toList());
    return new Dossier(this, others);
  }

  /** How many records act on or before a day. */
  int seenThrough(int day) {
    int low = 0, high = acting.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (acting[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
