package org.tallystick.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that tables write for one another, out of {@code kin.txt}: <i>women, female, f</i>. */
final class Kin {
  private static final Map<String, Set<String>> KIN = read();

  private Kin() {}

  /** The other words for any of {@code forms}; empty for most words. */
  static Set<String> of(Set<String> forms) {
    Set<String> others = new HashSet<>();
    forms.forEach(form -> others.addAll(KIN.getOrDefault(form, Set.of())));
    return others;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> kin = new HashMap<>();
    try (InputStream in = Kin.class.getResourceAsStream("kin.txt")) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: kin.txt");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split(" ")))
          .forEach(
              line ->
                  line.forEach(
                      word -> kin.computeIfAbsent(word, key -> new HashSet<>()).addAll(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kin;
  }
}
