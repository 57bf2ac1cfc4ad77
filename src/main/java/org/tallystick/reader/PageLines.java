package org.tallystick.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Leaves out the lines inside an article's element that are not its text: the headline again, who
 * wrote it and when, invitations to read, share or sign up, headings with nothing below. Stateless.
 */
final class PageLines {
  private static final int LONGEST = 25;
  private static final int LONGEST_BYLINE = 12;
  private static final double MOST_LINKS = 0.7;

  /** Short lines that no article has as a paragraph of its own. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?iu)(read|see|watch|listen|learn) (more|also|next|now)\\b.*"
              + "|(also|more) (on|from|in) \\S.*:?"
              + "|(related|recommended|most read|trending|more stories|you may also like)\\b[^.]*"
              + "|(share|follow|subscribe|sign up|log in|register|donate|support)\\b.*"
              + "|(e-?mail|print|save|copy link|comments?|tags?|topics?|filed under|advertisement|sponsored)(:.*)?"
              + "|(story|article) continues below.*"
              + "|(image|photo|photograph|picture|file photo|credit|caption|source)s?( by| credit)?\\s?[:/].*"
              + "|listen|watch|\\d[\\d,.]*[km]?"
              + "|getty images.*"
              + "|(skip to|back to|jump to) .*"
              + "|\\d+ (comments?|shares?|views?|likes?)"
              + "|\\d+[ -]min(ute)?s?( to)? (read|listen).*"
              + "|(©|\\(c\\)|copyright\\b).*");

  private static final Pattern RIGHTS = Pattern.compile("(?iu)\\ball rights reserved\\b");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?iu)(by|written by|reporting by|author:?) \\p{L}[^.!?]*"
              + "|(first |last )?(published|updated|posted|modified)( on| at)?:? ?.*\\d.*"
              + "|(\\p{L}{3,9},? )?\\d{1,2}(st|nd|rd|th)? \\p{L}{3,9}\\.?,? \\d{4}\\b.{0,25}"
              + "|(\\p{L}{3,9},? )?\\p{L}{3,9}\\.? \\d{1,2}(st|nd|rd|th)?,? \\d{4}\\b.{0,25}"
              + "|\\d{4}-\\d\\d-\\d\\d\\b.{0,25}"
              + "|\\d+ (minute|hour|day|week)s? ago");

  private PageLines() {}

  /** The paragraphs that are text of the article. */
  static List<PageParagraph> trim(List<PageParagraph> body) {
    List<PageParagraph> kept = new ArrayList<>();
    for (PageParagraph paragraph : body) {
      if (!isForeign(paragraph, kept.size())) {
        kept.add(paragraph);
      }
    }
    while (!kept.isEmpty() && isLoose(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static boolean isForeign(PageParagraph paragraph, int before) {
    String tag = paragraph.block.normalName();
    if (tag.equals("h1")) {
      return true;
    }
    int words = paragraph.words();
    if (words == 0 || paragraph.linkDensity() > MOST_LINKS) {
      return true;
    }
    if (words > LONGEST) {
      return false;
    }
    String text = paragraph.toString();
    if (FOREIGN.matcher(text).matches() || RIGHTS.matcher(text).find()) {
      return words < FEW
          || !endsSentence(text)
          || text.toLowerCase(Locale.ROOT).startsWith("read ");
    }
    return words <= LONGEST_BYLINE && before < 2 && BYLINE.matcher(text).matches();
  }

  private static final int FEW = 6;

  private static boolean endsSentence(String text) {
    return text.matches("(?s).*[.!?][\"'”’)\\]]*");
  }

  /** A heading at the end, which heads nothing. */
  private static boolean isLoose(PageParagraph last) {
    return last.block.normalName().matches("h[2-6]|dt");
  }
}
