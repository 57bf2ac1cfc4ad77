package org.tallystick.consistency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Direction;

/** The words that say that something rose, fell or stayed. */
final class ChangeWords {
  private static final String UP =
      "rose|rises?|risen|rising|climb(?:s|ed|ing)?|grew|grows?|grown|growth|increas(?:es|ed|e|ing)|jump(?:s|ed|ing)?"
          + "|soar(?:s|ed|ing)?|surg(?:es|ed|e|ing)|gain(?:s|ed)?|swell(?:ed|s)?|went\\s+up|gone\\s+up|edged\\s+up|raised?|hike[ds]?"
          + "|up\\s+from|rallied|expanded|advanced";
  private static final String DOWN =
      "fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:es|ed|e|ing)|decreas(?:es|ed|e|ing)|slid|slides?|slip(?:s|ped)?|sank|sinks?"
          + "|shrank|shrinks?|plung(?:es|ed|e|ing)|plummet(?:s|ed)?|tumbl(?:es|ed|e)|went\\s+down|gone\\s+down|edged\\s+down|cut|cuts"
          + "|reduc(?:ed|es|e|tion)|lower(?:ed|s)|down\\s+from|dwindled|contracted|slashed|halved";
  private static final String SAME =
      "unchanged|remained\\s+flat|stayed\\s+flat|held\\s+steady|stayed\\s+the\\s+same|remained\\s+the\\s+same";
  private static final Pattern WORD =
      Pattern.compile("\\b(?:(?<up>" + UP + ")|(?<down>" + DOWN + ")|(?<same>" + SAME + "))\\b");

  private ChangeWords() {}

  /** The last such word in {@code text}, or null. */
  static @Nullable Said last(String text) {
    Said last = null;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      Direction direction =
          matcher.group("up") != null
              ? Direction.UP
              : matcher.group("down") != null ? Direction.DOWN : Direction.SAME;
      last = new Said(direction, matcher.start(), matcher.end());
    }
    return last;
  }

  /** A word of change and where it stands. */
  record Said(Direction direction, int start, int end) {}
}
