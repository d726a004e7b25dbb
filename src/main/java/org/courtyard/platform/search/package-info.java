/** Finding things by Chinese words, single characters, Latin words, digits and pinyin. */
@NullMarked
package org.courtyard.platform.search;

import org.jspecify.annotations.NullMarked;
