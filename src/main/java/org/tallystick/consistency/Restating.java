package org.tallystick.consistency;

import java.util.regex.Pattern;

/**
 * The words and marks by which a sentence tells a figure again in another form: <i>or</i>, <i>that
 * is</i>, <i>which works out at</i>, a bracket, a dash. Works on lower-case text; no state.
 */
final class Restating {
  private static final String LOOSE =
      "(?:\\s+(?:just|only|some|a|an|the|about|around|roughly|nearly|almost|exactly|approximately"
          + "|some\\s+of|a\\s+total\\s+of|a\\s+full))*";

  private static final String MARK = "(?:,|\\(|\\[|:|\\s[—–-]+|[—–])";

  private static final Pattern SAID =
      Pattern.compile(
          "^[^.;()]{0,80}?" + MARK + "\\s*" + Cues.any("same-as") + LOOSE + "\\s*$",
          Pattern.DOTALL);

  private static final Pattern BARE =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,4}?\\s*(?:\\(|\\[|\\s[—–-]+|[—–]|,)" + LOOSE + "\\s*$");

  private static final Pattern CLOSES =
      Pattern.compile("^(?:\\s+[\\w’'-]+){1,12}(?:,|\\s[—–-]+)" + LOOSE + "\\s*$");

  private static final Pattern ENDS = Pattern.compile("(?s)^\\s*(?:$|[,.;:)\\]—–]|-\\s).*");

  private static final Pattern TAKEN_UP =
      Pattern.compile(
          "^[\\s“\"]*(?:that|this|which|it)(?:\\s+(?:is|was|means|meant|makes|made|represents|represented"
              + "|equals|equates\\s+to|amounts\\s+to|amounted\\s+to|comes\\s+to|came\\s+to"
              + "|works\\s+out\\s+(?:to|at|as)|corresponds\\s+to|translates\\s+(?:in)?to"
              + "|accounts\\s+for|gives|gave)|[’']s)(?:\\s+[\\w’'-]+){0,4}?\\s*$");

  private static final Pattern NAMED =
      Pattern.compile(
          "^[\\s“\"]*(?:the|that|this)\\s+(?:[\\w’'-]+\\s+)?"
              + Cues.any("share-noun")
              + "(?:\\s+of\\s+[^,.;]{1,30})?(?:,|\\s*\\(|\\s[—–-]+|\\s+(?:is|was|comes\\s+to|came\\s+to|stands\\s+at|stood\\s+at))"
              + LOOSE
              + "\\s*$");

  private Restating() {}

  /** Whether the words between two figures say in so many words that they are the same. */
  static boolean said(String gap) {
    return SAID.matcher(gap).matches();
  }

  /** Whether the second stands beside the first with a mark between them, and then ends. */
  static boolean apposed(String gap, String after) {
    return BARE.matcher(gap).matches() && ENDS.matcher(after).matches();
  }

  /**
   * Whether the second ends the clause that tells of the first: <i>9,210 were late, a sixth</i>.
   */
  static boolean closes(String gap, String after) {
    return CLOSES.matcher(gap).matches() && ENDS.matcher(after).matches();
  }

  /** Whether a sentence up to a figure takes up what was told before: <i>that is</i>. */
  static boolean takesUp(String upTo) {
    return TAKEN_UP.matcher(upTo).matches();
  }

  /** Whether a sentence up to a figure names it as the share of before: <i>the proportion,</i>. */
  static boolean takesUpShare(String upTo) {
    return takesUp(upTo) || NAMED.matcher(upTo).matches();
  }
}
