package org.tallystick.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperlinksTest {
  @ParameterizedTest
  @CsvSource({
    "VTE_VERSION, 7402, true",
    "VTE_VERSION, 4205, false",
    "TERM_PROGRAM, iTerm.app, true",
    "TERM_PROGRAM, Apple_Terminal, false",
    "TERM, xterm-kitty, true",
    "TERM, xterm-256color, false",
    "TERM, linux, false",
    "FORCE_HYPERLINK, 1, true",
    "FORCE_HYPERLINK, 0, false"
  })
  void goByTheVariablesOfTerminals(String name, String value, boolean shown) {
    assertEquals(shown, Hyperlinks.areShown(Map.of(name, value)));
  }

  @Test
  void whatIsForcedSettlesIt() {
    assertFalse(Hyperlinks.areShown(Map.of("FORCE_HYPERLINK", "0", "VTE_VERSION", "7402")));
    assertFalse(Hyperlinks.areShown(Map.of()));
  }
}
