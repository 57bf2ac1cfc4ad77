package org.tallystick.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.spark.ArchiveOptions;
import org.tallystick.spark.ArchiveSummary;
import org.tallystick.spark.SparkArchive;
import org.tallystick.spark.SparkFactChecker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The application that {@code spark-submit} starts. */
@Command(
    name = "tallystick-spark",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Checks an archive of articles on a Spark cluster.",
    footer = {
      "",
      "Example:",
      "  spark-submit --master spark://host:7077 tallystick-spark.jar \\",
      "    s3a://archive/2018/ --output s3a://checked/2018 --data /mnt/data/releases.csv",
      "",
      "DIR gets rows.parquet, reports.jsonl, errors.jsonl, claims.parquet, findings.parquet and",
      "verifications.parquet. Exit status: 0 done, whatever was found; 2 wrong usage; 1 failed."
    })
public final class SparkMain implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "A file or folder of articles, or a pattern, as Hadoop names them.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the results.")
  private String output = "";

  @Option(
      names = "--overwrite",
      description = "Replace results that are there; they are an error otherwise.")
  private boolean overwrite;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "What the inputs are: ${COMPLETION-CANDIDATES}. Told by their names if not given.")
  private ArchiveOptions.@Nullable Form form;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "Deal the articles out in N parts first: for few large files that cannot be split.")
  private int partitions;

  @Option(
      names = "--data",
      paramLabel = "SOURCE",
      description = "A dataset at a path that every executor reads; may be given several times.")
  private List<String> data = List.of();

  @Option(
      names = "--ship",
      paramLabel = "FILE",
      description = "A small file of data here, to be sent along; may be given several times.")
  private List<Path> shipped = List.of();

  @Option(
      names = "--without",
      paramLabel = "RULE",
      split = ",",
      description = "Leave a consistency rule out; may be given several times.")
  private List<String> without = List.of();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "What a person settled, in a file here.")
  private @Nullable Path decisions;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long one article may take (${DEFAULT-VALUE} if not given).")
  private int limit = 120;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Spec private @Nullable CommandSpec spec;

  private SparkMain() {}

  /** Runs the application and ends the virtual machine where it fails. */
  public static void main(String[] args) {
    int status =
        new CommandLine(new SparkMain())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Failures::wrongUsage)
            .execute(args);
    // A cluster manager takes an early exit of the driver for a failure.
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() throws IOException {
    ArchiveOptions options;
    SparkArchive archive;
    try {
      options = new ArchiveOptions(inputs, form, output, overwrite, partitions, reading.date());
      archive = new SparkArchive(checker());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
    }
    ArchiveSummary summary = archive.check(options);
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    out.println(
        "%d articles checked, %d could not be read or checked, %d alarms"
            .formatted(summary.reports(), summary.errors(), summary.alarms()));
    out.flush();
    return 0;
  }

  private SparkFactChecker checker() throws IOException {
    SparkFactChecker.Builder builder =
        SparkFactChecker.builder().data(data).limit(Duration.ofSeconds(limit));
    without.forEach(builder::without);
    for (Path file : shipped) {
      builder.ship(Objects.requireNonNull(file.getFileName()).toString(), Files.readAllBytes(file));
    }
    if (decisions != null) {
      builder.decisions(Files.readString(decisions));
    }
    return builder.build();
  }
}
