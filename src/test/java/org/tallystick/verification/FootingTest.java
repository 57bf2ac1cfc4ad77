package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.claim.Claim;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Value;
import org.tallystick.verification.Question.Measure;

/** What figures that the data bear out tell of an article. */
class FootingTest {
  private static final Condition NORTH = Condition.OneOf.equalTo("ward", new Value.Text("North"));

  private static Question sum(String column, Condition... conditions) {
    return new Measure(
        "grants", new Aggregate.OfColumn(Statistic.SUM, column), List.of(conditions));
  }

  private static Claim claim(String id, String number) {
    return ClaimBuilder.count(id, number).build();
  }

  @Test
  void oneFigureOrFiguresMetByChanceAreNone() {
    assertEquals(0, Footing.of(Map.of(claim("c1", "48317"), sum("paid"))).level());
    Map<Claim, Question> small = new LinkedHashMap<>();
    for (int i = 1; i <= 6; i++) {
      small.put(claim("c" + i, Integer.toString(i)), sum("paid"));
    }
    assertEquals(0, Footing.of(small).level());
  }

  @Test
  void theMoreFiguresTheSurerUpToAFullFooting() {
    Map<Claim, Question> borneOut = new LinkedHashMap<>();
    borneOut.put(claim("c1", "48317"), sum("paid"));
    borneOut.put(claim("c2", "51877"), sum("paid"));
    int two = Footing.of(borneOut).level();
    borneOut.put(claim("c3", "90233"), sum("paid"));
    int three = Footing.of(borneOut).level();
    assertTrue(0 < two && two < three, two + " " + three);
    for (int i = 4; i <= 20; i++) {
      borneOut.put(claim("c" + i, Integer.toString(70_001 + 13 * i)), sum("paid"));
    }
    assertEquals(100, Footing.of(borneOut).level());
  }

  @Test
  void aQuestionIsFavouredAsMuchAsItsLeastKnownColumn() {
    Map<Claim, Question> borneOut = new LinkedHashMap<>();
    borneOut.put(claim("c1", "48317"), sum("paid", NORTH));
    borneOut.put(claim("c2", "51877"), sum("paid"));
    Footing footing = Footing.of(borneOut);
    int known = footing.favour(sum("paid"));
    int narrower = footing.favour(sum("paid", NORTH));
    assertTrue(known > narrower && narrower > 0, known + " " + narrower);
    assertEquals(0, footing.favour(sum("owed", NORTH)));
    assertEquals(0, Footing.NONE.favour(sum("paid")));
  }
}
