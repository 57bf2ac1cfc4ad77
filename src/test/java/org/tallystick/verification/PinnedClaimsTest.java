package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.claim.Claims;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.verification.Verdict.Reason;
import org.tallystick.verification.Verdict.Unverifiable;

/** What a person pinned, asked of a small table. */
class PinnedClaimsTest {
  @TempDir static Path folder;
  private static DatasetCatalog catalog;

  private final Claims claims =
      ClaimBuilder.claims(ClaimBuilder.count("c1", "12"), ClaimBuilder.count("c2", "7"));
  private final List<Verification> before = new Verifier().verify(claims, null);

  @BeforeAll
  static void open() throws IOException {
    Path file = folder.resolve("boats.csv");
    Files.writeString(file, "name,length\nAda,12\nBea,9\nCleo,\n");
    catalog = DatasetCatalog.open(List.of(file.toString()));
    assertEquals(List.of(), catalog.problems());
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  private Verification pinned(Pin pin) {
    List<Verification> after = PinnedClaims.apply(before, claims, Map.of("c1", pin), catalog);
    assertSame(before.get(1), after.get(1));
    return after.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT max(length) FROM boats | supported | 12",
        "WITH b AS (SELECT * FROM boats) SELECT min(length) FROM b | contradicted | 9",
        "SELECT 12 | supported | 12"
      })
  void theQueryDecides(String sql, String verdict, String found) {
    Verification verification = pinned(new Pin(sql, "by hand"));
    assertEquals(verdict, verification.verdict().label());
    assertEquals(0, new BigDecimal(found).compareTo(verification.found()));
    assertEquals(sql, verification.sql());
    assertEquals("A person pinned the query that answers it: by hand", verification.reason());
    assertEquals(BigDecimal.ONE, verification.confidence());
  }

  @Test
  void whatIsNotInTheDataIsLeftOpen() {
    Verification verification = pinned(new Pin(null, ""));
    assertEquals(
        Reason.NO_TABLE, assertInstanceOf(Unverifiable.class, verification.verdict()).reason());
    assertEquals("A person settled that it is not here.", verification.reason());
  }

  @Test
  void anAnswerWithoutANumberIsNone() {
    Verification verification = pinned(new Pin("SELECT length FROM boats WHERE name = 'Z'", ""));
    assertEquals(
        Reason.NO_MATCHING_ROWS,
        assertInstanceOf(Unverifiable.class, verification.verdict()).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE boats",
        "SELECT 1; SELECT 12",
        "SELECT count(*) FROM read_csv('/etc/passwd')",
        "SELECT count(*) FROM '/etc/passwd'",
        "SELECT count(*) FROM range(12)",
        "SELECT count(*) FROM duckdb_tables",
        "SELECT count(*) FROM information_schema.tables",
        "SELECT count(*) FROM system.main.boats",
        "SELECT (SELECT count(*) FROM duckdb_settings())",
        "SELECT length FROM boats",
        "SELECT length, length FROM boats WHERE name = 'Ada'",
        "SELECT name FROM boats WHERE name = 'Ada'",
        "SELECT depth FROM boats",
        "no SQL at all"
      })
  void anythingElseIsRefusedInOneLine(String sql) {
    Verification verification = pinned(new Pin(sql, ""));
    assertEquals(
        Reason.NO_TABLE, assertInstanceOf(Unverifiable.class, verification.verdict()).reason());
    assertTrue(
        verification.reason().startsWith("The pinned query cannot be run: query: "),
        verification.reason());
    assertEquals(1, verification.reason().lines().count());
    assertEquals(
        "supported", pinned(new Pin("SELECT max(length) FROM boats", "")).verdict().label());
  }

  @Test
  void withoutDataNothingIsPinned() {
    assertSame(
        before, PinnedClaims.apply(before, claims, Map.of("c1", new Pin("SELECT 12", "")), null));
  }
}
