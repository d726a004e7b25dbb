package org.courtyard.organizations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.organizations.Covering;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Post;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.PublicCards;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.Successions;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** Who answers for a place, as cards. */
@Component
class Cards implements PublicCards {

    private static final int SHOWN = 6;

    /** Those that residents deal with day by day, in this order; the others are on the page of all. */
    private static final List<OrganizationKind> DAILY = List.of(
            OrganizationKind.PROPERTY_COMPANY,
            OrganizationKind.SELF_MANAGEMENT,
            OrganizationKind.MANAGEMENT_COMMITTEE,
            OrganizationKind.RESIDENTS_COMMITTEE,
            OrganizationKind.OWNERS_COMMITTEE,
            OrganizationKind.POLICE,
            OrganizationKind.STATION,
            OrganizationKind.OFFICE);

    private final Organizations organizations;
    private final Posts posts;
    private final ServicePoints points;
    private final Successions successions;

    Cards(Organizations organizations, Posts posts, ServicePoints points, Successions successions) {
        this.organizations = organizations;
        this.posts = posts;
        this.points = points;
        this.successions = successions;
    }

    /**
     * The grid worker first, then the leads of house and staircase, then the company that manages the compound, then the
     * posts of its committees, then the other bodies.
     */
    @Override
    public List<Contact> of(Place place, Shell shell) {
        var reach = successions.reach(place.path());
        var held = posts.publicCards(place).stream()
                .filter(post -> post.grid() != null
                        || reach.depth(post.place()) == place.path().size() - 1
                        || place.level().compareTo(Level.COMPOUND) > 0)
                .toList();
        var bodies = organizations.rememberedByIds(
                held.stream().map(Post::organization).distinct().toList());
        var covering = organizations.coveringWithPlace(place, organizations.today()).stream()
                .filter(each -> daily(each, place))
                .sorted(Comparator.comparingInt(
                        each -> DAILY.indexOf(each.organization().kind())))
                .map(Covering::organization)
                .distinct()
                .toList();
        var cards = new ArrayList<Contact>();
        held.stream().filter(post -> near(post, place)).forEach(post -> cards.add(card(post, bodies, shell)));
        covering.stream()
                .filter(each -> each.kind() == OrganizationKind.PROPERTY_COMPANY)
                .forEach(each -> cards.add(card(each, shell)));
        held.forEach(post -> cards.add(card(post, bodies, shell)));
        covering.forEach(each -> cards.add(card(each, shell)));
        return cards.stream().distinct().limit(SHOWN).toList();
    }

    /** The post and its holder, then whose post it is and who stands in. */
    private static Contact card(Post post, Map<OrganizationId, Organization> bodies, Shell shell) {
        var body = bodies.get(post.organization());
        var standIn = post.standInFor(shell.lang());
        var note = Stream.of(
                        body == null ? "" : body.called(shell.lang()),
                        standIn.isEmpty() ? "" : shell.say("organizations.stand-in", standIn))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Contact(post.called(shell.lang()), note.isEmpty() ? null : note, post.phone());
    }

    /** The nearest desk with a number. */
    Optional<HomePage.Desk> desk(Place place, Shell shell) {
        return organizations.covering(place).stream()
                .filter(Organization::desk)
                .flatMap(desk -> Optional.ofNullable(desk.phone())
                        .map(phone -> new HomePage.Desk(desk.called(shell.lang()), phone, desk.hoursIn(shell.lang())))
                        .stream())
                .findFirst();
    }

    @Override
    public Optional<Contact> servicePoint(Place place, Shell shell) {
        return points.nearest(place).map(point -> {
            var day = shell.moments().today();
            var note = Stream.of(point.addressIn(shell.lang()), hours(point, day, shell))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" · "));
            return new Contact(point.called(shell.lang()), note, point.phone());
        });
    }

    Optional<HomePage.PointCard> point(Place place, Shell shell) {
        return points.nearest(place)
                .map(point -> card(point, shell, shell.moments().today()));
    }

    static Contact card(Organization organization, Shell shell) {
        var does = organization.doesIn(shell.lang());
        return new Contact(organization.called(shell.lang()), does.isEmpty() ? null : does, organization.phone());
    }

    private HomePage.PointCard card(ServicePoint point, Shell shell, LocalDate today) {
        var onDuty = point.onDuty(today).map(each -> attendant(each, shell)).orElse(null);
        return new HomePage.PointCard(
                point.id().toString(),
                point.called(shell.lang()),
                point.addressIn(shell.lang()),
                hours(point, today, shell),
                onDuty,
                point.stepFree(),
                point.entranceIn(shell.lang()),
                !point.offers().isEmpty());
    }

    /** Who is on duty, as the post's holder wants to be called, with the post's phone. */
    Contact attendant(ServicePoint.OnDuty duty, Shell shell) {
        var post = duty.post() == null ? null : posts.find(duty.post()).orElse(null);
        return post == null
                ? new Contact(duty.called(shell.lang()), null, null)
                : new Contact(post.called(shell.lang()), null, post.phone());
    }

    /** The usual hours, and what differs today. */
    static String hours(ServicePoint point, LocalDate today, Shell shell) {
        var special = point.specialOn(today);
        if (special.isEmpty()) {
            return point.hoursIn(shell.lang());
        }
        return point.hoursOn(today, shell.lang())
                .map(hours -> special.get().hours().isEmpty() ? hours : shell.say("organizations.point.today", hours))
                .orElseGet(() -> shell.say("organizations.point.closed-today", point.hoursIn(shell.lang())));
    }

    /** The grid worker, and who has a post in the house itself. */
    private boolean near(Post post, Place place) {
        return post.grid() != null
                || successions.reach(place.path()).depth(post.place()) > depth(Level.COMPOUND, place);
    }

    /** From the community down whoever works there; above it only those of the place itself. */
    private static boolean daily(Covering each, Place place) {
        return DAILY.contains(each.organization().kind()) && each.depth() >= depth(Level.COMMUNITY, place);
    }

    /** How deep the place lies, or the one at this level in which it lies. */
    private static int depth(Level level, Place place) {
        return place.path().size() - 1 - Math.max(0, place.level().compareTo(level));
    }
}
