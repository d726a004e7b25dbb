package org.courtyard.notices.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an answer of HTTP/1.1: the head whole, of the body the beginning. Nothing the other side sends grows without end. */
final class AnswerReader {

    static final int LONGEST_BODY = 1024;

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern SIZE = Pattern.compile("([0-9a-fA-F]{1,7})\\s*(?:;.*)?");
    private static final long LONGEST_WAIT = Duration.ofDays(1).toSeconds();

    private final InputStream in;
    private int head;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** @throws IOException when no status came; a body that breaks off is taken as far as it came */
    Answer read() throws IOException {
        int status = status();
        var fields = fields();
        while (status < 200) {
            status = status();
            fields = fields();
        }
        return new Answer(status, body(status, fields), null, wait(fields.get("retry-after")));
    }

    private int status() throws IOException {
        var line = line();
        var match = STATUS.matcher(line);
        if (!match.matches()) {
            throw new ProtocolException("no status");
        }
        return Integer.parseInt(match.group(1));
    }

    private Map<String, String> fields() throws IOException {
        var fields = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException();
            }
            if (++head > LONGEST_HEAD) {
                throw new ProtocolException("the head does not end");
            }
            line.append((char) each);
        }
        return line.toString().stripTrailing();
    }

    private String body(int status, Map<String, String> fields) {
        var kept = new ByteArrayOutputStream();
        try {
            if (status != 204 && "chunked".equalsIgnoreCase(fields.getOrDefault("transfer-encoding", ""))) {
                chunks(kept);
            } else if (status != 204) {
                copy(length(fields.get("content-length")), kept);
            }
        } catch (IOException brokenOff) {
            // the status says it all
        }
        return kept.toString(StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private void chunks(ByteArrayOutputStream kept) throws IOException {
        while (kept.size() < LONGEST_BODY) {
            var match = SIZE.matcher(line());
            int size = match.matches() ? Integer.parseInt(match.group(1), 16) : 0;
            if (size == 0) {
                return;
            }
            copy(size, kept);
            line();
        }
    }

    private void copy(int most, ByteArrayOutputStream kept) throws IOException {
        int left = Math.min(most, LONGEST_BODY - kept.size());
        for (int each = 0; left > 0 && each >= 0; left--) {
            each = in.read();
            if (each >= 0) {
                kept.write(each);
            }
        }
    }

    private static int length(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : LONGEST_BODY;
    }

    private static @Nullable Duration wait(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}")
                ? Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(text)))
                : null;
    }
}
