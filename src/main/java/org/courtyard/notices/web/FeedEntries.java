package org.courtyard.notices.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.NewsView.News;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.text.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to public concerns, in words for everybody. */
@Component
class FeedEntries {

    /** Words meant for everybody; what reporter and handler say to each other stays between them. */
    private static final Set<Move> QUOTED = EnumSet.of(Move.UPDATE, Move.PROPOSE, Move.SOLVE_ON_SPOT, Move.CHECK);

    private final Concerns concerns;
    private final Categories categories;
    private final Organizations organizations;
    private final Texts texts;

    FeedEntries(Concerns concerns, Categories categories, Organizations organizations, Texts texts) {
        this.concerns = concerns;
        this.categories = categories;
        this.organizations = organizations;
        this.texts = texts;
    }

    /** In the same order; a concern is new once, however often it was published. */
    List<Feed.Entry> of(List<News> told, String house, Lang lang) {
        var about = concerns.concernsByIds(
                told.stream().map(News::concern).distinct().toList(), Actor.ANYONE);
        var bodies = organizations.organizationsByIds(told.stream()
                .map(News::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var entries = new ArrayList<Feed.Entry>();
        var ids = new HashSet<String>();
        for (var each : told) {
            var concern = about.get(each.concern());
            if (concern != null && concern.isPublic() && ids.add(id(each, lang))) {
                entries.add(entry(each, concern, name(bodies, each.organization(), lang), house, lang));
            }
        }
        return entries;
    }

    private Feed.Entry entry(News told, Concern concern, @Nullable String who, String house, Lang lang) {
        var what = texts.say(lang, "notices.feed.move." + told.move());
        var begun = concern.publishedAt();
        return new Feed.Entry(
                id(told, lang),
                texts.say(lang, "notices.feed.entry", what, concern.publicTitle(), concern.reference()),
                told.move() == Move.PUBLISH && begun != null ? begun : told.at(),
                told.at(),
                house + "/" + lang.segment() + "/concerns/" + concern.id(),
                who,
                concern.category(),
                categories
                        .version(concern.category(), concern.categoryVersion())
                        .name(lang == Lang.ZH),
                text(told, concern));
    }

    private static String text(News told, Concern concern) {
        var said = told.move() == Move.PUBLISH
                ? Objects.requireNonNullElse(concern.publicBody(), "")
                : QUOTED.contains(told.move()) ? Masking.mask(told.text()) : "";
        return said.isBlank() ? concern.placeName() : concern.placeName() + "\n\n" + said;
    }

    private static String id(News told, Lang lang) {
        var about = told.move() == Move.PUBLISH ? told.concern().value() : told.id();
        return urn(lang.segment() + " " + about);
    }

    /** Made from a name that stays; the same in two languages would be the same entry. */
    static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("courtyard " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String name(
            Map<OrganizationId, Organization> bodies, @Nullable OrganizationId id, Lang lang) {
        var body = id == null ? null : bodies.get(id);
        return body == null ? null : lang == Lang.EN && body.nameEn() != null ? body.nameEn() : body.name();
    }
}
