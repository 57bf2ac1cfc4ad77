package org.tallystick.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the sources a caller names (files, folders, data packages) into files to load. */
final class SourceFinder {
  private static final String ENDINGS = "(.csv .tsv .json .jsonl .parquet .xlsx .duckdb)";

  private final List<DatasetException> problems;
  private final Map<Path, SourceFile> found = new LinkedHashMap<>();
  private final Map<Path, @Nullable DataPackage> packages = new HashMap<>();

  /**
   * A finder.
   *
   * @param problems where sources that cannot be used are put down
   */
  SourceFinder(List<DatasetException> problems) {
    this.problems = problems;
  }

  /** The files to load, each once, in the order named; those of a folder by name. */
  List<SourceFile> find(List<String> sources) {
    for (String source : sources) {
      try {
        add(source);
      } catch (DatasetException e) {
        problems.add(e);
      }
    }
    return new ArrayList<>(found.values());
  }

  private void add(String source) {
    if (source.startsWith("jdbc:")) {
      found.putIfAbsent(Path.of("jdbc", String.valueOf(found.size())), SourceFile.database(source));
      return;
    }
    Path path;
    try {
      path = Path.of(source);
    } catch (InvalidPathException e) {
      throw new DatasetException(source, null, "is no path: " + e.getReason(), e);
    }
    if (Files.isDirectory(path)) {
      addFolder(path, source);
    } else if (!Files.exists(path)) {
      throw new DatasetException(source, "there is no such file");
    } else if (DataPackage.FILE_NAME.equals(String.valueOf(path.getFileName()))) {
      DataPackage dataPackage = DataPackage.read(path, source);
      for (Path file : dataPackage.files()) {
        addFile(file, file.toString());
      }
    } else if (isMetadata(path)) {
      for (Path file : CsvwMetadata.read(path, source).files()) {
        addFile(file, file.toString());
      }
    } else {
      addFile(path, source);
    }
  }

  private static boolean isMetadata(Path path) {
    return String.valueOf(path.getFileName()).endsWith(CsvwMetadata.ENDING);
  }

  private void addFolder(Path folder, String shown) {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new DatasetException(shown, null, "cannot be read: " + DataPackage.reason(e), e);
    }
    int before = found.size();
    for (Path file : files) {
      boolean meaning =
          DataPackage.FILE_NAME.equals(String.valueOf(file.getFileName())) || isMetadata(file);
      if (!meaning && SourceFile.Format.of(file) != null) {
        addFile(file, file.toString());
      }
    }
    if (found.size() == before) {
      throw new DatasetException(shown, "holds no data file " + ENDINGS);
    }
  }

  private void addFile(Path file, String shown) {
    SourceFile.Format format = SourceFile.Format.of(file);
    if (format == null) {
      throw new DatasetException(shown, "is no kind of data file that is read " + ENDINGS);
    }
    Path key = file.toAbsolutePath().normalize();
    found.putIfAbsent(key, new SourceFile(file, shown, format, dictionary(key)));
  }

  private DataDictionary dictionary(Path file) {
    Path meaning = file.resolveSibling(DataPackage.FILE_NAME);
    if (!packages.containsKey(meaning)) {
      packages.put(meaning, Files.isRegularFile(meaning) ? readOrReport(meaning) : null);
    }
    DataPackage dataPackage = packages.get(meaning);
    DataDictionary dictionary = dataPackage == null ? null : dataPackage.of(file);
    return dictionary == null ? metadata(file) : dictionary;
  }

  /**
   * What metadata of CSV on the Web say of a file; broken ones cost the meanings, not the table.
   */
  private DataDictionary metadata(Path file) {
    String own = file.getFileName() + CsvwMetadata.ENDING;
    for (String name : List.of(own, "csv" + CsvwMetadata.ENDING)) {
      Path meaning = file.resolveSibling(name);
      if (Files.isRegularFile(meaning)) {
        try {
          DataDictionary dictionary = CsvwMetadata.read(meaning, meaning.toString()).of(file);
          if (dictionary != null) {
            return dictionary;
          }
        } catch (DatasetException e) {
          problems.add(e);
        }
      }
    }
    return DataDictionary.NONE;
  }

  /** A broken description costs the meanings, not the table. */
  private @Nullable DataPackage readOrReport(Path meaning) {
    try {
      return DataPackage.read(meaning, meaning.toString());
    } catch (DatasetException e) {
      problems.add(e);
      return null;
    }
  }
}
