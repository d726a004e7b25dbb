package org.courtyard.notices.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What messages say: which concern, what happened, where it stands. No words of anybody: whoever wants them asks the REST
 * door, which knows what is still public.
 */
@Component
class Payloads {

    private final JsonMapper json;
    private final String house;

    Payloads(JsonMapper json, CourtyardSettings settings) {
        this.json = json;
        this.house = settings.address();
    }

    String of(WebhookEvent event, ConcernMoved moved, Concern concern) {
        var outcome = concern.status() == Status.CLOSED ? concern.outcome() : null;
        return json.writeValueAsString(new Body<>(
                event.type(),
                Ids.madeAt(moved.event()).toString(),
                new ConcernData(
                        moved.event(),
                        concern.id().value(),
                        concern.reference(),
                        concern.place().value(),
                        concern.community().value(),
                        concern.category(),
                        said(concern.status()),
                        outcome == null ? null : said(outcome),
                        value(concern.lead()),
                        house + "/api/v1/concerns/" + concern.id())));
    }

    String trial(UUID webhook, Instant now) {
        return json.writeValueAsString(new Body<>("test", now.toString(), new TrialData(webhook)));
    }

    private static String said(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    /** As the specification recommends. @param timestamp of the event, not of the try */
    record Body<T>(String type, String timestamp, T data) {}

    /** @param lead the organization that has it */
    @JsonInclude(Include.NON_NULL)
    record ConcernData(
            UUID event,
            UUID concern,
            String reference,
            UUID place,
            UUID community,
            String category,
            String status,
            @Nullable String outcome,
            @Nullable UUID lead,
            String url) {}

    record TrialData(UUID webhook) {}
}
