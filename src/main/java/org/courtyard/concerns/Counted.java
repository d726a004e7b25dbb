package org.courtyard.concerns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What figures count, each with its one definition: an overview counts by it, and the list behind a number shows just what
 * it counted. {@code :asOf} is the moment at which open, late and ages are worked out.
 */
public enum Counted {
    RAISED("true"),
    /** Heard in time, of those that count for the response rate. */
    HEARD(Sql.RATED + " and first_contact_at <= contact_due"),
    UNHEARD(Sql.RATED + " and contact_due is not null"
            + " and ((first_contact_at is null and contact_due < :asOf) or first_contact_at > contact_due)"),
    SOLVED("outcome = 'SOLVED' and confirmed is not false"),
    NOT_SOLVED("confirmed = false and outcome is distinct from 'MERGED'"),
    NO_ANSWER("confirmed is null and (outcome = 'NOT_CONFIRMED' or status = 'PROPOSED')"),
    SATISFIED("grade >= 4"),
    NOT_SATISFIED("grade < 4"),
    NOT_RATED("grade is null and status = 'CLOSED' and " + Sql.RATED
            + " and outcome not in ('WITHDRAWN', 'CLOSED_ELSEWHERE', 'MERGED')"),
    OPEN("status <> 'CLOSED'"),
    LATE("status not in ('CLOSED', 'ASKED', 'SUSPENDED') and resolve_due < :asOf"),
    SUSPENDED("status = 'SUSPENDED'"),
    ON_SPOT("outcome = 'SOLVED_ON_SPOT'"),
    DECLINED("outcome = 'DECLINED'"),
    FUNDS("outcome = 'AWAITING_FUNDS'"),
    BEYOND("outcome = 'BEYOND_LEVEL'"),
    /** What was flagged and found to be no concern is counted here too. */
    ELSEWHERE("outcome in ('POINTED_ELSEWHERE', 'NOT_A_CONCERN')"),
    WITHDRAWN("outcome = 'WITHDRAWN'"),
    MERGED("outcome = 'MERGED'"),
    RECORDED_ON_TIME("source = 'IMPORT' and recorded_on_time"),
    RECORDED_LATE("source = 'IMPORT' and recorded_on_time = false"),
    RECORDED_NONE("source = 'IMPORT' and recorded_on_time is null"),
    TARGET_KEPT("source = 'IMPORT' and closed_at <= recorded_due"),
    TARGET_MISSED("source = 'IMPORT' and closed_at > recorded_due"),
    TARGET_OPEN("source = 'IMPORT' and recorded_due is not null and closed_at is null"),
    TARGET_NONE("source = 'IMPORT' and recorded_due is null"),
    /** Open, and raised less than four days ago. */
    AGE_0(Sql.age(0, 4)),
    AGE_4(Sql.age(4, 8)),
    AGE_8(Sql.age(8, 16)),
    AGE_16(Sql.age(16, 31)),
    AGE_31(Sql.age(31, 0));

    private final String condition;

    Counted(String condition) {
        this.condition = condition;
    }

    /** As it stands in an address: {@code not-solved}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for none of ours. */
    public static Optional<Counted> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** On a row of {@code concerns.concern}. */
    String condition() {
        return condition;
    }

    /** The column of counts. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One column for each. */
    static String counts() {
        return Arrays.stream(values())
                .map(each -> "count(*) filter (where " + each.condition + ") as " + each.column())
                .collect(Collectors.joining(",\n"));
    }

    private static final class Sql {

        /** What the reporter is asked about: not history, not what was mended on the spot or belongs elsewhere. */
        static final String RATED = "source <> 'IMPORT' and outcome is distinct from 'SOLVED_ON_SPOT'"
                + " and outcome is distinct from 'POINTED_ELSEWHERE' and outcome is distinct from 'NOT_A_CONCERN'";

        static String age(int from, int to) {
            return "status <> 'CLOSED'"
                    + (from == 0 ? "" : " and raised_at <= cast(:asOf as timestamptz) - interval '" + from + " days'")
                    + (to == 0 ? "" : " and raised_at > cast(:asOf as timestamptz) - interval '" + to + " days'");
        }
    }
}
