package org.courtyard.concerns.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.courtyard.concerns.Category;
import org.courtyard.platform.web.api.Words;
import org.jspecify.annotations.Nullable;

/** A kind of concern. */
@JsonInclude(Include.NON_NULL)
record CategoryBody(
        String code,
        int version,
        String group,
        InBoth groupName,
        InBoth name,
        String urgency,
        boolean roundTheClock,
        String visibility,
        List<Question> questions,
        @Nullable Elsewhere elsewhere) {

    /** In both languages. */
    record InBoth(String zh, String en) {}

    /** Asked beyond the text. */
    record Question(String code, InBoth name, String type, boolean required, List<Value> values) {}

    /** A possible answer. */
    record Value(String code, InBoth name) {}

    /** Where to turn instead: such a category opens no concern. */
    record Elsewhere(String call, InBoth text) {}

    static CategoryBody of(Category category) {
        var elsewhere = category.elsewhere();
        return new CategoryBody(
                category.code(),
                category.version(),
                category.group(),
                new InBoth(category.groupZh(), category.groupEn()),
                new InBoth(category.zh(), category.en()),
                Words.of(category.urgency()),
                category.roundTheClock(),
                Words.of(category.visibility()),
                category.questions().stream().map(CategoryBody::question).toList(),
                elsewhere == null ? null : new Elsewhere(elsewhere.call(), new InBoth(elsewhere.zh(), elsewhere.en())));
    }

    private static Question question(Category.Question question) {
        return new Question(
                question.code(),
                new InBoth(question.zh(), question.en()),
                Words.of(question.type()),
                question.required(),
                question.values().stream()
                        .map(each -> new Value(each.code(), new InBoth(each.zh(), each.en())))
                        .toList());
    }
}
