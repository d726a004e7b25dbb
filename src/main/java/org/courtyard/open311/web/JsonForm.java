package org.courtyard.open311.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.courtyard.open311.web.Answer.Group;
import org.courtyard.open311.web.Answer.Many;
import org.courtyard.open311.web.Answer.Number;
import org.courtyard.open311.web.Answer.Part;
import org.courtyard.open311.web.Answer.Text;
import org.courtyard.open311.web.Answer.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An answer as JSON: lists are bare arrays, empty elements null. */
final class JsonForm {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonForm() {}

    static byte[] write(Answer answer) {
        return JSON.writeValueAsBytes(plain(answer.body()));
    }

    private static @Nullable Object plain(@Nullable Part part) {
        return switch (part) {
            case null -> null;
            case Many many -> {
                var list = new ArrayList<@Nullable Object>();
                many.parts().forEach(each -> list.add(plain(each)));
                yield list;
            }
            case Group group -> {
                var object = new LinkedHashMap<String, @Nullable Object>();
                group.fields().forEach((name, value) -> object.put(name, plain(value)));
                yield object;
            }
            case Text text -> text.text();
            case Number number -> number.value();
            case Truth truth -> truth.value();
        };
    }
}
