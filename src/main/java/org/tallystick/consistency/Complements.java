package org.tallystick.consistency;

import java.util.List;
import java.util.regex.Pattern;

/** Pairs of words that leave each other out and together leave nothing over. */
final class Complements {
  private static final List<Pattern[]> PAIRS =
      List.of(
          pair(
              "wom[ae]n|girls?|females?|daughters|mothers|actresses",
              "m[ae]n|boys?|males?|sons|fathers|actors"),
          pair(
              "adults?|grown-ups|teachers",
              "child(?:ren)?|minors?|teenagers?|infants?|pupils|students"),
          pair("passed|succeeded", "failed|fail"),
          pair("survived|lived|recovered", "died|perished|dead|drowned"),
          pair(
              "approved?|approves|supported?|supports?|backed|backs?|favou?r(?:ed|s)?|in favou?r|for it|for the",
              "disapproved?|disapproves|opposed?|opposes|rejected|against"),
          pair("yes|agreed?|agrees", "no|disagreed?|disagrees"),
          pair("won|victories|wins", "lost|defeats|losses"),
          pair("acquitted", "convicted"),
          pair("owned|owners?|owns?", "rented|renters?|rents?|tenants"),
          pair("married", "single|unmarried|divorced"),
          pair("urban|cities", "rural|countryside"),
          pair("soldiers|troops|police officers|officers", "civilians"),
          pair("local|domestic|resident", "foreign|abroad|overseas|visiting"),
          pair(
              "undecided|unsure|(?:don[’']t|did not|didn[’']t|do not) (?:know|say|answer)|no (?:opinion|preference|answer|view|response)|not sure|undeclared|neither|declined to (?:say|answer)",
              "yes|no|support|oppose|vote|approve|back|favou?r|disapprove|against|for|prefer(?:red)?|like[ds]?|want(?:ed)?|agreed?|trust(?:ed)?"),
          pair("seriously|badly|critically|severely|gravely", "lightly|slightly|not seriously"),
          pair("new", "used|old"),
          pair("full[- ]time", "part[- ]time"),
          pair("public", "private"));

  private Complements() {}

  private static Pattern[] pair(String one, String other) {
    return new Pattern[] {
      Pattern.compile("\\b(?:" + one + ")\\b"), Pattern.compile("\\b(?:" + other + ")\\b")
    };
  }

  /** Whether the words said of the parts hold one such pair, one word of it each. */
  static boolean among(List<String> words) {
    for (Pattern[] pair : PAIRS) {
      for (int i = 0; i < words.size(); i++) {
        for (int j = 0; j < words.size(); j++) {
          if (i != j
              && pair[0].matcher(words.get(i)).find()
              && pair[1].matcher(words.get(j)).find()
              && !pair[0].matcher(words.get(j)).find()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
