package org.tallystick.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tallystick.article.Place;

/** Makes paragraphs of the lines of all pages. Used by one thread. */
final class PdfText {
  private static final double TITLE = 1.15;
  private static final double OTHER_SIZE = 0.12;
  private static final double GAP = 1.35;
  private static final double INDENT = 0.8;
  private static final double SHORT = 0.75;

  private static final Pattern ENDS_SENTENCE = Pattern.compile("(?s).*[.!?:][\"'”’)\\]]*");
  private static final Pattern COMPOUND = Pattern.compile("[\\p{L}\\d]+(-[\\p{L}\\d]+)+");

  private final List<PdfLine> lines;
  private final double size;
  private final Map<Integer, List<PdfLine>> columns;
  private final Set<String> compounds = new HashSet<>();

  /**
   * Prepares to set text.
   *
   * @param all the lines of all pages, in the order in which they are read
   */
  PdfText(List<PdfLine> all) {
    this.size = usual(all);
    this.lines = PdfMargins.trim(all, size);
    this.columns = lines.stream().collect(Collectors.groupingBy(PdfLine::column));
    for (PdfLine line : lines) {
      COMPOUND
          .matcher(line.text().toLowerCase(Locale.ROOT))
          .results()
          .forEach(match -> compounds.add(match.group()));
    }
  }

  /** The size of the type of most characters. */
  private static double usual(List<PdfLine> lines) {
    Map<Float, Integer> sizes = new TreeMap<>();
    for (PdfLine line : lines) {
      sizes.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum);
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> (double) entry.getKey())
        .orElse(0.0);
  }

  /** The paragraphs. */
  WordText read() {
    WordText text = new WordText();
    List<PdfLine> paragraph = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!paragraph.isEmpty() && begins(i)) {
        add(paragraph, text);
        paragraph.clear();
      }
      paragraph.add(lines.get(i));
    }
    add(paragraph, text);
    return text;
  }

  /** Whether a line begins a paragraph. */
  private boolean begins(int at) {
    PdfLine line = lines.get(at);
    PdfLine before = lines.get(at - 1);
    if (Math.abs(line.size() - before.size()) > OTHER_SIZE * before.size()) {
      return true;
    }
    double left = edge(line, false);
    boolean indented = line.left() > left + INDENT * line.size();
    if (line.column() != before.column()) {
      return ENDS_SENTENCE.matcher(before.text()).matches() && (indented || isShort(before))
          || (isShort(before) && Character.isUpperCase(line.text().codePointAt(0)));
    }
    double gap = line.baseline() - before.baseline();
    if (gap > GAP * pitch(line)) {
      return true;
    }
    boolean sameIndent = Math.abs(line.left() - before.left()) < line.size() / 2;
    return (indented && !sameIndent)
        || (ENDS_SENTENCE.matcher(before.text()).matches() && isShort(before));
  }

  private boolean isShort(PdfLine line) {
    double left = edge(line, false);
    return line.right() - left < SHORT * (edge(line, true) - left);
  }

  /** The outermost left or right end of the lines of a line's column that have its size. */
  private double edge(PdfLine of, boolean right) {
    double edge = right ? of.right() : of.left();
    for (PdfLine line : around(of)) {
      edge = right ? Math.max(edge, line.right()) : Math.min(edge, line.left());
    }
    return edge;
  }

  /** The usual distance of two lines in a line's column. */
  private double pitch(PdfLine of) {
    List<Double> gaps = new ArrayList<>();
    List<PdfLine> column = around(of);
    for (int i = 1; i < column.size(); i++) {
      gaps.add((double) column.get(i).baseline() - column.get(i - 1).baseline());
    }
    gaps.removeIf(gap -> gap <= 0 || gap > 3 * of.size());
    gaps.sort(null);
    // Blank lines between paragraphs make for wide gaps: the usual one is among the narrow.
    return gaps.isEmpty() ? 1.2 * of.size() : gaps.get(gaps.size() / 4);
  }

  private List<PdfLine> around(PdfLine of) {
    return columns.getOrDefault(of.column(), List.of()).stream()
        .filter(line -> Math.abs(line.size() - of.size()) <= OTHER_SIZE * of.size())
        .toList();
  }

  private void add(List<PdfLine> paragraph, WordText text) {
    if (paragraph.isEmpty()) {
      return;
    }
    MappedText joined = new MappedText();
    for (int i = 0; i < paragraph.size(); i++) {
      PdfLine line = paragraph.get(i);
      String words = line.text();
      String next = i + 1 < paragraph.size() ? paragraph.get(i + 1).text() : "";
      Break end = next.isEmpty() ? new Break(0, false) : Break.between(words, next, compounds);
      joined.add(
          words.substring(0, words.length() - end.dropped()), new Place.Node(line.place(), 0));
      if (end.space()) {
        joined.add(" ");
      }
    }
    text.add(joined, paragraph.get(0).size() >= TITLE * size, false);
  }

  /**
   * What becomes of the end of a line.
   *
   * @param dropped how many characters the hyphen takes that goes
   * @param space whether a space comes in place of the break
   */
  private record Break(int dropped, boolean space) {
    private static final Pattern HYPHEN = Pattern.compile("(?s).*[\\p{L}\\d][-\u2010\u00AD]");
    private static final Pattern DASH = Pattern.compile("(?s).*\\S[–—/]");

    /** A hyphen stays in a compound: one that has others, or is written so elsewhere. */
    static Break between(String line, String next, Set<String> compounds) {
      if (!HYPHEN.matcher(line).matches()) {
        return new Break(0, !DASH.matcher(line).matches());
      }
      if (line.endsWith("\u00AD")) {
        return new Break(1, false);
      }
      String start = line.substring(line.lastIndexOf(' ') + 1, line.length() - 1);
      String end = next.replaceFirst("(?s)[^\\p{L}\\d-].*", "");
      boolean compound =
          !Character.isLowerCase(next.codePointAt(0))
              || start.indexOf('-') >= 0
              || start.codePoints().anyMatch(Character::isDigit)
              || compounds.contains((start + "-" + end).toLowerCase(Locale.ROOT));
      return new Break(compound ? 0 : 1, false);
    }
  }
}
