package org.courtyard.notices;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wishes to hear beyond the inbox, which holds everything.
 *
 * @param mail null: no mails
 * @param confirmed the address was proven; before, nothing but the link that proves it is sent there
 * @param phone null: no text messages
 * @param mails by group of notices
 * @param urgentTexts what concerns life and safety comes as a text message too, by day and night
 * @param quietFrom from then on mails and text messages wait, in the time zone of the place
 * @param digestAt when the daily mail comes, in the time zone of the house
 */
public record Wish(
        @Nullable String mail,
        boolean confirmed,
        @Nullable String phone,
        Map<NoticeGroup, Mails> mails,
        boolean urgentTexts,
        LocalTime quietFrom,
        LocalTime quietTo,
        LocalTime digestAt) {

    /** When a mail comes. */
    public enum Mails {
        AT_ONCE,
        DIGEST,
        NEVER
    }

    /** What the form begins with: one mail a day, and at once what is nearly late. */
    public static final Wish USUAL = new Wish(
            null,
            false,
            null,
            Map.of(
                    NoticeGroup.COMING, Mails.DIGEST,
                    NoticeGroup.ANSWERS, Mails.DIGEST,
                    NoticeGroup.DEADLINES, Mails.AT_ONCE,
                    NoticeGroup.NEWS, Mails.DIGEST),
            false,
            QuietHours.USUAL.from(),
            QuietHours.USUAL.to(),
            LocalTime.of(8, 0));

    /** What becomes of a mail about this; never without a proven address. */
    Mails mailsAbout(NoticeKind kind) {
        return mail == null || !confirmed ? Mails.NEVER : mails.getOrDefault(NoticeGroup.of(kind), Mails.NEVER);
    }

    QuietHours quiet() {
        return new QuietHours(quietFrom, quietTo);
    }

    /** One step less of this: at once, in the daily mail, not at all. */
    Wish fewer(NoticeGroup group) {
        var fewer = new EnumMap<NoticeGroup, Mails>(mails);
        fewer.put(group, mails.get(group) == Mails.AT_ONCE ? Mails.DIGEST : Mails.NEVER);
        return new Wish(mail, confirmed, phone, fewer, urgentTexts, quietFrom, quietTo, digestAt);
    }

    Wish confirmed(boolean proven) {
        return new Wish(mail, proven, phone, mails, urgentTexts, quietFrom, quietTo, digestAt);
    }
}
