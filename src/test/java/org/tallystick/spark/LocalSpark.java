package org.tallystick.spark;

import org.apache.spark.sql.SparkSession;

/** A session of this process, as small as it gets. */
final class LocalSpark {
  private LocalSpark() {}

  static SparkSession start(int threads) {
    return SparkSession.builder()
        .master("local[" + threads + "]")
        .appName("test")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.datetime.java8API.enabled", "true")
        .getOrCreate();
  }
}
