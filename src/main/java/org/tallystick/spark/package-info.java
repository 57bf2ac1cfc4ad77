/**
 * Articles checked on a Spark cluster. Start at {@link org.tallystick.spark.SparkFactChecker}; what
 * comes of it is {@link org.tallystick.spark.CheckedArticles}.
 *
 * <p>What crosses from the driver to the executors are settings, data sent along, and rows. {@code
 * ExecutorCheckers} holds what may not cross: one checker a virtual machine. Tasks are threads of
 * it, and everything here may be shared by them. A task that is lost is done again with the same
 * result, so nothing here counts, numbers or writes by itself.
 */
@NullMarked
package org.tallystick.spark;

import org.jspecify.annotations.NullMarked;
