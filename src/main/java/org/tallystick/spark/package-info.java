/**
 * Articles checked on a Spark cluster. Start at {@link org.tallystick.spark.SparkFactChecker}; what
 * comes of it is {@link org.tallystick.spark.CheckedArticles}. {@link
 * org.tallystick.spark.SparkArchive} does the same from files to files, for {@code spark-submit}.
 *
 * <p>What crosses from the driver to the executors are settings, data sent along, and rows. {@code
 * ExecutorCheckers} holds what may not cross: one checker a virtual machine. Tasks are threads of
 * it, and everything here may be shared by them. A task that is lost is done again with the same
 * result, so nothing here counts, numbers or writes by itself.
 *
 * <h2>Unlike a batch</h2>
 *
 * <p>Reports are those of {@code batch}, but for what only one machine that sees the whole input
 * can know: an id that an earlier article has is not warned of, and an article without an id is
 * named by what it says, not by its line. Rows are in no order.
 *
 * <h2>How large executors should be</h2>
 *
 * <p>One executor a machine, with all its cores: language models and data are loaded once an
 * executor, in some seconds, and are shared by its tasks. For {@code spark.executor.memory} reckon
 * 1 GB, of which the models take half, and 256 MB more for each core; the default for {@code
 * spark.executor.memoryOverhead} does, with large data 1 GB more for the database that holds them
 * outside Java's heap. A task takes at most 16 MB of input, some minutes; a file that cannot be
 * split (packed by gzip, or Parquet of one row group) is one task, unless {@code --partitions}
 * deals it out.
 *
 * <h2>What a million articles cost</h2>
 *
 * <p>16 articles a second and core were measured, of 740 words of news each, without data: 17 hours
 * of one core for a million, a quarter of an hour on 64 cores and the start of the session. At 5
 * cents an hour and core that is less than a dollar. It grows with the words; {@code tallystick
 * batch} over a sample of the archive gives the rate to reckon with.
 *
 * <p>How much of it is Spark's own is measured by four runs over an archive of some thousand
 * articles and one of a single article without a figure; {@code (S - s) / (B - b) - 1}, of their
 * processor time or, on an idle machine, of their time:
 *
 * <pre>{@code
 * O='-XX:+UseSerialGC -Xmn400m'
 * time spark-submit --master 'local[2]' --driver-memory 3g --driver-java-options "$O" \
 *   tallystick-spark.jar archive.jsonl --output S            # and one.jsonl for s
 * time tallystick batch archive.jsonl --threads 2 --parquet --output B  # and one.jsonl for b
 * }</pre>
 *
 * <h2>Object stores</h2>
 *
 * <p>Inputs and outputs are paths as Hadoop names them. {@code s3a://} needs {@code --packages
 * org.apache.hadoop:hadoop-aws:VERSION}, of the version of Hadoop that Spark brings, and keys by
 * {@code --conf spark.hadoop.fs.s3a.aws.credentials.provider=…} or the machine's role; {@code
 * gs://} and {@code abfss://} need their connectors likewise. Where a store has no rename, Spark
 * copies what a task has written when it is done: few bytes here, since reports are small beside
 * the work on them; its module spark-hadoop-cloud has committers that spare it. Data are read by
 * their own database, which knows none of these stores: copy them to every machine, mount them, or
 * send them along.
 */
@NullMarked
package org.tallystick.spark;

import org.jspecify.annotations.NullMarked;
