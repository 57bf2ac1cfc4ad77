package org.tallystick.consistency;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads any kind of tie, also one that is added later: what it is called and what it binds. */
final class TieFigures {
  private TieFigures() {}

  /** The kind of a tie in words: {@code share of base}. */
  static String name(Tie tie) {
    return tie.getClass()
        .getSimpleName()
        .replaceAll("(?<=.)([A-Z])", " $1")
        .toLowerCase(Locale.ROOT);
  }

  /** The figures that a tie binds, in the order of its parts, each once. */
  static List<Figure> of(Tie tie) {
    List<Figure> figures = new ArrayList<>();
    for (Object part : parts(tie)) {
      if (part instanceof Figure figure && !figures.contains(figure)) {
        figures.add(figure);
      }
    }
    return figures;
  }

  /** Every piece of text that a tie binds, its figures first. */
  static List<Finding.Evidence> evidence(Tie tie) {
    List<Finding.Evidence> evidence = new ArrayList<>();
    of(tie).forEach(figure -> evidence.add(figure.evidence()));
    for (Object part : parts(tie)) {
      if (part instanceof Finding.Evidence piece && !evidence.contains(piece)) {
        evidence.add(piece);
      }
    }
    return evidence;
  }

  private static List<Object> parts(Tie tie) {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : tie.getClass().getRecordComponents()) {
      Object part = read(component, tie);
      if (part instanceof List<?> list) {
        parts.addAll(list);
      } else if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static @Nullable Object read(RecordComponent component, Tie tie) {
    try {
      return component.getAccessor().invoke(tie);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("tie must let its parts be read, got " + tie, e);
    }
  }
}
