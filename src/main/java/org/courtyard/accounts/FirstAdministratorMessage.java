package org.courtyard.accounts;

import java.util.List;
import org.courtyard.platform.cli.ReadyMessage;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/** Tells the operator of a new installation where to begin. */
@Component
class FirstAdministratorMessage implements ReadyMessage {

    private final FirstAdministrator first;
    private final CourtyardSettings settings;
    private final Texts texts;

    FirstAdministratorMessage(FirstAdministrator first, CourtyardSettings settings, Texts texts) {
        this.first = first;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public List<String> lines() {
        var lang = Lang.ofTag(settings.language().toLanguageTag());
        var url = settings.publicUrl();
        var base = url == null ? "http://localhost:" + settings.port() : url.toString();
        return first.invite()
                .map(secret -> List.of(
                        texts.say(lang, "accounts.first-link"), base + "/" + lang.segment() + "/setup/" + secret))
                .orElse(List.of());
    }
}
