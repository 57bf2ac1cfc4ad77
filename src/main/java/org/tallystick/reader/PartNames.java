package org.tallystick.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names that makers of pages give to parts of them, in {@code id} and {@code class}, say
 * of what stands there. Thread-safe.
 *
 * @param foreign that it is no text of an article
 * @param favoured that it is the text of the article
 */
record PartNames(boolean foreign, boolean favoured) {
  private static final PartNames SILENT = new PartNames(false, false);
  private static final Set<String> STATES = Set.of("has", "with", "no", "without", "is", "not");
  private static final Pattern BORDER =
      Pattern.compile("(?<=\\p{Lower})(?=\\p{Upper})|[^\\p{Alnum}]+");
  private static final Set<String> DROP = new HashSet<>();
  private static final Set<String> KEEP = new HashSet<>();

  /**
   * What values of {@code class} were found to say: a page has a handful of them a hundred times.
   */
  private static final Map<String, PartNames> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 4096;

  static {
    load();
  }

  private static void load() {
    InputStream in = PartNames.class.getResourceAsStream("page-parts.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(line -> (line[0].equals("drop") ? DROP : KEEP).add(line[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("page-parts.txt cannot be read", e);
    }
  }

  /** What an element's names say. */
  static PartNames of(Element element) {
    String classes = element.className();
    PartNames said = classes.isEmpty() ? SILENT : KNOWN.get(classes);
    if (said == null) {
      said = element.classNames().stream().map(PartNames::of).reduce(SILENT, PartNames::and);
      if (KNOWN.size() >= MOST_KNOWN) {
        KNOWN.clear(); // those of another site, most likely
      }
      KNOWN.put(classes, said);
    }
    String id = element.id();
    return id.isEmpty() ? said : said.and(of(id));
  }

  private PartNames and(PartNames other) {
    return new PartNames(foreign || other.foreign, favoured || other.favoured);
  }

  private static PartNames of(String name) {
    String plain = BORDER.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(plain.split(" "));
    return new PartNames(ends(words, DROP), ends(words, KEEP));
  }

  /** Whether a name begins or ends with one of the phrases, and is not about another part. */
  private static boolean ends(List<String> name, Set<String> phrases) {
    if (name.stream().anyMatch(STATES::contains)) {
      return false;
    }
    int size = name.size();
    for (int words = 1; words <= Math.min(3, size); words++) {
      if (phrases.contains(String.join(" ", name.subList(0, words)))
          || phrases.contains(String.join(" ", name.subList(size - words, size)))) {
        return true;
      }
    }
    return false;
  }
}
