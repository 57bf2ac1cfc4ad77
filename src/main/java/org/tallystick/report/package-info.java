/**
 * What is handed over: a report as a value, as JSON and as text for a terminal. Start at {@link
 * org.tallystick.report.Report} and {@link org.tallystick.report.ReportWriter}. Reports and writers
 * are immutable and may cross threads.
 */
@NullMarked
package org.tallystick.report;

import org.jspecify.annotations.NullMarked;
