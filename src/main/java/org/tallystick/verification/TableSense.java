package org.tallystick.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Table;

/**
 * A table as words see it: what one row is, what all rows have in common, and which words name
 * cells or columns. Every word stands in all its forms. Immutable.
 */
final class TableSense {
  private static final int MAX_VALUE_WORDS = 6;

  /** Words that end the head of a title: <i>Releases from jails</i> is about releases. */
  private static final Set<String> AFTER_HEAD =
      Set.of("of", "by", "in", "from", "for", "with", "to", "at", "on", "per", "across", "and");

  /** How a description says what one row is: <i>one row for each sailor rescued</i>. */
  private static final Pattern ROW_IS =
      Pattern.compile(
          "\\b(?:one|an?|each|every) (?:row|line|record|entry)"
              + " (?:(?:for|per|is|describes|stands for|represents) )?(?:each|every|one|an?)? ?"
              + "((?:[\\p{L}'’-]+ ?){1,5})",
          Pattern.CASE_INSENSITIVE);

  /** Words for a table itself. */
  private static final Set<String> TABLE_NOUNS =
      Set.of("data", "dataset", "table", "list", "record", "records", "sheet", "file", "csv");

  /** Words for a key itself: a column {@code country_code} says that a row is a country. */
  private static final Set<String> KEY_NOUNS =
      Set.of("id", "code", "name", "number", "no", "nr", "key", "title", "label");

  private final Table table;
  private final Set<String> rowNouns = new HashSet<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> commonWords = new HashSet<>();
  private final Set<String> described = new HashSet<>();
  private final Set<String> narrowing = new HashSet<>();
  private final Map<String, List<Cell>> cells = new HashMap<>();
  private final List<Flag> flags = new ArrayList<>();

  TableSense(Table table) {
    this.table = table;
    List<String> title = table.title() == null ? List.of() : WordForms.split(table.title());
    addHead(table.words());
    addHead(title);
    addForms(commonWords, table.words());
    addForms(commonWords, title);
    if (table.description() != null) {
      addForms(described, WordForms.split(firstSentence(table.description())));
      addDeclared(table.description());
    }
    for (Column column : table.columns()) {
      addColumn(column);
    }
  }

  Table table() {
    return table;
  }

  /** Whether the term is what a row of the table is. */
  boolean isRow(Term term) {
    return term.isOneOf(rowNouns);
  }

  /** Whether a description says what one row is. */
  boolean isDeclared() {
    return !declared.isEmpty();
  }

  /**
   * Whether the term is true of every row: in the table's name, its title, what it is a list of.
   */
  boolean isCommon(Term term) {
    return isRow(term)
        || term.isOneOf(commonWords)
        || (term.isOneOf(described) && !term.isOneOf(narrowing));
  }

  /** The cells that hold a word of one of the terms, each once. */
  List<Cell> cellsWith(List<Term> terms) {
    Set<Cell> found = new LinkedHashSet<>();
    for (Term term : terms) {
      for (String form : term.forms()) {
        found.addAll(cells.getOrDefault(form, List.of()));
      }
      if (term.isAcronym()) {
        found.addAll(cells.getOrDefault(acronymKey(term.text()), List.of()));
      }
    }
    return new ArrayList<>(found);
  }

  /** The columns that say yes or no. */
  List<Flag> flags() {
    return flags;
  }

  /** Every form of the words that name a column, in its header and its title. */
  static Set<String> nameForms(Column column) {
    Set<String> forms = new HashSet<>();
    addForms(forms, column.words());
    if (column.title() != null) {
      addForms(forms, WordForms.split(column.title()));
    }
    return forms;
  }

  private void addColumn(Column column) {
    List<String> yes = column.profile().yes();
    boolean constant = column.profile().distinct() == 1 && column.profile().missing() == 0;
    if (!yes.isEmpty()) {
      flags.add(new Flag(column, yes));
      addForms(narrowing, column.words());
      return;
    }
    if (constant) {
      addForms(commonWords, column.words());
    }
    if (column.type() != ColumnType.TEXT) {
      return;
    }
    if (table.rows() > 1 && column.profile().distinct() == table.rows()) {
      List<String> noun =
          column.words().stream().filter(word -> !KEY_NOUNS.contains(word)).toList();
      addForms(rowNouns, noun.isEmpty() ? noun : noun.subList(noun.size() - 1, noun.size()));
    }
    for (ValueCount value : column.profile().values()) {
      addCell(column, value.value(), constant);
    }
  }

  private void addCell(Column column, String value, boolean constant) {
    List<String> all = WordForms.split(value);
    List<Set<String>> words = all.stream().filter(PlainWords::tells).map(WordForms::of).toList();
    boolean numeral = all.stream().anyMatch(word -> !Character.isLetter(word.codePointAt(0)));
    if (words.isEmpty() || numeral || all.size() > MAX_VALUE_WORDS) {
      return;
    }
    String initials = all.size() < 2 ? null : initials(all);
    Cell cell = new Cell(column, value, words, initials);
    for (Set<String> forms : words) {
      forms.forEach(form -> cells.computeIfAbsent(form, key -> new ArrayList<>()).add(cell));
      if (!constant) {
        narrowing.addAll(forms);
      }
    }
    if (initials != null) {
      cells.computeIfAbsent(acronymKey(initials), key -> new ArrayList<>()).add(cell);
    }
  }

  private void addHead(List<String> words) {
    List<String> head = new ArrayList<>();
    for (String word : words) {
      if (AFTER_HEAD.contains(word)) {
        break;
      }
      if (!TABLE_NOUNS.contains(word) && PlainWords.tells(word)) {
        head.add(word);
      }
    }
    if (!head.isEmpty()) {
      addForms(rowNouns, List.of(head.get(head.size() - 1)));
    }
  }

  /** Of the words up to the first that starts a phrase, the last that is no participle. */
  private void addDeclared(String description) {
    Matcher row = ROW_IS.matcher(description);
    if (!row.find()) {
      return;
    }
    String noun = null;
    for (String word : WordForms.split(row.group(1))) {
      if (AFTER_HEAD.contains(word) || PlainWords.isLight(word)) {
        break;
      }
      if (noun == null || !word.matches(".*(ed|ing)")) {
        noun = word;
      }
    }
    if (noun != null) {
      declared.addAll(WordForms.of(noun));
      if (PlainWords.isGeneric(noun)) {
        declared.addAll(Set.of("person", "people", "individual"));
      }
      rowNouns.addAll(declared);
    }
  }

  private static String firstSentence(String text) {
    return text.split("(?<=[.!?;:])\\s+(?=\\p{Lu})", 2)[0];
  }

  private static void addForms(Set<String> forms, List<String> words) {
    words.stream().filter(PlainWords::tells).forEach(word -> forms.addAll(WordForms.of(word)));
  }

  private static String initials(List<String> words) {
    return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  private static String acronymKey(String letters) {
    return "=" + letters.toLowerCase(java.util.Locale.ROOT).replace(".", "");
  }

  /**
   * A value that words may name.
   *
   * @param column where it stands
   * @param value as it stands there
   * @param words its telling words, each in all its forms
   * @param initials the first letters of all its words, lower case; null for one word
   */
  record Cell(Column column, String value, List<Set<String>> words, @Nullable String initials) {
    /** The terms that name this value, or none unless all its words are named. */
    List<Term> namedBy(List<Term> terms) {
      for (Term term : terms) {
        if (initials != null
            && term.isAcronym()
            && acronymKey(term.text()).equals(acronymKey(initials))) {
          return List.of(term);
        }
      }
      List<Term> named = new ArrayList<>();
      for (Set<String> word : words) {
        Term match = null;
        for (Term term : terms) {
          if (term.isOneOf(word) && !named.contains(term)) {
            match = term;
            break;
          }
        }
        if (match == null) {
          return List.of();
        }
        named.add(match);
      }
      return named;
    }
  }

  /**
   * A column of yes and no.
   *
   * @param column which
   * @param yes the cells that mean yes
   */
  record Flag(Column column, List<String> yes) {}
}
