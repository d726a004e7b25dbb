package org.courtyard.concerns.web.categories;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.ReadyReplies;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** Ready replies filled in for the newest concern of their category that everybody may read, before they are saved. */
@Component
class ReplySamples {

    private final ConcernsView view;
    private final ReadyReplies replies;

    ReplySamples(ConcernsView view, ReadyReplies replies) {
        this.view = view;
        this.replies = replies;
    }

    /** Empty where there is no reply, or no concern to try it with. */
    List<Fact> of(Category wanted, Shell shell) {
        var newest = new ConcernFilter(null, List.of(), null, wanted.code(), null, null, null, null, false, true);
        var samples = new ArrayList<Fact>();
        for (var concern : view.list(newest, Actor.ANYONE, null, 1).concerns()) {
            for (var reply : wanted.replyTemplates()) {
                samples.add(new Fact(concern.reference(), replies.fill(reply.zh(), concern, Lang.ZH)));
                samples.add(new Fact(
                        shell.say("concerns.categories.sample.en"), replies.fill(reply.en(), concern, Lang.EN)));
            }
        }
        return samples;
    }
}
