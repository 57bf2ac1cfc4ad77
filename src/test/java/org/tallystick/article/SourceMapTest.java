package org.tallystick.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SourceMapTest {
  private static final SourceMap MAP =
      SourceMap.builder()
          .add(0, 4, new Place.Line(1, 1))
          .add(4, 3, new Place.Line(1, 5))
          .add(9, 5, new Place.Node("/p[1]", 2))
          .build();

  @Test
  void leadsBackToEachCharacter() {
    assertEquals(new Place.Line(1, 1), MAP.at(0));
    assertEquals(new Place.Line(1, 7), MAP.at(6));
    assertNull(MAP.at(7));
    assertEquals(new Place.Node("/p[1]", 6), MAP.at(13));
    assertNull(MAP.at(14));
  }

  @Test
  void aSpanBeginsAndEndsWithWhatTheSourceHas() {
    Span span = new Span(5, 11);
    assertEquals("1:6", String.valueOf(MAP.start(span)));
    assertEquals("/p[1] +4", String.valueOf(MAP.end(span)));
    assertEquals("/p[1] +2", String.valueOf(MAP.start(new Span(7, 11))));
    assertEquals("1:8", String.valueOf(MAP.end(new Span(2, 9))));
    assertNull(MAP.start(new Span(7, 9)));
    assertNull(MAP.end(new Span(7, 9)));
  }

  @Test
  void shifts() {
    assertEquals(new Place.Line(1, 1), MAP.shift(3).at(3));
    assertTrue(SourceMap.none().isEmpty());
  }

  @Test
  void refusesStretchesOutOfOrder() {
    SourceMap.Builder builder = SourceMap.builder().add(2, 3, new Place.Line(1, 1));
    Place place = new Place.Line(2, 1);
    assertThrows(IllegalArgumentException.class, () -> builder.add(4, 1, place));
    assertThrows(IllegalArgumentException.class, () -> new Place.Line(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Place.Node("/", -1));
  }
}
