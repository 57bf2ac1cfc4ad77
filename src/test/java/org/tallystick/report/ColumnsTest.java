package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "東京, 4",
    "ｶﾅ, 2",
    "Ａ, 2",
    "한국, 4",
    "\u1112\u1161\u11ab, 2",
    "e\u0301, 1",
    "⌚, 2",
    "✅, 2",
    "★, 1",
    "🇩🇪, 2",
    "❄, 1",
    "a\u200bb, 2",
    "𠀋, 2",
    "…, 1",
    "─, 1"
  })
  void countsWhatATerminalShows(String text, int columns) {
    assertEquals(columns, Columns.of(text));
  }

  @Test
  void cutsBetweenCharactersAndPadsByColumns() {
    assertEquals("東…", Columns.cut("東京都", 4));
    assertEquals("東京都", Columns.cut("東京都", 6));
    assertEquals("東京  ", Columns.pad("東京", 6));
  }
}
