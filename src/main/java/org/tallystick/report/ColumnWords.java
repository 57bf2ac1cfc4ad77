package org.tallystick.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnMeaning;
import org.tallystick.dataset.ColumnProfile;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnRole;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.ColumnUnit;
import org.tallystick.dataset.NameWord;
import org.tallystick.quantity.Denominator;

/** What is understood of a column, in words. */
final class ColumnWords {
  private static final int MAX_VALUES = 6;
  private static final int MAX_CODES = 12;
  private static final int LONGEST_VALUE = 40;

  private ColumnWords() {}

  static String of(Column column, long rows) {
    ColumnMeaning meaning = column.meaning();
    ColumnProfile profile = column.profile();
    List<String> said = new ArrayList<>();
    said.add("(" + column.type().label() + ")" + extent(column, rows));
    if (meaning.unit() != null && !meaning.unit().isPlain()) {
      said.add("in " + unit(meaning.unit()));
    }
    if (profile.missing() > 0) {
      said.add(
          TextSheet.number(profile.missing())
              + " missing"
              + (meaning.blankIsNo() ? ", which means no" : ""));
    }
    String reading = reading(meaning);
    if (reading != null) {
      said.add("read as " + reading);
    }
    if (!meaning.codes().isEmpty()) {
      said.add(
          meaning.codes().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .limit(MAX_CODES)
              .map(code -> code.getKey() + " = " + code.getValue())
              .collect(Collectors.joining(", ")));
    }
    return String.join("; ", said);
  }

  private static String extent(Column column, long rows) {
    ColumnProfile profile = column.profile();
    ColumnRole role = column.meaning().role();
    if (profile.distinct() == 0) {
      return " empty";
    }
    if (role == ColumnRole.TRUTH || (column.type() == ColumnType.TEXT && role != ColumnRole.TEXT)) {
      return " " + values(profile, rows, role);
    }
    if (column.type() == ColumnType.TEXT) {
      return " " + TextSheet.number(profile.distinct()) + " different texts";
    }
    if (role == ColumnRole.GROUP) {
      return " " + values(profile, rows, role);
    }
    String min = Columns.cut(plain(profile.min()), LONGEST_VALUE);
    String max = Columns.cut(plain(profile.max()), LONGEST_VALUE);
    return " " + (min.equals(max) ? "always " + min : min + " to " + max);
  }

  private static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.matches("-?\\d+(\\.\\d+)?") ? PlainNumber.print(new BigDecimal(text)) : text;
  }

  private static String values(ColumnProfile profile, long rows, ColumnRole role) {
    boolean unique = profile.distinct() == rows && rows > 1;
    List<String> shown = new ArrayList<>();
    for (ValueCount value : profile.values()) {
      if (shown.size() == MAX_VALUES) {
        break;
      }
      String text = Columns.cut(Page.clean(value.value()), LONGEST_VALUE);
      shown.add(unique || value.rows() == 1 ? text : text + " " + TextSheet.number(value.rows()));
    }
    boolean all = shown.size() == profile.distinct();
    String list = String.join(", ", shown) + (all ? "" : ", …");
    if (role == ColumnRole.TRUTH) {
      return list;
    }
    return (unique
            ? "different in every row: "
            : TextSheet.number(profile.distinct())
                + (profile.distinct() == 1 ? " value: " : " values: "))
        + list;
  }

  /** A unit in words, such as {@code USD × 1,000,000} or {@code per 1,000 people}. */
  static String unit(ColumnUnit unit) {
    StringBuilder text = new StringBuilder();
    String code = unit.unit().code();
    if (code != null) {
      text.append(code);
    }
    if (unit.multiplier().compareTo(BigDecimal.ONE) != 0) {
      boolean large = unit.multiplier().compareTo(BigDecimal.ONE) > 0;
      boolean percent = "percent".equals(code);
      String number =
          large
              ? TextSheet.number(unit.multiplier().longValue())
              : TextSheet.number(unit.multiplier());
      text.append(
          percent && large
              ? " (cells hold 0 to 1)"
              : (text.length() > 0 ? " × " : "units of ") + number);
    }
    Denominator per = unit.per();
    if (per != null) {
      text.append(text.length() > 0 ? " per" : "units per");
      if (per.value().compareTo(BigDecimal.ONE) != 0) {
        text.append(' ').append(TextSheet.number(per.value().longValue()));
      }
      String perCode = per.unit().code();
      if (perCode != null) {
        text.append(' ').append(perCode);
      }
      if (per.subject() != null) {
        text.append(' ').append(per.subject());
      }
    }
    return text.toString();
  }

  /** How the name is read, where that says more than the name; null otherwise. */
  static @Nullable String reading(ColumnMeaning meaning) {
    List<String> words = new ArrayList<>();
    if (meaning.statistic() != null) {
      words.add(meaning.statistic().label());
    }
    boolean expanded = false;
    StringBuilder subject = new StringBuilder();
    for (NameWord word : meaning.subject()) {
      subject.append(subject.length() > 0 ? " " : "").append(word.meanings().get(0));
      expanded |= !word.meanings().get(0).equals(word.written());
    }
    boolean tells = meaning.statistic() != null || meaning.period() != null || expanded;
    if (subject.length() > 0) {
      words.add("“" + subject + "”");
    }
    if (meaning.period() != null && !words.isEmpty()) {
      words.add("in " + meaning.period().text());
    }
    return tells && !words.isEmpty() ? String.join(" ", words) : null;
  }
}
