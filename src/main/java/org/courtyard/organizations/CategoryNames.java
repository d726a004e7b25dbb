package org.courtyard.organizations;

import java.util.Map;
import org.courtyard.platform.i18n.Lang;

/** What the codes on the authority list are called. Whoever has categories says it; without it codes stand there. */
public interface CategoryNames {

    /** Code to name, groups first, each followed by its own, in the order they are chosen from. */
    Map<String, String> names(Lang lang);

    /** Every category's code to the code of its group. */
    Map<String, String> groups();
}
