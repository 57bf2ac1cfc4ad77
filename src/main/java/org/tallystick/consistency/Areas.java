package org.tallystick.consistency;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two sentences tell of different stretches of land: of the city, and of the state. */
final class Areas {
  private static final Pattern AREA =
      Pattern.compile("\\b(" + Cues.any("area") + ")(?:s|[’']s)?\\b");
  private static final Pattern OTHER = Cues.words("other-area");

  private Areas() {}

  /**
   * Whether the later sentence leaves the area of the earlier one: it names only others, or says
   * so. An area named in the later alone counts where {@code strictly}.
   */
  static boolean apart(Passage earlier, Passage later, boolean strictly) {
    if (earlier.equals(later)) {
      return false;
    }
    Set<String> left = of(earlier);
    Set<String> right = of(later);
    boolean none = left.isEmpty() && !strictly;
    boolean moved = !right.isEmpty() && !none && left.stream().noneMatch(right::contains);
    return moved || OTHER.matcher(later.lower()).find();
  }

  private static Set<String> of(Passage passage) {
    Set<String> areas = new HashSet<>();
    Matcher area = AREA.matcher(passage.lower());
    while (area.find()) {
      areas.add(area.group(1));
    }
    return areas;
  }
}
