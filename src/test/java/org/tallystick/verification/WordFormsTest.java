package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "releases, released, true",
    "release, releasing, true",
    "cities, city, true",
    "stopped, stop, true",
    "re-offended, reoffend, true",
    "honoured, honors, true",
    "organised, organize, true",
    "U.S., us, true",
    "offence, offender, false",
    "person, personal, false",
    "glass, glas, false",
    "bus, bu, false",
    "new, news, true",
  })
  void endingsAreTakenOff(String one, String other, boolean same) {
    assertEquals(same, WordForms.meet(WordForms.of(one), WordForms.of(other)));
  }

  @Test
  void textsAreSplitIntoWords() {
    assertEquals(
        List.of("the", "city", "part", "time", "crew"),
        WordForms.split("the city's ‘part’ time crew").stream().toList());
    assertEquals(List.of("rearrested", "in", "2018"), WordForms.split("re-arrested (in 2018)"));
  }
}
