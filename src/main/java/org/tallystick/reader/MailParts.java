package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.jspecify.annotations.Nullable;

/** Finds the text among the parts of a mail; attachments are passed over. Used by one thread. */
final class MailParts {
  private static final int MOST_PARTS = 10_000;

  private @Nullable Part plain;
  private @Nullable Part html;

  /**
   * A part that is text.
   *
   * @param path where it stands: {@code part 1.2}
   * @param text its characters
   * @param flowed whether its lines are marked that belong together
   */
  record Part(String path, String text, boolean flowed) {}

  private record Found(Entity entity, String path) {}

  /** Looks through a mail. */
  MailParts(Entity mail) throws IOException {
    Deque<Found> pending = new ArrayDeque<>();
    pending.push(new Found(mail, "part 1"));
    for (int seen = 0; !pending.isEmpty() && seen < MOST_PARTS; seen++) {
      Found found = pending.pop();
      Body body = found.entity().getBody();
      if (body instanceof Multipart multipart) {
        List<Entity> parts = multipart.getBodyParts();
        boolean top = found.entity() == mail;
        for (int i = parts.size() - 1; i >= 0; i--) {
          String path = top ? "part " + (i + 1) : found.path() + "." + (i + 1);
          pending.push(new Found(parts.get(i), path));
        }
      } else if (body instanceof SingleBody single
          && !"attachment".equalsIgnoreCase(found.entity().getDispositionType())) {
        take(found, single);
      }
    }
  }

  private void take(Found found, SingleBody body) throws IOException {
    String type = found.entity().getMimeType();
    if (plain == null && "text/plain".equalsIgnoreCase(type)) {
      plain = part(found, body);
    } else if (html == null && "text/html".equalsIgnoreCase(type)) {
      html = part(found, body);
    }
  }

  private static @Nullable Part part(Found found, SingleBody body) throws IOException {
    try (InputStream in = body.getInputStream()) {
      byte[] bytes = in.readAllBytes();
      String charset = found.entity().getCharset();
      boolean flowed = false;
      if (found.entity().getHeader().getField("Content-Type") instanceof ContentTypeField field) {
        charset = field.getCharset() == null ? charset : field.getCharset();
        flowed = "flowed".equalsIgnoreCase(field.getParameter("format"));
      }
      boolean unnamed = "us-ascii".equalsIgnoreCase(charset);
      String text = PageCharset.decode(bytes, Encoding.of(bytes), unnamed ? null : charset);
      return text.isBlank() ? null : new Part(found.path(), text, flowed);
    }
  }

  /** The first part without markup; null if there is none. */
  @Nullable Part plain() {
    return plain;
  }

  /** The first part in HTML; null if there is none. */
  @Nullable Part html() {
    return html;
  }
}
