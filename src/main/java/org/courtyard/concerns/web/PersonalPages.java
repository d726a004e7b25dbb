package org.courtyard.concerns.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.accounts.Look;
import org.courtyard.concerns.Answers.Followed;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Post;
import org.courtyard.organizations.PostId;
import org.courtyard.organizations.Posts;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looked at somebody's number and why, for that person to read. */
@Component
class PersonalPages {

    private final Concerns concerns;
    private final Posts posts;
    private final Bodies bodies;

    PersonalPages(Concerns concerns, Posts posts, Bodies bodies) {
        this.concerns = concerns;
        this.posts = posts;
        this.bodies = bodies;
    }

    @Nullable
    PersonalPage of(Followed followed, Shell shell) {
        var known = concerns.known(followed);
        List<Row> looks = followed.reporter() ? looks(List.of(followed.concern()), false, shell) : List.of();
        return known || !looks.isEmpty() ? new PersonalPage(looks, followed.reporter(), known) : null;
    }

    /** @param named says at which concern */
    List<Row> looks(Collection<Concern> about, boolean named, Shell shell) {
        var found = concerns.looks(about);
        var byId = about.stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity(), (one, same) -> one));
        var names = bodies.names(found.stream().map(PersonalPages::body).toList(), shell);
        var known = new HashMap<UUID, Optional<Post>>();
        var rows = new ArrayList<Row>();
        for (var look : found) {
            var source = look.about();
            var concern = named && source != null ? byId.get(source.id()) : null;
            var when = shell.moments().at(look.at());
            rows.add(new Row(
                    null,
                    null,
                    "eye",
                    shell.say("concerns.personal.look", who(look, names, known, shell), purpose(look, shell)),
                    concern == null ? when : when + " · " + concern.reference()));
        }
        return rows;
    }

    /** The body and the post; the name only where the holder lets residents read it. */
    private String who(Look look, Bodies.Names names, Map<UUID, Optional<Post>> known, Shell shell) {
        var body = look.organization() == null ? shell.say("concerns.personal.somebody") : names.of(body(look));
        var post = look.post() == null
                ? null
                : known.computeIfAbsent(look.post(), id -> posts.find(new PostId(id)))
                        .orElse(null);
        if (post == null) {
            return body;
        }
        var shown = post.publicCard() && look.account().equals(post.holder());
        return shell.say("concerns.personal.look", body, shown ? post.called(shell.lang()) : post.duty(shell.lang()));
    }

    private static @Nullable OrganizationId body(Look look) {
        return look.organization() == null ? null : new OrganizationId(look.organization());
    }

    private static String purpose(Look look, Shell shell) {
        return Concerns.PURPOSES.contains(look.purpose())
                ? shell.say("concerns.personal.purpose." + look.purpose())
                : shell.say("concerns.personal.typed", look.purpose());
    }
}
