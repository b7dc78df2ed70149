package regels.uitvoering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens to one person, in the exchange format. Parts of an entry that it does not have are null. */
public record Timeline(String id, String stelsel, List<Entry> tijdlijn, List<Missing> ontbrekend) {
  /** `bedrag` in euros; `einde` is the last day, which still counts; dates are ISO 8601. */
  public record Entry(
    String datum, String soort, String naam, String grond, Over over, String einde, Exact bedrag, String toelichting, String door, String aan,
    List<String> bronnen, String stelsel, String laag, List<String> wijzigingen, List<String> nietBeoordeeld, List<String> aannames) {

    Map<String, Object> json() {
      var json = new LinkedHashMap<String, Object>();
      put(json, "datum", datum);
      put(json, "soort", soort);
      put(json, "naam", naam);
      put(json, "grond", grond);
      put(json, "over", over == null ? null : over.json());
      put(json, "einde", einde);
      put(json, "bedrag", bedrag);
      put(json, "toelichting", toelichting);
      put(json, "door", door);
      put(json, "aan", aan);
      put(json, "bronnen", bronnen);
      put(json, "stelsel", stelsel);
      put(json, "laag", laag);
      put(json, "wijzigingen", wijzigingen);
      put(json, "niet_beoordeeld", nietBeoordeeld);
      put(json, "aannames", aannames);
      return json;
    }
  }

  /** The decision that an entry is about. */
  public record Over(String naam, String datum, String kenmerk) {
    Map<String, Object> json() {
      var json = new LinkedHashMap<String, Object>();
      put(json, "naam", naam);
      put(json, "datum", datum);
      put(json, "kenmerk", kenmerk);
      return json;
    }
  }

  /** A fact that is missing for a decision. */
  public record Missing(String gegeven, String nodigVoor, String datum) {
    Map<String, Object> json() {
      var json = new LinkedHashMap<String, Object>();
      put(json, "gegeven", gegeven);
      put(json, "nodig_voor", nodigVoor);
      put(json, "datum", datum);
      return json;
    }
  }

  private static void put(Map<String, Object> json, String name, Object value) {
    if (value != null) json.put(name, value);
  }

  /** As one line of JSON. */
  public String json() {
    var json = new LinkedHashMap<String, Object>();
    put(json, "id", id);
    put(json, "stelsel", stelsel);
    var entries = new ArrayList<Map<String, Object>>(tijdlijn.size());
    for (var entry : tijdlijn) entries.add(entry.json());
    put(json, "tijdlijn", entries);
    put(json, "ontbrekend", ontbrekend.stream().map(Missing::json).toList());
    return Json.write(json);
  }
}
