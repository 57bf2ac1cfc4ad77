package org.tallystick.reader;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;

class ArticleReaderTest {
  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static Article read(Path file) throws IOException {
    return ArticleReader.create().read(file);
  }

  private static String problem(Path file) {
    ArticleFormatException e =
        assertThrows(ArticleFormatException.class, () -> ArticleReader.create().read(file));
    String message = String.valueOf(e.getMessage());
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.startsWith(file.toString()), message);
    return message.substring(file.toString().length());
  }

  private static List<String> outcomes(List<String> inputs, InputStream in) {
    try (Stream<Reading> readings = ArticleReader.create().read(inputs, in)) {
      return readings
          .map(
              r ->
                  r instanceof Reading.Success s
                      ? s.article().id()
                      : "! " + ((Reading.Failure) r).problem().getMessage())
          .toList();
    }
  }

  private List<String> outcomes(Path path) {
    return outcomes(List.of(path.toString()), InputStream.nullInputStream()).stream()
        .map(outcome -> outcome.replace(folder.toString(), "F"))
        .toList();
  }

  @Test
  void takesAFirstLineBeforeABlankLineAsTheHeadline() throws IOException {
    Article article = read(file("a.txt", "Rents up\n\nRents rose.\n\nAgain.\n"));
    assertEquals("Rents up", article.headline());
    assertEquals("Rents rose.\n\nAgain.\n", article.body());
    assertEquals("Rents up\n\nRents rose.\n\nAgain.\n", article.text());
    assertEquals("a.txt", article.id());
    assertNull(article.date());
  }

  @Test
  void leavesCarriageReturnsAndFurtherBlankLinesInTheBody() throws IOException {
    Article article = read(file("a.txt", "\r\nRents up\r\n\r\n\r\nRents rose.\r\n"));
    assertEquals("Rents up", article.headline());
    assertEquals("\r\nRents rose.\r\n", article.body());
    assertEquals("Rents up\n\n\r\nRents rose.\r\n", article.text());
  }

  @Test
  void takesNoHeadlineFromTwoLinesOrALongOneOrALoneParagraph() throws IOException {
    for (String text :
        List.of(
            "Two\nlines\n\nBody.", "x".repeat(201) + "\n\nBody.", "Alone.\n\n", "A\nB", "Alone")) {
      Article article = read(file("a.txt", text));
      assertNull(article.headline(), text);
      assertEquals(text, article.body());
    }
    assertEquals("😀".repeat(200), read(file("b.txt", "😀".repeat(200) + "\n\nB")).headline());
  }

  @Test
  void keepsHeadlineAndBodyOfJsonUnchanged() throws IOException {
    Article article =
        read(
            file(
                "a.json",
                "{\"id\": \"x7\", \"headline\": \" H \", \"body\": \" e\\u0301\\r\\n\\ud83d b \","
                    + " \"date\": \"2018-05-21\", \"source\": \"S\", \"language\": \"xx-none\","
                    + " \"more\": [{\"body\": 5}]}"));
    assertEquals("x7", article.id());
    assertEquals(" H \n\n e\u0301\r\n\ud83d b ", article.text());
    assertEquals(LocalDate.of(2018, 5, 21), article.date());
    assertEquals("S", article.source());
    assertEquals("xx-none", article.language());
  }

  @Test
  void takesTheDayOfATimeAndANumberAsId() throws IOException {
    Article article =
        read(file("a.json", "{\"id\": 17, \"body\": \"b\", \"date\": \"2018-05-21T23:30:00Z\"}"));
    assertEquals("17", article.id());
    assertEquals(LocalDate.of(2018, 5, 21), article.date());
  }

  @Test
  void datesUndatedArticlesOnly() throws IOException {
    LocalDate day = LocalDate.of(2020, 1, 2);
    ArticleReader reader = ArticleReader.create().withDate(day);
    assertEquals(day, reader.read(file("a.txt", "b")).date());
    assertEquals(day, reader.read(file("a.json", "{\"body\":\"b\",\"date\":null}")).date());
    assertEquals(
        LocalDate.of(2018, 5, 21),
        reader.read(file("b.json", "{\"body\":\"b\",\"date\":\"2018-05-21\"}")).date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"body": 5}                              | :1:10: body must be a string, got a number
          {"body": null}                           | :1:10: body must be a string, got null
          {"headline": "h"}                        | :1:17: body is missing
          {"body": " ", "headline": ""}            | :1:29: body holds no text
          {"id": "x"}                              | :1: not an article: expected a JSON object with a body
          [{"body": "b"}]                          | :1: not an article: expected a JSON object with a body
          {"body": "b", "date": "21 May 2018"}     | :1:23: date must be a day written YYYY-MM-DD, got "21 May 2018"
          {"body": "b", "date": "2018-02-30"}      | :1:23: date must be a day written YYYY-MM-DD, got "2018-02-30"
          {"body": "b", "data": "t.csv"}           | :1:23: data must be a list of paths, got a string
          {"body": "b", "data": ["t.csv", 3]}      | :1:33: data must be a list of paths, got a number in it
          {"body": "b"} {"body": "c"}              | :1:15: something stands behind the article's closing brace
          """)
  void namesThePlaceOfAWrongField(String json, String message) throws IOException {
    assertEquals(message, problem(file("a.json", json)));
  }

  @Test
  void namesThePlaceWhereJsonIsCutInHalf() throws IOException {
    String message = problem(file("a.json", "{\"id\": \"x\",\n \"body\": \"Rents ro"));
    assertTrue(message.startsWith(":2:"), message);
    assertTrue(message.contains("not JSON: Unexpected end-of-input"), message);
    assertTrue(problem(file("b.json", "{\"body\": \"b\"")).startsWith(":1:"));
    assertTrue(problem(file("c.json", "[".repeat(100_000))).contains("not JSON"));
    assertTrue(problem(file("d.json", "{\"body\":\"a\",\"body\":\"b\"}")).contains("Duplicate"));
  }

  @Test
  void refusesEmptyFiles() throws IOException {
    assertEquals(": holds no text", problem(file("a.txt", "")));
    assertEquals(": holds no text", problem(file("b.txt", " \r\n\t\n")));
    assertEquals(": holds no text", problem(file("a.json", "")));
    assertEquals(": holds no text", problem(file("a.jsonl", "\n")));
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    assertEquals(
        ":2:2: holds a NUL byte: not a text file (UTF-16 needs a byte order mark)",
        problem(file("a.txt", "ab\nc\0d")));
    assertEquals(
        ":2:3: not text in UTF-8: byte 0xE9 does not belong there",
        problem(file("b.txt", new byte[] {'a', '\n', 'b', 'c', (byte) 0xe9, 'x'})));
    assertEquals(
        ":1:3: not text in UTF-8: byte 0xC3 does not belong there",
        problem(file("c.txt", new byte[] {'a', 'b', (byte) 0xc3})));
  }

  @Test
  void dropsByteOrderMarksAndReadsUtf16ByThem() throws IOException {
    String json = "{\"headline\": \"h\", \"body\": \"שלום 40\"}";
    for (String text : List.of("שלום 40 €", json)) {
      byte[] marked = ("\ufeff" + text).getBytes(UTF_8);
      String expected = text.equals(json) ? "h\n\nשלום 40" : text;
      assertEquals(expected, read(file("a", marked)).text());
      assertEquals(expected, read(file("b", ("\ufeff" + text).getBytes(UTF_16BE))).text());
      assertEquals(expected, read(file("c", ("\ufeff" + text).getBytes(UTF_16LE))).text());
    }
    byte[] lines = ("\ufeff" + json + "\n\u0a0a\n" + json + "\n").getBytes(UTF_16LE);
    List<String> outcomes = outcomes(file("d.jsonl", lines));
    assertEquals("d.jsonl:1", outcomes.get(0));
    assertTrue(outcomes.get(1).startsWith("! F/d.jsonl:2:1: not JSON"), outcomes.get(1));
    assertEquals("d.jsonl:3", outcomes.get(2));
  }

  @Test
  void losesOnlyTheBadLinesOfJsonLines() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes("{\"id\": \"one\", \"body\": \"b\"}\r\n\n".getBytes(UTF_8));
    lines.writeBytes("{\"body\": 5}\n".getBytes(UTF_8));
    lines.writeBytes("{\"body\": \"cut\n".getBytes(UTF_8));
    lines.writeBytes(new byte[] {'{', (byte) 0xff, '}', '\n'});
    lines.writeBytes(new byte[] {'{', 0, '}', '\n'});
    lines.writeBytes("{\"body\": \"last, no line feed\"}".getBytes(UTF_8));
    List<String> outcomes = outcomes(file("a.jsonl", lines.toByteArray()));
    assertEquals(6, outcomes.size(), outcomes.toString());
    assertEquals("one", outcomes.get(0));
    assertEquals("! F/a.jsonl:3:10: body must be a string, got a number", outcomes.get(1));
    assertTrue(outcomes.get(2).startsWith("! F/a.jsonl:4:"), outcomes.get(2));
    assertTrue(outcomes.get(3).startsWith("! F/a.jsonl:5:2: not text in UTF-8"), outcomes.get(3));
    assertTrue(outcomes.get(4).startsWith("! F/a.jsonl:6:2: holds a NUL"), outcomes.get(4));
    assertEquals("a.jsonl:7", outcomes.get(5));
  }

  @Test
  void refusesWhatIsLongerThanAnArticleMayBe() throws IOException {
    byte[] line = new byte[ArticleReader.MAX_ARTICLE_BYTES + 1];
    Arrays.fill(line, (byte) 'x');
    String limit = "longer than an article may be: the limit is 16777216 bytes";
    assertEquals(": " + limit, problem(file("a.txt", line)));
    assertEquals(": " + limit, problem(file("a.json", line)));
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes("{\"body\":\"b\"}\n".getBytes(UTF_8));
    lines.writeBytes(line);
    lines.writeBytes("\n{\"body\":\"b\"}\n".getBytes(UTF_8));
    assertEquals(
        List.of("a.jsonl:1", "! F/a.jsonl:2: " + limit, "a.jsonl:3"),
        outcomes(file("a.jsonl", lines.toByteArray())));
  }

  @Test
  void readsArticlesBelowADirectoryInOrderAndLeavesOtherFilesAlone() throws IOException {
    file("d/b.txt", "b");
    file("d/a/z.jsonl", "{\"body\":\"1\"}\n{\"id\":\"kept\",\"body\":\"2\"}\n");
    file("d/a/data.csv", "x");
    file("d/a/table.json", "[{\"x\": 1}]");
    file("d/a/rows.jsonl", "{\"x\": 1}\n{\"x\": 2}\n");
    file("d/datapackage.json", "{}");
    file("d/.hidden/c.txt", "c");
    file("d/.c.txt", "c");
    file("d/c.json", "{\"body\": 5}");
    assertEquals(
        List.of(
            "a/z.jsonl:1",
            "kept",
            "b.txt",
            "! F/d/c.json:1:10: body must be a string, got a number"),
        outcomes(folder.resolve("d")));
    assertEquals(
        OptionalLong.of(1 + (13 + 25) + 10 + 18 + 11),
        ArticleReader.size(List.of(folder.resolve("d").toString())));
  }

  @Test
  void endsAtALinkThatLeadsBack() throws IOException {
    file("d/e/a.txt", "a");
    Files.createSymbolicLink(folder.resolve("d/e/loop"), folder.resolve("d"));
    assertEquals(
        List.of("e/a.txt", "! F/d/e/loop: leads back to a directory above it"),
        outcomes(folder.resolve("d")));
  }

  @Test
  void goesOnBehindWhatCannotBeRead() throws IOException {
    Path shut = Files.createDirectories(folder.resolve("d/shut"));
    file("d/z.txt", "z");
    file("d/shut/a.txt", "a");
    assertTrue(shut.toFile().setReadable(false));
    Assumptions.assumeFalse(Files.isReadable(shut), "this user reads everything");
    assertEquals(List.of("! F/d/shut: permission denied", "z.txt"), outcomes(folder.resolve("d")));
  }

  @Test
  void namesAMissingFile() {
    List<String> outcomes = outcomes(List.of("no/such.txt", "x\0y"), InputStream.nullInputStream());
    assertEquals(
        List.of(
            "! no/such.txt: no such file",
            "! x y: no possible file name: it holds a NUL character"),
        outcomes);
  }

  @Test
  void knowsTheFormOfStandardInputByItsBeginning() {
    for (String[] row :
        new String[][] {
          {"Plain {text}", "[stdin]"},
          {" {\"body\":\n \"b\"}", "[stdin]"},
          {"{\"body\":\"b\"}\n", "[stdin]"},
          {"{\"body\":\"b\"}\n{\"body\":\"c\"}\n", "[stdin:1, stdin:2]"},
          {"{\"body\":\"b\n{\"body\":\"c\"}\n", "stdin:2]"},
          {"{\"body\":\"" + "b".repeat(90_000) + "\"}\n{\"body\":\"c\"}\n", "[stdin:1, stdin:2]"},
        }) {
      InputStream in = new ByteArrayInputStream(row[0].getBytes(UTF_8));
      String outcomes = outcomes(List.of("-"), in).toString();
      assertTrue(outcomes.endsWith(row[1]), outcomes);
    }
    assertEquals(OptionalLong.empty(), ArticleReader.size(List.of("-")));
  }

  @Test
  void readsTextThatLooksLikeJsonAsTextWhereTheNameSaysSo() throws IOException {
    assertEquals("{\"body\": 5}", read(file("a.txt", "{\"body\": 5}")).text());
  }

  @Test
  void resolvesDataAgainstTheArticlesFile() throws IOException {
    file("tables/t.csv", "x");
    Path real = file("real/a.json", "{\"body\":\"b\",\"data\":[\"../tables/t.csv\",\"jdbc:x:y\"]}");
    assertEquals(
        List.of(folder.resolve("real/../tables/t.csv").toString(), "jdbc:x:y"), read(real).data());
    Path link = Files.createDirectories(folder.resolve("p/q")).resolve("a.json");
    Files.createSymbolicLink(link, real);
    Path found = Path.of(read(link).data().get(0));
    assertTrue(Files.isSameFile(found, folder.resolve("tables/t.csv")), found.toString());
  }

  @Test
  void refusesAFileOfSeveralArticlesWhereOneIsAskedFor() throws IOException {
    assertEquals(
        ": holds several articles, expected one",
        problem(file("a.jsonl", "{\"body\":\"b\"}\n{\"body\":\"c\"}\n")));
  }
}
