package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.report.DataSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick data}. */
@Command(
    name = "data",
    description =
        "Shows what the checker understands of a dataset: tables, columns, units, meanings.")
final class DataCommand implements Callable<Integer> {
  private enum Format {
    text,
    json
  }

  private final Main main;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description =
          "A file (.csv .tsv .json .jsonl .parquet .xlsx .duckdb), a directory of such files, a"
              + " datapackage.json, or a JDBC URL.")
  private List<String> sources = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How it is written; text if not given.")
  private Format format = Format.text;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write it there instead of to standard output.")
  private @Nullable Path output;

  DataCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (DatasetCatalog catalog = DatasetCatalog.open(sources);
        Output out = Output.open(output, main.channels())) {
      catalog
          .problems()
          .forEach(
              e -> main.problem(Objects.requireNonNullElse(e.getMessage(), "unknown problem"), e));
      DataSheet sheet = DataSheet.of(catalog);
      if (format == Format.json) {
        sheet.writeJson(out);
      } else {
        Terminal terminal = output == null ? main.channels().outTerminal().get() : Terminal.NONE;
        sheet.write(terminal.width(), terminal.colour(), out);
      }
      return catalog.problems().isEmpty() ? Main.FINE : Main.UNREADABLE;
    }
  }
}
