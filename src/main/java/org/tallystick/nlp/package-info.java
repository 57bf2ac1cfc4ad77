/**
 * Language through Stanford CoreNLP, and the only sight of it. Start at {@link
 * org.tallystick.nlp.CoreNlpAnnotator}; behind it stands one small class a tool. Everything here
 * may be shared by threads.
 */
@NullMarked
package org.tallystick.nlp;

import org.jspecify.annotations.NullMarked;
