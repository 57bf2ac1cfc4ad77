package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.quantity.Kind;

/**
 * Ties a small count to the things listed right after it: <i>three countries: France, Spain and
 * Italy</i>. Where an item may be one thing or two (<i>Smith and Sons</i>) both numbers are kept. A
 * list that may leave something out, or whose items are whole clauses, is not tied.
 */
final class ListFinder implements TieFinder {
  private static final BigDecimal LISTED = new BigDecimal("0.85");
  private static final int MOST = 12;
  private static final Pattern OPENS =
      Pattern.compile(
          "^(?:\\s+[\\w’'-]+){1,5}\\s*(?::|\\s—|\\s–|\\s-|,\\s+namely|\\s+(?:are|were))\\s+");
  private static final Pattern APPOSED =
      Pattern.compile(
          "^((?:\\s+[\\w’'-]+){1,3},\\s+)\\p{Lu}[^.;:]*?(,)\\s+(?:was|were|is|are|has|have|had|will|would|said|agreed|took|won|signed)\\b"
              + "|^((?:\\s+[\\p{Ll}’'-]+){1,3},\\s+)(?:\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*)*,\\s+)+\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*)*,?\\s+and\\s+\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*)*([,.;])");
  private static final Pattern OPEN_ENDED =
      Pattern.compile(
          "\\b(?:including|among|such|like|others?|more|several|etc|example|instance|especially|notably|both|as\\s+well\\s+as|rest|than)\\b");
  private static final Pattern WORDY =
      Pattern.compile(
          "\\b(?:is|was|were|are|has|have|had|will|would|can|that|which|who|because|when|if|to|he|she|they|it|said|says)\\b");
  private static final Pattern ITEM = Pattern.compile("\\s*([^,;]+?)\\s*(?:[,;]|$)");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      for (Figure count : passage.figures()) {
        BigDecimal value = count.value();
        if (count.kind() == Kind.COUNT
            && count.exact()
            && value != null
            && value.compareTo(BigDecimal.ONE) > 0
            && value.compareTo(BigDecimal.valueOf(MOST)) <= 0) {
          listed(passage, count, found);
        }
      }
    }
  }

  private static void listed(Passage passage, Figure count, Consumer<Tie> found) {
    int from = count.claim().outer().end() - passage.span().start();
    String rest = passage.text().substring(Math.min(Math.max(from, 0), passage.text().length()));
    Matcher opens = OPENS.matcher(rest);
    Matcher apposed = APPOSED.matcher(rest);
    boolean comma = !opens.find() && apposed.find();
    if (comma) {
      opens = apposed;
    } else if (!opens.reset().find()) {
      return;
    }
    int place = comma && opens.group(1) == null ? 3 : 1;
    String opening = opens.group(comma ? place : 0);
    int start = comma ? opens.end(place) : opens.end();
    int end = comma ? opens.start(place + 1) : rest.length();
    boolean verb = comma || opening.trim().matches(".*\\b(?:are|were)$");
    for (String stop :
        opening.contains("—")
            ? List.of(" —")
            : opening.contains("–")
                ? List.of(" –")
                : opening.contains(" - ") ? List.of(" - ") : List.of(";", " —")) {
      int at = rest.indexOf(stop, start);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    String list = rest.substring(start, end).replaceAll("[.!?”\"]+\\s*$", "");
    String lower = list.toLowerCase(java.util.Locale.ROOT);
    boolean figures =
        passage.figures().stream()
            .anyMatch(
                other ->
                    !other.equals(count)
                        && other.claim().span().start() - passage.span().start() >= from);
    if (figures
        || list.isBlank()
        || list.matches(".*\\d.*")
        || OPEN_ENDED.matcher(lower).find()
        || OPEN_ENDED.matcher(opening.toLowerCase(java.util.Locale.ROOT)).find()
        || WORDY.matcher(lower).find()
        || (!lower.contains(" and ") && !lower.contains(","))) {
      return;
    }
    start += from;
    List<Finding.Evidence> items = new ArrayList<>();
    int fewest = 0;
    int most = 0;
    Matcher item = ITEM.matcher(list);
    while (item.find()) {
      String text = item.group(1).replaceFirst("^and\\s+", "");
      if (text.isBlank()) {
        continue;
      }
      if (text.split("\\s+").length > 8) {
        return;
      }
      int first = item.start(1) + item.group(1).length() - text.length();
      items.add(passage.evidence(start + first, start + first + text.length()));
      fewest++;
      most += text.split("\\s+(?:and|&|or)\\s+").length;
    }
    boolean names = items.stream().allMatch(one -> Character.isUpperCase(one.text().charAt(0)));
    boolean mixed =
        !names && items.stream().anyMatch(one -> Character.isUpperCase(one.text().charAt(0)));
    if (mixed || (!names && verb)) {
      return;
    }
    // The last "A and B" of a list is two items unless it is the list's only joint.
    Finding.Evidence last = items.get(items.size() - 1);
    if (!list.matches("(?s).*[,;]\\s*and\\s.*") && last.text().contains(" and ")) {
      int joint = last.text().lastIndexOf(" and ");
      int at = last.span().start() - passage.span().start();
      items.set(items.size() - 1, passage.evidence(at, at + joint));
      items.add(passage.evidence(at + joint + 5, at + last.text().length()));
      fewest++;
    }
    if (fewest >= 2) {
      found.accept(new Tie.CountOfList(count, items, Math.min(fewest, most), most, LISTED));
    }
  }
}
