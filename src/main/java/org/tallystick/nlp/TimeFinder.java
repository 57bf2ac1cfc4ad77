package org.tallystick.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.time.TimeExpressionExtractorImpl;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tallystick.extraction.TimeMention;
import org.tallystick.extraction.Token;

/**
 * Dates and periods by SUTime (Chang and Manning 2012), asked directly and without its holidays.
 * Its extractor keeps no state between calls as long as no rule of tense fires (see {@link Tense}),
 * and may then be shared by threads.
 */
final class TimeFinder {
  private static final String RULES =
      "edu/stanford/nlp/models/sutime/defs.sutime.txt,"
          + "edu/stanford/nlp/models/sutime/english.sutime.txt";

  private final TimeExpressionExtractorImpl extractor;

  TimeFinder() {
    QuietCoreNlp.ensure();
    for (String file : RULES.split(",", -1)) {
      ModelFiles.require(file);
    }
    Properties properties = new Properties();
    properties.setProperty("sutime.rules", RULES);
    properties.setProperty("sutime.binders", "0");
    extractor = new TimeExpressionExtractorImpl("sutime", properties);
  }

  List<TimeMention> find(List<Token> stretch, @Nullable LocalDate reference) {
    TimeStretch words = new TimeStretch(stretch);
    List<TimeMention> mentions = new ArrayList<>(words.numericDates());
    for (TimeExpression expression : expressions(words.forSutime(), reference)) {
      SUTime.Temporal temporal = expression.getTemporal();
      if (temporal == null) {
        continue;
      }
      CoreMap chunk = expression.getAnnotation();
      TimeReading reading =
          words.reading(
              start(chunk),
              end(chunk),
              Objects.requireNonNullElse(temporal.getTimexValue(), ""),
              Objects.requireNonNullElse(temporal.getMod(), ""));
      Tense tense = words.tense(start(chunk), end(chunk));
      mentions.add(tense.place(reading.mention(reference), reading.words(), reference));
    }
    mentions.sort(Comparator.comparing(TimeMention::span));
    return List.copyOf(mentions);
  }

  private List<TimeExpression> expressions(List<Token> tokens, @Nullable LocalDate reference) {
    return tokens.isEmpty()
        ? List.of()
        : extractor.extractTimeExpressions(
            Labels.sentence(tokens),
            reference == null ? null : reference.toString(),
            new SUTime.TimeIndex());
  }

  private static int start(CoreMap chunk) {
    return chunk.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
  }

  private static int end(CoreMap chunk) {
    return chunk.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
  }
}
