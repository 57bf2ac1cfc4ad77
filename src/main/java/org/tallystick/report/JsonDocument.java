package org.tallystick.report;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.tallystick.article.Span;

/** What the forms that other programs' standards prescribe have in common: JSON on one line. */
final class JsonDocument {
  private static final ObjectMapper JSON =
      JsonMapper.builder(new JsonFactoryBuilder().characterEscapes(new SafeEscapes()).build())
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();
  private static final int AROUND = 40;
  private static final String UNRESERVED = "-._~/";

  private JsonDocument() {}

  /** An empty object. */
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Writes a document on one line. */
  static void write(ObjectNode document, Appendable out) throws IOException {
    try {
      out.append(JSON.writeValueAsString(document)).append('\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of values must have a JSON form", e);
    }
  }

  /** The version of this library; {@code development} where it is not known. */
  static String version() {
    return Objects.requireNonNullElse(
        JsonDocument.class.getPackage().getImplementationVersion(), "development");
  }

  /** A confidence with two digits behind the point. */
  static BigDecimal confidence(BigDecimal confidence) {
    return confidence.setScale(2, RoundingMode.HALF_EVEN);
  }

  /** A relative reference (RFC 3986) made of an article's id, which may hold anything. */
  static String reference(String id) {
    StringBuilder reference = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain) {
        reference.append(c);
      } else {
        reference.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
      }
    }
    return reference.length() == 0 ? "article" : reference.toString();
  }

  /** A stretch of text with some of what stands around it; never parts a surrogate pair. */
  static Span around(String text, Span span) {
    int start = Math.max(0, span.start() - AROUND);
    int end = Math.min(text.length(), span.end() + AROUND);
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
      start--;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }
}
