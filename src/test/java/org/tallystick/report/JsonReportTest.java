package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;

class JsonReportTest {
  private static String write(ReportWriter writer, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    writer.write(report, out);
    return out.toString();
  }

  private static Report empty(Article article) {
    Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    return new Report(article, claims, List.of(), List.of(), List.of());
  }

  @Test
  void writesEveryFieldOfTheContractAsTheSchemaWants() throws IOException {
    String json = write(ReportWriter.json(), Samples.report());
    assertEquals(List.of(), ReportSchema.violations(json));
    assertEquals(1, json.lines().count());
    JsonNode report = new ObjectMapper().readTree(json);
    assertEquals(
        "{\"id\":\"port\",\"headline\":\"Port opens a tenth of 440 containers\","
            + "\"date\":\"2018-05-21\",\"source\":null,\"length\":"
            + Samples.article().text().length()
            + "}",
        report.get("article").toString());
    JsonNode claim = report.get("claims").get(0);
    assertEquals("440", claim.get("value").toString());
    assertEquals("31", claim.at("/period/days/0").toString());
    assertEquals("2018-03-01", claim.at("/period/start").textValue());
    assertEquals("customs office", report.at("/claims/1/attribution").textValue());
    assertTrue(claim.get("attribution").isNull());
    JsonNode part = report.get("claims").get(2);
    assertEquals("[36,40,false,true]", pick(part, "low", "high", "lowOpen", "highOpen"));
    JsonNode money = report.get("claims").get(3);
    assertEquals("[2400000000,null,true,false]", pick(money, "low", "high", "lowOpen", "highOpen"));
    assertEquals("{\"value\":1,\"unit\":\"day\",\"subject\":null}", money.get("per").toString());
    assertEquals(
        "{\"direction\":\"up\",\"from\":null,\"to\":\"c1\"}", money.get("change").toString());
    JsonNode finding = report.get("findings").get(0);
    assertEquals("inconsistent", finding.get("verdict").textValue());
    assertEquals("0.86", finding.get("confidence").toString());
    assertTrue(finding.at("/spans/3/claim").isNull());
    assertEquals(
        Fingerprint.of(Samples.report().findings().get(0), Samples.claims()),
        finding.get("fingerprint").textValue());
    JsonNode verifications = report.get("verifications");
    assertEquals("415", verifications.at("/0/found").toString());
    assertEquals(
        Fingerprint.of(Samples.claims().all().get(0), Samples.claims()),
        verifications.at("/0/fingerprint").textValue());
    assertEquals("The table has 415 rows.", verifications.at("/0/reason").textValue());
    assertEquals("9.638554216867", verifications.at("/1/found").toString());
    assertEquals("no-column", verifications.at("/2/reason").textValue());
    assertEquals("No column holds money.", verifications.at("/2/explanation").textValue());
  }

  private static String pick(JsonNode node, String... fields) {
    return List.of(fields).stream().map(node::get).toList().toString().replace(" ", "");
  }

  @Test
  void indentsTheSameReport() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String json = write(ReportWriter.indentedJson(), Samples.report());
    assertTrue(json.lines().count() > 100);
    assertEquals(
        mapper.readTree(write(ReportWriter.json(), Samples.report())), mapper.readTree(json));
  }

  @Test
  void theSchemaRefusesWhatIsMissingOrOfAnotherType() throws IOException {
    String json = write(ReportWriter.json(), Samples.report());
    for (String[] change :
        new String[][] {
          {"\"version\":1", "\"version\":2"},
          {"\"kind\":\"count\"", "\"kind\":\"number\""},
          {"\"source\":null,", ""},
          {"\"low\":36", "\"low\":\"36\""},
          {"\"reason\":\"no-column\"", "\"reason\":\"because\""},
          {"\"confidence\":0.86", "\"confidence\":86"},
          {"\"days\":[31,31]", "\"days\":[31]"},
        }) {
      assertTrue(json.contains(change[0]), change[0]);
      assertFalse(ReportSchema.violations(json.replace(change[0], change[1])).isEmpty(), change[1]);
    }
  }

  @Test
  void writesClaimsAlone() throws IOException {
    StringBuilder out = new StringBuilder();
    ReportWriter.json().write(Samples.claims(), out);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertEquals(4, json.get("claims").size());
    assertEquals("port", json.at("/article/id").textValue());
    assertFalse(json.has("findings"));
  }

  @Test
  void keepsLoneSurrogatesAndUnicodeLineEndsWhole() throws IOException {
    String id = "a\ud83d b\u2028\u0085\u007f 😀 ש";
    String json = write(ReportWriter.json(), empty(Article.builder("b").id(id).build()));
    assertTrue(json.contains("a\\ud83d b\\u2028\\u0085\\u007F \\ud83d\\ude00 ש"), json);
    assertEquals(id, new ObjectMapper().readTree(json).at("/article/id").textValue());
  }

  @ParameterizedTest
  @CsvSource({
    "1E+1, 10",
    "440.00, 440",
    "0E-20, 0",
    "0.333333333333333333333333, 0.333333333333",
    "0.6666666666666666, 0.666666666667",
    "1E-15, 0",
    "-2.50, -2.5",
    "2.4E+9, 2400000000",
    "1E+999999999, 1E+999999999",
  })
  void printsNumbersPlain(String number, String printed) {
    assertEquals(printed, PlainNumber.print(new BigDecimal(number)));
  }
}
