/**
 * Claims against data: claim to question to answer to verdict. Start at {@link
 * org.tallystick.verification.Verifier}. Values are immutable; the verifier may be shared by
 * threads.
 */
@NullMarked
package org.tallystick.verification;

import org.jspecify.annotations.NullMarked;
