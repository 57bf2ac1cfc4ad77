package org.tallystick.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Modality;
import org.tallystick.claim.Period;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.claim.Word;
import org.tallystick.claim.Word.Part;
import org.tallystick.claim.Wording;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Grain;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

/** Claims made by hand, without a model. */
final class ClaimBuilder {
  private static final Span NOWHERE = new Span(0, 1);

  private final String id;
  private final Quantity quantity;
  private final List<Word> words = new ArrayList<>();
  private Role role = Role.LEVEL;
  private @Nullable Subject subject;
  private @Nullable String predicate;
  private @Nullable String agent;
  private @Nullable String place;
  private @Nullable Period period;
  private @Nullable String base;
  private Modality modality = Modality.ASSERTED;

  private ClaimBuilder(String id, Quantity quantity) {
    this.id = id;
    this.quantity = quantity;
  }

  static ClaimBuilder count(String id, String number) {
    return new ClaimBuilder(id, exact(Kind.COUNT, number, Unit.PLAIN));
  }

  static ClaimBuilder percent(String id, String number) {
    return new ClaimBuilder(id, exact(Kind.PERCENT, number, Unit.PERCENT)).role(Role.SHARE);
  }

  static ClaimBuilder of(String id, Quantity quantity) {
    return new ClaimBuilder(id, quantity);
  }

  static Quantity exact(Kind kind, String number, Unit unit) {
    BigDecimal value = new BigDecimal(number);
    return new Quantity(
        kind, new Magnitude.Exact(value), unit, null, Grain.of(value, BigDecimal.ONE));
  }

  static Quantity nearly(String number) {
    BigDecimal value = new BigDecimal(number);
    return new Quantity(
        Kind.COUNT,
        new Magnitude.Approximate(
            value,
            Approximation.NEARLY,
            Interval.closedOpen(value.multiply(new BigDecimal("0.9")), value)),
        Unit.PLAIN,
        null,
        Grain.of(value, BigDecimal.ONE));
  }

  ClaimBuilder role(Role value) {
    role = value;
    return this;
  }

  ClaimBuilder subject(String head, String... modifiers) {
    subject =
        new Subject(
            String.join(" ", modifiers) + " " + head, head, List.of(modifiers), NOWHERE, false);
    return this;
  }

  ClaimBuilder predicate(String lemma) {
    predicate = lemma;
    return this;
  }

  ClaimBuilder agent(String text) {
    agent = text;
    return this;
  }

  ClaimBuilder place(String text) {
    place = text;
    return this;
  }

  ClaimBuilder during(@Nullable LocalDate start, @Nullable LocalDate end) {
    period = new Period("then", NOWHERE, null, start, end, null, null);
    return this;
  }

  ClaimBuilder base(String claim) {
    base = claim;
    return this;
  }

  ClaimBuilder modality(Modality value) {
    modality = value;
    return this;
  }

  ClaimBuilder words(Part part, String... lemmas) {
    for (String lemma : lemmas) {
      words.add(new Word(lemma, lemma, "NN", part, NOWHERE));
    }
    return this;
  }

  Claim build() {
    return new Claim(
        id,
        quantity,
        role,
        NOWHERE,
        NOWHERE,
        "figure",
        Section.BODY,
        NOWHERE,
        subject,
        predicate,
        agent,
        place,
        period,
        null,
        null,
        base,
        modality,
        false,
        new Wording(words));
  }

  static Claims claims(ClaimBuilder... builders) {
    List<Claim> all = List.of(builders).stream().map(ClaimBuilder::build).toList();
    return new Claims(Article.of("figure"), all, List.of(), List.of(), List.of(NOWHERE), List.of());
  }
}
