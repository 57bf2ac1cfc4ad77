package org.tallystick.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** A value that a cell is compared with. */
public sealed interface Value {
  /** The value in words for people. */
  String words();

  /** Characters, compared as they are. */
  record Text(String text) implements Value {
    /** Checks for null. */
    public Text {
      Objects.requireNonNull(text, "text must not be null");
    }

    @Override
    public String words() {
      return text;
    }
  }

  /** A number. */
  @SuppressWarnings("JavaLangClash") // Always written with its home: Value.Number.
  record Number(BigDecimal number) implements Value {
    /** Checks for null. */
    public Number {
      Objects.requireNonNull(number, "number must not be null");
    }

    @Override
    public String words() {
      return number.toPlainString();
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Value {
    /** Checks for null. */
    public Day {
      Objects.requireNonNull(day, "day must not be null");
    }

    @Override
    public String words() {
      return day.toString();
    }
  }

  /** True or false. */
  record Truth(boolean truth) implements Value {
    @Override
    public String words() {
      return truth ? "true" : "false";
    }
  }
}
