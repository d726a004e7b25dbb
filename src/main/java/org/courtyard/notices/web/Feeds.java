package org.courtyard.notices.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.NewsView;
import org.courtyard.concerns.NewsView.News;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts feeds together from what everybody may know. */
@Component
class Feeds {

    private static final int MOST = 50;

    /** Looked through one after the other until there is enough: busy places are full after the first. */
    private static final List<Duration> BACK = List.of(Duration.ofDays(1), Duration.ofDays(14), Duration.ofDays(120));

    private static final Set<Move> TOLD = EnumSet.of(
            Move.PUBLISH,
            Move.ASSIGN,
            Move.DECLINE,
            Move.ACCEPT,
            Move.ESCALATE,
            Move.DELEGATE,
            Move.SETTLE,
            Move.SUSPEND,
            Move.RESUME,
            Move.SUSPEND_LAPSE,
            Move.UPDATE,
            Move.PROPOSE,
            Move.SOLVE_ON_SPOT,
            Move.CONFIRM,
            Move.CHECK,
            Move.DISPUTE,
            Move.CONFIRM_LAPSE,
            Move.WITHDRAW,
            Move.POINT_ELSEWHERE,
            Move.BREACH,
            Move.MERGE,
            Move.UNMERGE);

    private final NewsView news;
    private final Concerns concerns;
    private final Categories categories;
    private final Places places;
    private final FeedEntries entries;
    private final Texts texts;
    private final InstantSource time;
    private final String house;

    Feeds(
            NewsView news,
            Concerns concerns,
            Categories categories,
            Places places,
            FeedEntries entries,
            Texts texts,
            CourtyardSettings settings,
            InstantSource time) {
        this.news = news;
        this.concerns = concerns;
        this.categories = categories;
        this.places = places;
        this.entries = entries;
        this.texts = texts;
        this.time = time;
        this.house = settings.address();
    }

    /**
     * Of a place and everything below.
     *
     * @param category only of this kind, null for all
     * @throws Missing when there is no such place or category
     */
    Feed ofPlace(UUID id, @Nullable String category, Lang lang) {
        var place = places.place(new PlaceId(id));
        var kind = category == null
                ? null
                : categories.find(category).orElseThrow(() -> new Missing("notices.feed.category-unknown"));
        var query = category == null ? "" : "&category=" + category;
        var name = place.called(lang);
        return feed(
                lang,
                kind == null
                        ? texts.say(lang, "notices.feed.place", name)
                        : texts.say(lang, "notices.feed.place-category", name, kind.name(lang == Lang.ZH)),
                Ids.madeAt(id),
                "/feeds/places/" + id + ".atom?lang=" + lang.segment() + query,
                category == null ? "/places/" + id : "/concerns?place=" + id + query,
                name,
                lately(place.id(), category));
    }

    /** @throws Missing when there is no such concern, or not for everybody */
    Feed ofConcern(UUID id, Lang lang) {
        var concern = concerns.concern(new ConcernId(id), Actor.ANYONE);
        if (!concern.isPublic()) {
            throw new Missing("concerns.missing");
        }
        var community = places.place(concern.community()).called(lang);
        return feed(
                lang,
                texts.say(lang, "notices.feed.concern", concern.reference(), concern.publicTitle()),
                concern.raisedAt(),
                "/feeds/concerns/" + id + ".atom?lang=" + lang.segment(),
                "/concerns/" + id,
                community,
                news.of(concern.id(), TOLD, MOST));
    }

    private List<News> lately(PlaceId place, @Nullable String category) {
        List<News> found = List.of();
        for (var back : BACK) {
            if (found.size() < MOST) {
                found = news.of(place, category, TOLD, time.instant().minus(back), MOST);
            }
        }
        return found;
    }

    private Feed feed(
            Lang lang, String title, Instant begun, String address, String page, String author, List<News> told) {
        var list = entries.of(told, house, lang);
        return new Feed(
                FeedEntries.urn(address),
                lang,
                title,
                list.stream().map(Feed.Entry::updated).max(Instant::compareTo).orElse(begun),
                house + address,
                house + "/" + lang.segment() + page,
                author,
                list);
    }
}
