package org.courtyard.workorders;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The table of a source: which column is what, and how the table looks that goes back.
 *
 * @param number the order's number with them
 * @param text columns whose contents make the concern, each on a line of its own
 * @param deadline theirs
 * @param place name or code of the place
 * @param category a name or code of ours; what is not known is suggested from the text
 * @param carried columns that go back as they came; those with names or phones may not
 * @param answer the titles of what we add, in this order: result, answer, when, who
 */
public record OrderForm(
        String number,
        List<String> text,
        @Nullable String deadline,
        @Nullable String place,
        @Nullable String category,
        @Nullable String name,
        @Nullable String phone,
        List<String> carried,
        List<String> answer) {

    /** Result, answer, when, who. */
    public static final int ANSWER = 4;

    private static final int LONGEST_TITLE = 60;

    public OrderForm {
        text = List.copyOf(text);
        carried = List.copyOf(carried);
        answer = List.copyOf(answer);
    }

    /** @throws BadInput naming the field whose column the table does not have, or that is missing */
    void check(List<String> titles) {
        var checks = new BadInput.Checks()
                .wrongIf(number.isBlank(), "number", "workorders.column-missing")
                .wrongIf(text.isEmpty(), "text", "workorders.column-missing");
        for (var each : columns()) {
            checks.wrongIf(!titles.contains(each), "columns", "workorders.column-unknown", each);
        }
        for (var each : carried) {
            checks.wrongIf(each.equals(name) || each.equals(phone), "carried", "workorders.carried-personal", each);
        }
        checks.wrongIf(
                        answer.size() != ANSWER || answer.stream().anyMatch(String::isBlank),
                        "answer",
                        "workorders.answer-titles",
                        ANSWER)
                .wrongIf(
                        answer.stream().anyMatch(each -> each.length() > LONGEST_TITLE),
                        "answer",
                        "workorders.answer-title-long",
                        LONGEST_TITLE)
                .throwIfAny();
    }

    /** Every column the form needs, once. */
    public List<String> columns() {
        var all = new ArrayList<String>();
        all.add(number);
        all.addAll(text);
        for (var each : new String[] {deadline, place, category, name, phone}) {
            if (each != null) {
                all.add(each);
            }
        }
        all.addAll(carried);
        return all.stream().filter(each -> !each.isBlank()).distinct().toList();
    }
}
