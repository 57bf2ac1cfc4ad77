package org.tallystick.consistency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Attribution;
import org.tallystick.claim.Change;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Link;
import org.tallystick.claim.Modality;
import org.tallystick.claim.Period;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.claim.Word;
import org.tallystick.claim.Wording;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;

/**
 * Makes claims from a text whose figures are marked {@code ⟦…⟧} and from short frames, one a figure
 * where one is needed. A frame is a list parted by semicolons: {@code subject: brown dog}, {@code
 * do: release}, {@code base 1}, {@code restates 2}, {@code part-of 1}, {@code role change}, {@code
 * up 1 2} (a change from claim 1 to claim 2, 0 for none), {@code in: Ohio}, {@code by: ICE}, {@code
 * when: 2018-01-01..2018-04-20}, {@code projected}, {@code quoted}, {@code period-of 1}.
 */
final class MarkedArticle {
  private static final Pattern MARK = Pattern.compile("⟦([^⟧]+)⟧");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?][”\"]?)\\s+(?=[A-Z“\"⟦$£€\\d])|\\n\\n+");
  private static final Set<String> STOP =
      Set.of(
          "the", "a", "an", "of", "or", "and", "to", "in", "on", "at", "by", "from", "for", "with",
          "is", "was", "were", "are", "had", "has", "have", "that", "who", "which", "it", "its",
          "their", "his", "her", "those", "them", "whom", "but", "as", "this", "these", "they",
          "be", "been", "not", "he", "she", "out", "than");
  private static final Set<String> IRREGULAR =
      Set.of("people", "women", "men", "children", "jurors");

  private final String text;
  private final Article article;
  private final List<Span> marks = new ArrayList<>();
  private final Map<String, String> frames;
  private final List<Link> links = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();

  private MarkedArticle(
      @Nullable String headline,
      String body,
      @Nullable LocalDate date,
      Map<String, String> frames) {
    String marked = headline == null ? body : headline + "\n\n" + body;
    StringBuilder plain = new StringBuilder();
    Matcher matcher = MARK.matcher(marked);
    int last = 0;
    while (matcher.find()) {
      plain.append(marked, last, matcher.start());
      marks.add(new Span(plain.length(), plain.length() + matcher.group(1).length()));
      plain.append(matcher.group(1));
      last = matcher.end();
    }
    this.text = plain.append(marked, last, marked.length()).toString();
    this.article =
        Article.builder(strip(body))
            .headline(headline == null ? null : strip(headline))
            .date(date)
            .build();
    this.frames = frames;
  }

  static Claims read(
      @Nullable String headline,
      String body,
      @Nullable LocalDate date,
      Map<String, String> frames) {
    return new MarkedArticle(headline, body, date, frames).claims();
  }

  private static String strip(String marked) {
    return marked.replaceAll("[⟦⟧]", "");
  }

  private Claims claims() {
    List<Span> sentences = sentences();
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      claims.add(
          claim("c" + (i + 1), marks.get(i), sentences, frames.getOrDefault("" + (i + 1), "")));
    }
    return new Claims(article, claims, links, periods, sentences, List.of());
  }

  private List<Span> sentences() {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SENTENCE_END.matcher(text);
    int start = 0;
    while (matcher.find()) {
      spans.add(new Span(start, matcher.start()));
      start = matcher.end();
    }
    if (start < text.length()) {
      spans.add(new Span(start, text.length()));
    }
    return spans;
  }

  private Claim claim(String id, Span mark, List<Span> sentences, String frame) {
    String before = text.substring(0, mark.start()).toLowerCase(Locale.ROOT);
    Approximation approximation = Approximation.EXACT;
    int outer = mark.start();
    for (Map.Entry<String, Approximation> entry : FigureNotation.APPROXIMATORS) {
      if (before.matches("(?s).*\\b" + entry.getKey() + "\\s$")) {
        approximation = entry.getValue();
        outer = mark.start() - entry.getKey().length() - 1;
        break;
      }
    }
    Quantity quantity = FigureNotation.read(mark.of(text), approximation);
    Span sentence =
        sentences.stream().filter(span -> span.contains(mark)).findFirst().orElseThrow();
    Frame read = new Frame(id, frame);
    Subject subject =
        read.subject != null ? read.subject : quantity.kind() == Kind.COUNT ? nextNoun(mark) : null;
    Role role =
        read.role != null
            ? read.role
            : read.change != null
                ? Role.CHANGE
                : quantity.kind().isShare() ? Role.SHARE : Role.LEVEL;
    return new Claim(
        id,
        quantity,
        role,
        mark,
        new Span(outer, mark.end()),
        mark.of(text),
        article.sectionAt(mark.start()),
        sentence,
        subject,
        read.predicate,
        null,
        read.place,
        read.period,
        read.attribution,
        read.change,
        read.base,
        read.modality,
        read.quoted,
        wording(sentence, subject));
  }

  private @Nullable Subject nextNoun(Span mark) {
    String rest = text.substring(mark.end());
    Matcher words = Pattern.compile("\\G[\\s-]([A-Za-z-]+)").matcher(rest);
    List<String> modifiers = new ArrayList<>();
    for (int i = 0; i < 3 && words.find(); i++) {
      String word = words.group(1).toLowerCase(Locale.ROOT);
      if (STOP.contains(word)) {
        return null;
      }
      if (word.endsWith("s") || IRREGULAR.contains(word)) {
        String written = rest.substring(1, words.end(1));
        return new Subject(written, lemma(word), modifiers, null, false);
      }
      modifiers.add(word);
    }
    return null;
  }

  private Wording wording(Span sentence, @Nullable Subject subject) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("[A-Za-z][A-Za-z’'-]*").matcher(sentence.of(text));
    Set<String> own = new HashSet<>();
    if (subject != null) {
      own.add(subject.head());
      own.addAll(subject.modifiers());
    }
    while (matcher.find()) {
      Span span = new Span(sentence.start() + matcher.start(), sentence.start() + matcher.end());
      String word = matcher.group();
      if (marks.stream().anyMatch(mark -> mark.overlaps(span))
          || STOP.contains(word.toLowerCase(Locale.ROOT))) {
        continue;
      }
      String lemma = lemma(word.toLowerCase(Locale.ROOT));
      boolean name = Character.isUpperCase(word.charAt(0)) && matcher.start() > 0;
      String tag = name ? "NNP" : word.endsWith("ed") || word.endsWith("ing") ? "VBD" : "NN";
      words.add(
          new Word(
              word,
              lemma,
              tag,
              own.contains(lemma) ? Word.Part.SUBJECT : Word.Part.RESTRICTION,
              span));
    }
    return new Wording(words);
  }

  /** A crude dictionary form, good enough to find the same word again. */
  static String lemma(String word) {
    return switch (word) {
      case "people", "women", "men", "children" -> word;
      default -> {
        String stem = word.replaceAll("(?:’s|'s)$", "");
        if (stem.endsWith("ies") && stem.length() > 4) {
          yield stem.substring(0, stem.length() - 3) + "y";
        }
        if (stem.endsWith("s") && !stem.endsWith("ss") && stem.length() > 3) {
          yield stem.substring(0, stem.length() - 1);
        }
        if (stem.endsWith("ed") && stem.length() > 4) {
          yield stem.substring(0, stem.length() - 1).replaceAll("([^aeiou])e$", "$1e");
        }
        yield stem;
      }
    };
  }

  /** One short frame, read. */
  private final class Frame {
    private @Nullable Subject subject;
    private @Nullable String predicate;
    private @Nullable String place;
    private @Nullable Period period;
    private @Nullable Attribution attribution;
    private @Nullable Change change;
    private @Nullable String base;
    private @Nullable Role role;
    private Modality modality = Modality.ASSERTED;
    private boolean quoted;

    Frame(String id, String notation) {
      for (String part : notation.split(";")) {
        String item = part.trim();
        if (item.isEmpty()) {
          continue;
        }
        String[] words = item.split("[: ]+", 2);
        String rest = words.length > 1 ? words[1].trim() : "";
        switch (words[0]) {
          case "subject" -> {
            List<String> all = List.of(rest.split(" "));
            subject =
                new Subject(
                    rest, all.get(all.size() - 1), all.subList(0, all.size() - 1), null, false);
          }
          case "do" -> predicate = rest;
          case "in" -> place = rest;
          case "by" -> attribution = new Attribution(rest, new Span(0, 1));
          case "when" -> period = period(rest);
          case "base" -> base = "c" + rest;
          case "restates" -> links.add(new Link(Relation.RESTATES, id, "c" + rest));
          case "part-of" -> links.add(new Link(Relation.PART_OF, id, "c" + rest));
          case "period-of" -> links.add(new Link(Relation.PERIOD_OF, id, "c" + rest));
          case "role" -> role = Role.valueOf(rest.toUpperCase(Locale.ROOT).replace('-', '_'));
          case "up", "down", "same" -> {
            String[] ends = rest.isEmpty() ? new String[] {"0", "0"} : rest.split(" ");
            change =
                new Change(
                    Direction.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    ends[0].equals("0") ? null : "c" + ends[0],
                    ends[1].equals("0") ? null : "c" + ends[1]);
          }
          case "projected" -> modality = Modality.PROJECTED;
          case "hypothetical" -> modality = Modality.HYPOTHETICAL;
          case "negated" -> modality = Modality.NEGATED;
          case "quoted" -> quoted = true;
          default ->
              throw new IllegalArgumentException("frame must be known notation, got " + item);
        }
      }
    }

    private Period period(String rest) {
      if (!rest.contains("..")) {
        return new Period(rest, new Span(0, 1), null, null, null, null, null);
      }
      String[] ends = rest.split("\\.\\.");
      return new Period(
          rest,
          new Span(0, 1),
          null,
          LocalDate.parse(ends[0]),
          LocalDate.parse(ends[1]),
          null,
          null);
    }
  }
}
