package regels.uitvoering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads and writes JSON: Map, List, String, Double, Boolean, and null as `Json.NULL`. */
public final class Json {
  /** `null` in the text; a name that is not there has no value at all. */
  public static final Object NULL = new Object();
  private static final int DEEPEST = 1000;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  /** About as long as a timeline, in characters. */
  private static final int USUAL = 16_384;

  private final String text;
  private int at;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /** The text is no JSON. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  public static Object read(String text) throws Malformed {
    var reader = new Json(text);
    var value = reader.value();
    reader.skip();
    if (reader.at < text.length()) throw new Malformed();
    return value;
  }

  private void skip() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at += 1;
  }

  private boolean take(char mark) {
    skip();
    if (at >= text.length() || text.charAt(at) != mark) return false;
    at += 1;
    return true;
  }

  private Object value() throws Malformed {
    skip();
    if (at >= text.length() || depth > DEEPEST) throw new Malformed();
    switch (text.charAt(at)) {
      case '{':
        return object();
      case '[':
        return list();
      case '"':
        return string();
      case 't':
        return word("true", Boolean.TRUE);
      case 'f':
        return word("false", Boolean.FALSE);
      case 'n':
        return word("null", NULL);
      default:
        return number();
    }
  }

  private Object word(String word, Object value) throws Malformed {
    if (!text.startsWith(word, at)) throw new Malformed();
    at += word.length();
    return value;
  }

  private Map<String, Object> object() throws Malformed {
    var found = new LinkedHashMap<String, Object>();
    at += 1;
    depth += 1;
    if (!take('}')) {
      do {
        skip();
        if (at >= text.length() || text.charAt(at) != '"') throw new Malformed();
        var name = string();
        if (!take(':')) throw new Malformed();
        found.put(name, value());
      } while (take(','));
      if (!take('}')) throw new Malformed();
    }
    depth -= 1;
    return found;
  }

  private List<Object> list() throws Malformed {
    var found = new ArrayList<>();
    at += 1;
    depth += 1;
    if (!take(']')) {
      do found.add(value());
      while (take(','));
      if (!take(']')) throw new Malformed();
    }
    depth -= 1;
    return found;
  }

  private String string() throws Malformed {
    at += 1;
    int from = at;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= ' ') at += 1;
    // Most texts have no mark that is written in another way.
    if (at < text.length() && text.charAt(at) == '"') return text.substring(from, at++);
    var found = new StringBuilder().append(text, from, at);
    while (at < text.length()) {
      char mark = text.charAt(at++);
      if (mark == '"') return found.toString();
      if (mark < ' ') throw new Malformed();
      found.append(mark == '\\' ? escaped() : mark);
    }
    throw new Malformed();
  }

  private char escaped() throws Malformed {
    if (at >= text.length()) throw new Malformed();
    char mark = text.charAt(at++);
    int place = "\"\\/bfnrt".indexOf(mark);
    if (place >= 0) return "\"\\/\b\f\n\r\t".charAt(place);
    if (mark != 'u' || at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) throw new Malformed();
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Double number() throws Malformed {
    int from = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) at += 1;
    var digits = text.substring(from, at);
    if (!NUMBER.matcher(digits).matches()) throw new Malformed();
    return Double.valueOf(digits);
  }

  /** The same text for the same value. */
  public static String write(Object value) {
    var text = new StringBuilder(USUAL);
    write(value, text);
    return text.toString();
  }

  private static void write(Object value, StringBuilder text) {
    if (value instanceof String string) {
      quote(string, text);
    } else if (value instanceof Exact number) {
      text.append(number.json());
    } else if (value instanceof Double number) {
      var exact = Exact.ofJson(number);
      text.append(exact == null ? number.toString() : exact.json());
    } else if (value instanceof List<?> items) {
      text.append('[');
      var separator = "";
      for (var item : items) {
        text.append(separator);
        write(item, text);
        separator = ",";
      }
      text.append(']');
    } else if (value instanceof Map<?, ?> members) {
      text.append('{');
      var separator = "";
      for (var member : members.entrySet()) {
        text.append(separator);
        quote((String) member.getKey(), text);
        text.append(':');
        write(member.getValue(), text);
        separator = ",";
      }
      text.append('}');
    } else {
      text.append(value == NULL ? "null" : value);
    }
  }

  private static void quote(String string, StringBuilder text) {
    text.append('"');
    int written = 0;
    for (int index = 0; index < string.length(); index += 1) {
      char mark = string.charAt(index);
      if (mark >= ' ' && mark != '"' && mark != '\\' && (!Character.isSurrogate(mark) || isPair(string, index))) continue;
      text.append(string, written, index);
      written = index + 1;
      if (mark == '"' || mark == '\\') text.append('\\').append(mark);
      else if (mark == '\n') text.append("\\n");
      else text.append(String.format("\\u%04x", (int) mark));
    }
    text.append(string, written, string.length()).append('"');
  }

  private static boolean isPair(String string, int index) {
    return Character.isHighSurrogate(string.charAt(index)) ? index + 1 < string.length() && Character.isLowSurrogate(string.charAt(index + 1)) : index > 0 && Character.isHighSurrogate(string.charAt(index - 1));
  }
}
