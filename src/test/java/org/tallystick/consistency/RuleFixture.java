package org.tallystick.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claims;

/** The cases of one rule, read from the JSON file of its name. */
record RuleFixture(@JsonProperty("cases") List<Case> cases) {
  static RuleFixture of(Class<?> rule) throws IOException {
    String name = rule.getSimpleName() + ".json";
    try (InputStream in = RuleFixture.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("rule must have a fixture " + name);
      }
      return new ObjectMapper().readValue(in, RuleFixture.class);
    }
  }

  /** One text and what the rule says of it. */
  record Case(
      @JsonProperty("name") String name,
      @JsonProperty("headline") @Nullable String headline,
      @JsonProperty("text") String text,
      @JsonProperty("date") @Nullable String date,
      @JsonProperty("frames") @Nullable Map<String, String> frames,
      @JsonProperty("expect") String expect,
      @JsonProperty("message") @Nullable String message,
      @JsonProperty("arithmetic") @Nullable String arithmetic,
      @JsonProperty("knownFalseAlarm") boolean knownFalseAlarm) {
    boolean silent() {
      return expect.equals("silent");
    }

    Claims claims() {
      return MarkedArticle.read(
          headline,
          text,
          date == null ? null : LocalDate.parse(date),
          frames == null ? Map.of() : frames);
    }

    /** Headline and text as they are shown to a reader. */
    String example() {
      return headline == null ? text : headline + "\n\n" + text;
    }
  }
}
