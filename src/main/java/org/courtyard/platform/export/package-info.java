/** Lists as files for people: CSV and XLSX, streamed and safe to open in a spreadsheet. */
@NullMarked
package org.courtyard.platform.export;

import org.jspecify.annotations.NullMarked;
