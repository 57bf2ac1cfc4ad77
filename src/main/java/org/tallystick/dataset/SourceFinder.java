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
    } else {
      addFile(path, source);
    }
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
      boolean meaning = DataPackage.FILE_NAME.equals(String.valueOf(file.getFileName()));
      if (!meaning && SourceFile.Format.of(file) != null) {
        addFile(file, file.toString());
      }
    }
    if (found.size() == before) {
      throw new DatasetException(shown, "holds no data file (.csv .tsv .json .jsonl .parquet)");
    }
  }

  private void addFile(Path file, String shown) {
    SourceFile.Format format = SourceFile.Format.of(file);
    if (format == null) {
      throw new DatasetException(
          shown, "is no kind of data file that is read (.csv .tsv .json .jsonl .parquet)");
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
    return dictionary == null ? DataDictionary.NONE : dictionary;
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
