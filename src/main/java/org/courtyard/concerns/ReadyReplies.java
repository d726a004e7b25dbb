package org.courtyard.concerns;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Moments;
import org.courtyard.platform.i18n.Texts;
import org.springframework.stereotype.Service;

/**
 * What stands in braces in a ready reply, such as {@code {reference}}, and what it becomes for one concern, in the language
 * of the reporter.
 */
@Service
public class ReadyReplies {

    private static final Pattern BRACES = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]|[{}｛｝]");

    private final ReporterStore reporters;
    private final Categories categories;
    private final Organizations organizations;
    private final Texts texts;
    private final InstantSource time;
    private final ZoneId zone;
    private final Lang house;

    ReadyReplies(
            ReporterStore reporters,
            Categories categories,
            Organizations organizations,
            Texts texts,
            CourtyardSettings settings,
            InstantSource time) {
        this.reporters = reporters;
        this.categories = categories;
        this.organizations = organizations;
        this.texts = texts;
        this.time = time;
        this.zone = settings.timeZone();
        this.house = Lang.ofTag(settings.language().toLanguageTag());
    }

    /** What may stand in braces; each has a Chinese name too. */
    public enum Blank {
        REFERENCE("编号"),
        TITLE("事情"),
        PLACE("地点"),
        CATEGORY("类别"),
        LEAD("主办"),
        DUE("期限"),
        DATE("今天");

        private final String zh;

        Blank(String zh) {
            this.zh = zh;
        }

        /** As it is written in a template of this language. */
        public String written(Lang lang) {
            return "{" + (lang == Lang.ZH ? zh : name().toLowerCase(java.util.Locale.ROOT)) + "}";
        }

        private static Optional<Blank> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.zh.equals(word.strip()) || each.name().equalsIgnoreCase(word.strip()))
                    .findFirst();
        }
    }

    /** Something in braces that nobody knows. @param at where it begins, in characters from 1 */
    public record Unknown(String word, int at) {}

    /** All that may be written, for who writes. */
    public static String known(Lang lang) {
        return Arrays.stream(Blank.values()).map(each -> each.written(lang)).collect(Collectors.joining(" "));
    }

    /** The first thing in braces that nobody knows, or a brace that stands alone. */
    public static Optional<Unknown> unknown(String template) {
        var braces = BRACES.matcher(template);
        while (braces.find()) {
            var word = braces.group(1);
            if (word == null || Blank.of(word).isEmpty()) {
                return Optional.of(new Unknown(braces.group(), braces.start() + 1));
            }
        }
        return Optional.empty();
    }

    /** The language in which the reporter is told; that of this house where nobody said. */
    public Lang language(Concern concern) {
        var known = reporters.language(concern.id());
        return known == null ? house : Lang.ofTag(known);
    }

    /** The ready replies of the concern's category, filled in, in the language of the reporter. */
    public List<String> of(Concern concern) {
        var lang = language(concern);
        return categories.version(concern.category(), concern.categoryVersion()).replyTemplates().stream()
                .map(each -> fill(lang == Lang.ZH ? each.zh() : each.en(), concern, lang))
                .toList();
    }

    /** What nobody knows stays as it is written. */
    public String fill(String template, Concern concern, Lang lang) {
        return BRACES.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? found.group()
                                : Blank.of(found.group(1))
                                        .map(blank -> said(blank, concern, lang))
                                        .orElse(found.group())));
    }

    private String said(Blank blank, Concern concern, Lang lang) {
        var moments = new Moments(texts, lang, time.instant(), zone);
        return switch (blank) {
            case REFERENCE -> concern.reference();
            case TITLE -> concern.publicTitle();
            case PLACE -> concern.placeName();
            case CATEGORY ->
                categories
                        .version(concern.category(), concern.categoryVersion())
                        .name(lang == Lang.ZH);
            case LEAD ->
                Optional.ofNullable(concern.lead())
                        .flatMap(organizations::remembered)
                        .map((Organization body) -> body.called(lang))
                        .orElse(texts.say(lang, "concerns.reply.nobody"));
            case DUE ->
                concern.resolveDue() == null
                        ? texts.say(lang, "concerns.reply.soon")
                        : moments.promise(concern.resolveDue());
            case DATE -> moments.date(moments.today());
        };
    }
}
