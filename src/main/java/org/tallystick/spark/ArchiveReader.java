package org.tallystick.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** The files of an archive as rows, and who makes articles of them. Used by one thread. */
final class ArchiveReader {
  private final SparkSession session;
  private final @Nullable LocalDate date;
  private final Map<ArchiveOptions.Form, List<String>> inputs =
      new EnumMap<>(ArchiveOptions.Form.class);
  private final List<String> folders = new ArrayList<>();

  ArchiveReader(SparkSession session, @Nullable LocalDate date) {
    this.session = session;
    this.date = date;
  }

  /**
   * Rows of one kind of file.
   *
   * @param rows as {@code reader} takes them
   */
  record Source(Dataset<Row> rows, RowReader reader) {}

  /**
   * Adds an input.
   *
   * @param input a file, a folder or a pattern
   * @param form what is in it; null to tell it by names
   * @throws IOException if there is none, or it cannot be listed
   */
  void add(String input, ArchiveOptions.@Nullable Form form) throws IOException {
    Configuration settings = session.sessionState().newHadoopConf();
    Path path = new Path(input);
    FileSystem files = path.getFileSystem(settings);
    FileStatus[] found = files.globStatus(path);
    if (found == null || found.length == 0) {
      throw new FileNotFoundException(input + ": no such file");
    }
    for (FileStatus file : found) {
      String name = file.getPath().getName();
      ArchiveOptions.Form told = form;
      if (file.isDirectory()) {
        folders.add(file.getPath().toString());
        told = told == null ? ArchiveOptions.Form.of(first(files, file.getPath())) : told;
      }
      inputs
          .computeIfAbsent(
              told == null ? ArchiveOptions.Form.of(name) : told, key -> new ArrayList<>())
          .add(file.getPath().toString());
    }
  }

  /** The name of a file in a folder, or further below. */
  private static String first(FileSystem files, Path folder) throws IOException {
    RemoteIterator<LocatedFileStatus> below = files.listFiles(folder, true);
    while (below.hasNext()) {
      String name = below.next().getPath().getName();
      if (!name.startsWith(".") && !name.startsWith("_")) {
        return name;
      }
    }
    throw new FileNotFoundException(folder + ": holds no file");
  }

  /** What was added, by its form. */
  List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    inputs.forEach((form, paths) -> sources.add(source(form, paths.toArray(String[]::new))));
    return sources;
  }

  private Source source(ArchiveOptions.Form form, String[] paths) {
    return switch (form) {
      case LINES ->
          new Source(
              session
                  .read()
                  .option("lineSep", "\n")
                  .option("recursiveFileLookup", true)
                  .text(paths)
                  .select(col("value").cast(DataTypes.BinaryType), col("_metadata.file_path")),
              new LineArticles(date));
      case PARQUET ->
          new Source(
              ColumnArticles.select(
                  session.read().option("recursiveFileLookup", true).parquet(paths)),
              new ColumnArticles(date));
      case FILES -> new Source(files(paths), new FileArticles(List.copyOf(folders), date));
    };
  }

  private Dataset<Row> files(String[] paths) {
    Dataset<Row> files =
        session.read().format("binaryFile").option("recursiveFileLookup", true).load(paths);
    Column fits = col("length").leq(FileArticles.MOST_BYTES);
    Dataset<Row> tooLong =
        files
            .where(col("length").gt(FileArticles.MOST_BYTES))
            .select(col("path"), lit(null).cast(DataTypes.BinaryType).as("content"));
    return files.where(fits).select("path", "content").union(tooLong);
  }
}
