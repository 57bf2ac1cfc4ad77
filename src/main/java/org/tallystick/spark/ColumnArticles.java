package org.tallystick.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.reader.Reading;

/**
 * Articles as rows whose columns are the fields of the project's JSON article. Headline and body
 * are taken unchanged. An article without an id gets one made from what it says.
 *
 * @param date the day of publication of articles that name none; null for none
 */
record ColumnArticles(@Nullable LocalDate date) implements RowReader {
  /** The columns that are looked at; only {@code body} must be there. */
  static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("headline", DataTypes.StringType)
          .add("body", DataTypes.StringType)
          .add("date", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add("language", DataTypes.StringType)
          .add("data", DataTypes.createArrayType(DataTypes.StringType));

  /**
   * The rows with these columns alone, in this order and of these types.
   *
   * @throws IllegalArgumentException if {@code body} is not there, or a column is no text
   */
  static Dataset<Row> select(Dataset<Row> articles) {
    return articles.select(
        Arrays.stream(SCHEMA.fields())
            .map(field -> column(articles.schema(), field))
            .toArray(Column[]::new));
  }

  private static Column column(StructType given, StructField wanted) {
    String name = wanted.name();
    List<StructField> found =
        Arrays.stream(given.fields()).filter(field -> field.name().equalsIgnoreCase(name)).toList();
    if (found.isEmpty()) {
      if (name.equals("body")) {
        throw new IllegalArgumentException(
            "the articles must have a column body, got " + String.join(", ", given.fieldNames()));
      }
      return lit(null).cast(wanted.dataType()).as(name);
    }
    DataType type = found.get(0).dataType();
    boolean list = wanted.dataType() instanceof ArrayType;
    if (list ? !type.sameType(wanted.dataType()) : type instanceof ArrayType) {
      throw new IllegalArgumentException(
          "column " + name + " must be " + wanted.dataType().sql() + ", got " + type.sql());
    }
    boolean time = type instanceof TimestampType || type instanceof TimestampNTZType;
    Column value = name.equals("date") && time ? col(name).cast(DataTypes.DateType) : col(name);
    return value.cast(wanted.dataType()).as(name);
  }

  @Override
  public Iterator<Reading> read(Row row) {
    return List.of(article(row)).iterator();
  }

  private Reading article(Row row) {
    String headline = row.getString(1);
    String body = row.getString(2);
    String id = row.getString(0) == null ? named(headline, body) : row.getString(0);
    if (body == null) {
      return FilePath.failure(id, "body is missing");
    }
    if (body.isBlank() && (headline == null || headline.isBlank())) {
      return FilePath.failure(id, "body holds no text");
    }
    String written = row.getString(3);
    try {
      Article.Builder article =
          Article.builder(body)
              .id(id)
              .headline(headline)
              .date(written == null ? date : day(written))
              .source(row.getString(4))
              .language(row.getString(5));
      if (!row.isNullAt(6)) {
        article.data(row.<String>getList(6).stream().filter(Objects::nonNull).toList());
      }
      return new Reading.Success(article.build(), id, body.length());
    } catch (DateTimeException e) {
      return FilePath.failure(id, "date must be a day written YYYY-MM-DD, got \"" + written + '"');
    }
  }

  private static LocalDate day(String date) {
    return date.indexOf('T') < 0
        ? LocalDate.parse(date)
        : DateTimeFormatter.ISO_DATE_TIME.parse(date, LocalDate::from);
  }

  /** The same for the same text, whatever machine reads it: a lost task may be done again. */
  static String named(@Nullable String headline, @Nullable String body) {
    byte[] text = (headline + "\n\n" + body).getBytes(StandardCharsets.UTF_8);
    return "article-" + HexFormat.of().formatHex(ShippedFiles.sha256().digest(text), 0, 8);
  }
}
