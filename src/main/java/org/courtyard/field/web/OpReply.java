package org.courtyard.field.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an op.
 *
 * @param result applied, soft, conflict, refused or held
 * @param why in words, of what was not done
 * @param missing pictures to send again
 * @param theirs what others did since, newest first
 * @param now the concern as it stands, as far as it may be read
 */
@JsonInclude(Include.NON_NULL)
record OpReply(
        UUID op,
        String result,
        @Nullable String why,
        List<UUID> missing,
        List<Matter.Line> theirs,
        @Nullable Matter now) {}
