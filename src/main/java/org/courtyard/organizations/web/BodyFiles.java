package org.courtyard.organizations.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.Accounts;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Post;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of looking after bodies, as files. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/organizations")
@MayCall(MayCall.Who.ADMINISTRATOR)
class BodyFiles {

    private static final int AT_ONCE = 200;

    private final Organizations organizations;
    private final Posts posts;
    private final ServicePoints points;
    private final Places places;
    private final Accounts accounts;

    BodyFiles(Organizations organizations, Posts posts, ServicePoints points, Places places, Accounts accounts) {
        this.organizations = organizations;
        this.posts = posts;
        this.points = points;
        this.places = places;
        this.accounts = accounts;
    }

    /** @param place as on the page: empty for the top of the tree */
    @GetMapping("/list.{format:csv|xlsx}")
    void bodies(@RequestParam(defaultValue = "") String place, Shell shell, ListFile file) throws IOException {
        var at = (place.isBlank() ? places.roots().stream().findFirst() : places.byNameOrCode(place))
                .orElseThrow(() -> new BadInput("place", "organizations.place-which", place));
        ListFile.Rows rows = ListFile.paged(
                (OrganizationId after) -> {
                    var some = organizations.within(at.id(), after, AT_ONCE);
                    return new ListFile.Page<>(
                            some, some.size() < AT_ONCE ? null : some.getLast().id());
                },
                (List<Organization> some) -> {
                    var homes = places.placesByIds(
                            some.stream().map(Organization::place).distinct().toList());
                    return some.stream()
                            .map(each -> {
                                var home = homes.get(each.place());
                                return Arrays.<@Nullable Object>asList(
                                        each.called(shell.lang()),
                                        shell.say("organizations.kind."
                                                + each.kind().name()),
                                        home == null ? null : home.called(shell.lang()),
                                        each.phone(),
                                        each.hoursIn(shell.lang()),
                                        each.doesIn(shell.lang()));
                            })
                            .toList();
                });
        file.write(
                "organizations",
                shell.say("organizations.nav"),
                columns("name", "kind", "place", "phone", "hours", "does"),
                rows);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/posts.{format:csv|xlsx}")
    void posts(@PathVariable UUID id, Shell shell, ListFile file) throws IOException {
        var body = organizations.organization(new OrganizationId(id));
        file.write(
                "posts",
                body.called(shell.lang()),
                columns("post", "role", "stand-in", "phone", "account"),
                ListFile.of(
                        posts.ofOrganization(body.id()),
                        post -> Arrays.asList(
                                post.called(shell.lang()),
                                shell.say("organizations.role." + post.role().name()),
                                post.standInFor(shell.lang()),
                                post.phone(),
                                holder(post))));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/points.{format:csv|xlsx}")
    void points(@PathVariable UUID id, Shell shell, ListFile file) throws IOException {
        var body = organizations.organization(new OrganizationId(id));
        file.write(
                "service-points",
                body.called(shell.lang()),
                columns("name", "address", "hours", "phone"),
                ListFile.of(
                        points.ofOrganization(body.id()),
                        (ServicePoint point) -> Arrays.asList(
                                point.called(shell.lang()),
                                point.addressIn(shell.lang()),
                                point.hoursIn(shell.lang()),
                                point.phone())));
    }

    private @Nullable String holder(Post post) {
        return post.holder() == null
                ? null
                : accounts.find(post.holder()).map(Account::name).orElse(null);
    }

    static Stream<String> columns(String... names) {
        return Stream.of(names).map(each -> "organizations.column." + each);
    }
}
