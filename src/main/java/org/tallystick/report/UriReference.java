package org.tallystick.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An article's id as a relative reference of RFC 3986. Stateless. */
final class UriReference {
  private UriReference() {}

  /** The id with all but letters, digits, {@code - . _ *} and slashes percent-encoded. */
  static String of(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
