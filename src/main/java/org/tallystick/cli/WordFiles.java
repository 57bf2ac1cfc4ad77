package org.tallystick.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.tallystick.report.DocxReport;
import org.tallystick.report.Report;

/**
 * Reports as Word files: one file for the only article, or a folder that gets a file for each. An
 * article that was read from a Word file is written as that file with comments.
 */
final class WordFiles implements Reports {
  private final Path output;
  private final boolean folder;
  private final Set<String> names = new HashSet<>();

  WordFiles(Path output) throws OutputException {
    this.output = output;
    String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
    this.folder = Files.isDirectory(output) || !name.matches(".+\\.doc[xm]");
    if (folder) {
      try {
        Files.createDirectories(output);
      } catch (IOException e) {
        throw new OutputException(output.toString(), e);
      }
    }
  }

  @Override
  public void add(Report report, String place) throws IOException {
    Path file = output;
    if (folder) {
      String id = report.article().id().replaceFirst("(?i)\\.doc[xm]$", "");
      file = output.resolve(HtmlPages.fileName(id, names) + ".docx");
    } else if (!names.add("")) {
      throw new OutputException(
          output.toString(), new IOException("Word on several articles needs --output FOLDER"));
    }
    boolean word = place.toLowerCase(Locale.ROOT).matches("(?s).+\\.doc[xm]");
    Path original = word ? Path.of(place) : null;
    if (original != null && Files.exists(file) && Files.isSameFile(original, file)) {
      throw new OutputException(file.toString(), new IOException("it is the article itself"));
    }
    // A file that is there already is lost only when the new one is made.
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    try {
      DocxReport.write(report, original, made);
      Files.write(file, made.toByteArray());
    } catch (IOException e) {
      throw new OutputException(file.toString(), e);
    }
  }

  @Override
  public void close() {}
}
