package org.courtyard.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.accounts.Accounts;
import org.courtyard.demo.story.Cast;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.cli.ReadyMessage;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.problems.BadInput;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the operator at each start who can sign in, and when the demo's days lie far back. */
@Component
@Profile("demo")
class DemoAccounts implements ReadyMessage {

    /** After that the newest concerns look like forgotten ones. */
    private static final Duration OLD = Duration.ofDays(14);

    private final Accounts accounts;
    private final DemoPassword password;
    private final StoryStore story;
    private final CourtyardSettings settings;
    private final Texts texts;
    private final InstantSource time;

    DemoAccounts(
            Accounts accounts,
            DemoPassword password,
            StoryStore story,
            CourtyardSettings settings,
            Texts texts,
            InstantSource time) {
        this.accounts = accounts;
        this.password = password;
        this.story = story;
        this.settings = settings;
        this.texts = texts;
        this.time = time;
    }

    /** The password may have been set anew since the last start. */
    void agree() {
        var cast = Cast.read().accounts();
        try {
            accounts.signIn(cast.getLast().name(), password.password(), "127.0.0.1");
        } catch (BadInput another) {
            for (var part : cast) {
                var account = accounts.byName(part.name()).orElseThrow();
                accounts.resetPassword(account.id(), password.password(), Actor.HOUSE);
            }
        }
    }

    @Override
    public List<String> lines() {
        var lang = Lang.ofTag(settings.language().toLanguageTag());
        var lines = new ArrayList<String>();
        lines.add(texts.say(lang, "demo.notice"));
        lines.add(texts.say(lang, "demo.accounts", password.password()));
        for (var part : Cast.read().accounts()) {
            if (part.ready()) {
                lines.add(line(part, lang));
            }
        }
        story.told()
                .filter(told -> told.until().plus(OLD).isBefore(time.instant()))
                .ifPresent(told -> {
                    var day = told.until().atZone(settings.timeZone()).toLocalDate();
                    lines.add(texts.say(lang, "demo.old-start", day.toString()));
                });
        return lines;
    }

    private static String line(Cast.Part part, Lang lang) {
        var about = part.does() == null ? "" : " · " + part.does().in(lang.tag());
        return "  %-10s %s%s".formatted(part.name(), part.shown().in(lang.tag()), about);
    }
}
