package org.tallystick.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Whether a terminal shows hyperlinks (OSC 8), by the variables that terminals set, as {@code
 * hyperlink-terminals.txt} beside this class lists them. {@code FORCE_HYPERLINK} settles it: {@code
 * 0} or empty for no, anything else for yes.
 */
final class Hyperlinks {
  private static final String SETTLED = "FORCE_HYPERLINK";

  private Hyperlinks() {}

  /**
   * Whether links are shown.
   *
   * @param environment the variables of the process
   */
  static boolean areShown(Map<String, String> environment) {
    String settled = environment.get(SETTLED);
    if (settled != null) {
      return !settled.isEmpty() && !settled.equals("0");
    }
    InputStream in = Hyperlinks.class.getResourceAsStream("hyperlink-terminals.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .anyMatch(line -> environment.getOrDefault(line[0], "").matches(line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("hyperlink-terminals.txt cannot be read", e);
    }
  }
}
