package org.courtyard.places;

import java.util.List;

/** How people say an official name: 中兴社区居委会 is 中兴社区, 大石村民委员会 is 大石村. */
public final class ShortNames {

    private record Ending(String official, String spoken) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("社区居民委员会", "社区"),
            new Ending("社区居委会", "社区"),
            new Ending("社区村委会", "社区"),
            new Ending("居民委员会", "社区"),
            new Ending("居委会", "社区"),
            new Ending("村村民委员会", "村"),
            new Ending("村民委员会", "村"),
            new Ending("村村委会", "村"),
            new Ending("村委会", "村"),
            new Ending("街道办事处", "街道"));

    private ShortNames() {}

    public static String of(String name) {
        for (var ending : ENDINGS) {
            if (name.length() > ending.official().length() && name.endsWith(ending.official())) {
                return name.substring(0, name.length() - ending.official().length()) + ending.spoken();
            }
        }
        return name;
    }
}
