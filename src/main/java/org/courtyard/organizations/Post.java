package org.courtyard.organizations;

import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.courtyard.places.GridId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A named duty of an organization at a place.
 *
 * @param role what its holder may do at {@code place} and below
 * @param grid of a grid worker
 * @param shownAs how the holder wants to be called on the public card, such as 周师傅; may be empty
 * @param phone of the post, never a private one
 * @param standIn who is asked when the holder is away; may be empty
 * @param holder the account that acts in it, null while nobody does
 * @param publicCard shown to residents
 */
public record Post(
        PostId id,
        OrganizationId organization,
        PlaceId place,
        @Nullable GridId grid,
        String title,
        @Nullable String titleEn,
        Role role,
        String shownAs,
        @Nullable String shownAsEn,
        @Nullable String phone,
        String standIn,
        @Nullable String standInEn,
        @Nullable AccountId holder,
        boolean publicCard,
        int version) {

    /**
     * 网格员 周师傅 · Grid worker, Mr Zhou: the title, then the name as its holder wants it. An English name that begins
     * with the title says it already: Director Shen.
     */
    public String called(Lang lang) {
        var name = lang == Lang.EN && shownAsEn != null ? shownAsEn : shownAs;
        var duty = duty(lang);
        if (name.isEmpty()) {
            return duty;
        }
        var said = lang == Lang.EN && (name + " ").regionMatches(true, 0, duty + " ", 0, duty.length() + 1);
        return said ? name : duty + (lang == Lang.EN ? ", " : " ") + name;
    }

    /** The title alone. */
    public String duty(Lang lang) {
        return lang == Lang.EN && titleEn != null ? titleEn : title;
    }

    public String standInFor(Lang lang) {
        return lang == Lang.EN && standInEn != null ? standInEn : standIn;
    }

    static @Nullable AccountId holder(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
