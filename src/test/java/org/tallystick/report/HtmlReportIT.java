package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages in a real browser: axe-core finds nothing against WCAG 2.2 AA or its own best practice,
 * in light and dark, narrow and wide, all folds open. The copy that is looked at lacks the Content
 * Security Policy, which would keep axe out as it keeps out everything else.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HtmlReportIT {
  private static final int DARK = 0;
  private static final int LIGHT = 1;
  private static final String RUN =
      """
      document.querySelectorAll('details').forEach(d => d.open = true);
      axe.run(document, {resultTypes: ['violations']}).then(r => {
        const pre = document.createElement('pre');
        pre.id = 'axe-result';
        pre.textContent = JSON.stringify({passes: r.passes.length, wide: document.documentElement.scrollWidth > innerWidth,
          violations: r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))});
        document.body.append(pre);
      });
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void askForABrowser() {
    boolean found =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getenv().getOrDefault("PATH", ""))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "chromium")));
    if (!found) {
      System.out.println("HtmlReportIT is skipped: no chromium on the PATH");
    }
    assumeTrue(found, "no chromium on the PATH");
  }

  @ParameterizedTest
  @CsvSource({"report, 360, " + LIGHT, "report, 1400, " + DARK, "index, 800, " + LIGHT})
  void axeFindsNothing(String kind, int width, int scheme) throws Exception {
    JsonNode result = look(kind.equals("report") ? report() : index(), width, scheme);
    List<String> violations = new ArrayList<>();
    result.get("violations").forEach(violation -> violations.add(violation.textValue()));
    assertEquals("", String.join("\n", violations));
    assertTrue(result.get("passes").intValue() > 15, result.toString());
    assertEquals(false, result.get("wide").booleanValue(), "must not scroll sideways");
  }

  private static String report() throws IOException {
    StringBuilder page = new StringBuilder();
    ReportWriter.html().write(Samples.report(), page);
    return page.toString();
  }

  private static String index() throws IOException {
    HtmlIndex index = new HtmlIndex();
    index.add("port.html", Samples.report());
    index.add("port-2.html", Samples.report());
    StringBuilder page = new StringBuilder();
    index.write(page);
    return page.toString();
  }

  private JsonNode look(String page, int width, int scheme) throws Exception {
    String open = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    Path file = folder.resolve("page.html");
    String script = "<script>" + axe() + "</script><script>" + RUN + "</script></body>";
    Files.writeString(file, open.replace("</body>", script));
    Path dom = folder.resolve("dom.html");
    Process browser =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + width + ",1000",
                "--blink-settings=preferredColorScheme=" + scheme,
                "--virtual-time-budget=30000",
                "--dump-dom",
                file.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(dom.toFile())
            .start();
    try {
      assertTrue(browser.waitFor(150, TimeUnit.SECONDS), "the browser must end");
    } finally {
      browser.destroyForcibly();
    }
    String result =
        Objects.requireNonNull(
                Jsoup.parse(Files.readString(dom)).getElementById("axe-result"), "axe did not run")
            .text();
    return new ObjectMapper().readTree(result);
  }

  private static String axe() throws IOException {
    try (InputStream axe = HtmlReportIT.class.getResourceAsStream("/axe.min.js")) {
      byte[] bytes = Objects.requireNonNull(axe, "axe.min.js").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("</script>", "<\\/script>");
    }
  }
}
