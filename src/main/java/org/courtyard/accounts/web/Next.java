package org.courtyard.accounts.web;

import java.util.regex.Pattern;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: only to pages of this house, whatever a link claims. */
final class Next {

    private static final Pattern OURS =
            Pattern.compile("/(zh|en)(/[\\w.~%:@!$&'()*+,;=-]+)*/?(\\?[\\w.~%:@!$&'()*+,;=/?-]*)?");

    private Next() {}

    /** The address if it is ours, otherwise empty. */
    static String of(@Nullable String wanted) {
        return wanted != null && OURS.matcher(wanted).matches() ? wanted : "";
    }

    static String orElse(@Nullable String wanted, Lang lang, boolean staff) {
        var ours = of(wanted);
        return ours.isEmpty() ? "/" + lang.segment() + (staff ? "/work" : "/account") : ours;
    }
}
