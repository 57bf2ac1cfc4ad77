/**
 * Tables that can be asked. Start at {@link org.tallystick.dataset.DatasetCatalog}: it opens files,
 * says what it understands of them, and answers typed {@link org.tallystick.dataset.Query queries}.
 * It knows nothing of claims. Values are immutable; a catalogue may be shared by threads. This is
 * the only package that sees DuckDB and JDBC.
 */
@NullMarked
package org.tallystick.dataset;

import org.jspecify.annotations.NullMarked;
