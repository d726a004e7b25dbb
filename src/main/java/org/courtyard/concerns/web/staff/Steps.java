package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Possibilities;
import org.courtyard.concerns.Transfers;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Post;
import org.courtyard.organizations.Posts;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The moves possible now, each with who gets it and by when. */
@Component
class Steps {

    private final Possibilities possibilities;
    private final Organizations organizations;
    private final Posts posts;
    private final Places places;
    private final Transfers transfers;
    private final PartDeeds parts;

    Steps(
            Possibilities possibilities,
            Organizations organizations,
            Posts posts,
            Places places,
            Transfers transfers,
            PartDeeds parts) {
        this.possibilities = possibilities;
        this.organizations = organizations;
        this.posts = posts;
        this.places = places;
        this.transfers = transfers;
        this.parts = parts;
    }

    List<Deed> deeds(Concern concern, Actor actor) {
        var own = concern.lead() != null && actor.actsFor(concern.lead().value());
        var deeds = Deed.of(
                possibilities.of(concern, actor),
                concern.status(),
                own && !people(concern).isEmpty(),
                parts.own(concern, actor));
        if (deeds.contains(Deed.DELEGATE) && transfers.downTo(concern, actor).isEmpty()) {
            deeds.remove(Deed.DELEGATE);
        }
        if (deeds.contains(Deed.ESCALATE) && new Context(concern, actor).above() == null) {
            deeds.remove(Deed.ESCALATE);
        }
        return deeds;
    }

    /** Those of the organization that has it who can sign in. */
    List<Post> people(Concern concern) {
        var lead = concern.lead();
        return lead == null
                ? List.of()
                : posts.ofOrganization(lead).stream()
                        .filter(post -> post.holder() != null)
                        .toList();
    }

    List<ConcernPage.Step> of(Concern concern, Actor actor, Shell shell) {
        var context = new Context(concern, actor);
        return deeds(concern, actor).stream()
                .map(deed -> new ConcernPage.Step(
                        ConcernPages.address(concern, shell) + "/moves/" + deed.address(),
                        verb(deed, shell),
                        context.consequence(deed, shell),
                        key(deed)))
                .toList();
    }

    String consequence(Concern concern, Deed deed, Actor actor, Shell shell) {
        return new Context(concern, actor).consequence(deed, shell);
    }

    static String verb(Deed deed, Shell shell) {
        return shell.say("concerns.staff.do." + deed);
    }

    static @Nullable String key(Deed deed) {
        return switch (deed) {
            case ASSIGN -> "a";
            case UPDATE -> "r";
            case ACCEPT -> "t";
            case PROPOSE -> "d";
            case ASK -> "f";
            case NOTE -> "m";
            case ESCALATE -> "e";
            case ADD_HAND -> "h";
            case CALL_IN -> "w";
            default -> null;
        };
    }

    /** Looked up once for all moves of a page. */
    private final class Context {

        private final Concern concern;
        private final Actor actor;
        private final @Nullable Organization lead;
        private final @Nullable Organization desk;

        Context(Concern concern, Actor actor) {
            this.actor = actor;
            this.concern = concern;
            this.lead = concern.lead() == null
                    ? null
                    : organizations.find(concern.lead()).orElse(null);
            this.desk =
                    places.find(concern.place()).flatMap(organizations::deskFor).orElse(null);
        }

        String consequence(Deed deed, Shell shell) {
            var body = switch (deed) {
                case DECLINE -> transfers.declinedTo(concern, actor).body();
                case ESCALATE -> above();
                default -> lead;
            };
            var due = concern.resolveDue();
            var settled =
                    deed == Deed.DECLINE && transfers.declinedTo(concern, actor).settles();
            return shell.say(
                    "concerns.staff.do." + deed + (settled ? ".settle" : ".then"),
                    body == null ? shell.say("concerns.staff.nobody") : Names.name(body, shell),
                    due == null ? "" : shell.moments().deadline(due),
                    concern.supports());
        }

        private @Nullable Organization above() {
            var from = lead == null ? desk : lead;
            return from == null
                    ? null
                    : organizations.oneLevelUp(from, concern.place()).orElse(null);
        }
    }
}
