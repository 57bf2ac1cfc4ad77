package org.tallystick.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Place;

/**
 * A mail (RFC 5322, MIME), such as a release sent to the press: its subject is the headline, its
 * sender the source, its day the date. Of a text sent with and without markup the one without is
 * read, unless it only says that there is another.
 */
final class MailFormat implements ArticleFormat {
  private static final int MAX_BYTES = 64 * 1024 * 1024;
  private static final int MOST_HEADERS = 2000;
  private static final int LONGEST_LINE = 1 << 20;
  private static final int STUB = 2;

  private static final Pattern REPLY =
      Pattern.compile("\\s*((?i:re|aw|fwd?|wg|tr)\\s*:\\s*)+(?=\\S)|\\s+");

  @Override
  public boolean recognises(Document document) {
    return document.named(".eml");
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    String name = document.name();
    byte[] bytes = document.bytes(MAX_BYTES);
    try {
      Message mail = parse(bytes);
      MappedText headline = headline(mail.getSubject());
      MappedText body = body(new MailParts(mail), headline.toString());
      if (body.isBlank()) {
        throw new ArticleFormatException(name, 0, 0, "holds no text", null);
      }
      Reading read =
          new Reading.Success(
              MappedText.article(headline, body, date(mail), document).source(source(mail)).build(),
              name,
              bytes.length);
      return List.of(read).iterator();
    } catch (ArticleFormatException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new ArticleFormatException(name, 0, 0, "damaged or no mail: " + e.getMessage(), e);
    }
  }

  private static Message parse(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_LINE)
            .setMaxLineLen(-1)
            .build());
    return builder.parseMessage(new ByteArrayInputStream(bytes));
  }

  /** The subject, white space that folds it collapsed, without what answering puts before it. */
  private static MappedText headline(@Nullable String subject) {
    MappedText headline = new MappedText();
    if (subject == null) {
      return headline;
    }
    Matcher reply = REPLY.matcher(subject);
    int at = reply.lookingAt() ? reply.end() : 0;
    String text = subject.stripTrailing();
    return at >= text.length()
        ? headline
        : headline.add(text.substring(at), new Place.Node("header Subject", at));
  }

  private static MappedText body(MailParts parts, String headline) {
    MailParts.Part plain = parts.plain();
    MailParts.Part html = parts.html();
    MappedText text =
        plain == null
            ? new MappedText()
            : MailText.read(plain.text(), plain.path(), plain.flowed(), headline.strip());
    if (html == null) {
      return text;
    }
    MappedText page = page(html, headline.strip());
    return STUB * words(text) < words(page) ? page : text;
  }

  private static MappedText page(MailParts.Part html, String headline) {
    MappedText text = new MappedText();
    NodePath paths = new NodePath(html.path() + " ");
    Element body = Jsoup.parse(html.text()).body();
    for (PageParagraph paragraph : PageBody.of(body)) {
      if (text.length() > 0 || !paragraph.toString().equals(headline)) {
        text.paragraph().add(paragraph.mapped(paths));
      }
    }
    return text.isBlank() ? HtmlFragment.text(body, html.path() + " ") : text;
  }

  private static int words(MappedText text) {
    return text.isBlank() ? 0 : text.toString().strip().split("\\s+").length;
  }

  /** The day on the sender's own calendar. */
  private static @Nullable LocalDate date(Message mail) {
    Field field = mail.getHeader() == null ? null : mail.getHeader().getField("Date");
    String text = field == null ? "" : field.getBody().replaceAll("\\([^)]*\\)", " ").strip();
    try {
      String spaced = text.replaceAll("\\s+", " ");
      return OffsetDateTime.parse(spaced, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate();
    } catch (DateTimeException e) {
      System.getLogger(MailFormat.class.getName())
          .log(System.Logger.Level.DEBUG, "no day of a mail: " + text, e);
      return null;
    }
  }

  private static @Nullable String source(Message mail) {
    MailboxList from = mail.getFrom();
    if (from == null || from.isEmpty()) {
      return null;
    }
    Mailbox sender = from.get(0);
    return sender.getName() == null ? sender.getAddress() : sender.getName();
  }
}
