package org.courtyard.commitments;

import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.KeptFilters;
import org.courtyard.platform.web.lists.KeptFilters.Kept;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters of the lists of staff, under a name: of one account, or of all who act for its organization. */
@Service
@Transactional
public class SavedFilters {

    public static final String WORK = "work";
    public static final String CONCERNS = "concerns";

    /** How many one account keeps for one list. */
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_QUERY = 600;
    private static final Pattern QUERY = Pattern.compile("[\\w=&%.+*-]*");

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Ids ids;
    private final InstantSource time;

    SavedFilters(JdbcClient jdbc, Organizations organizations, Ids ids, InstantSource time) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.ids = ids;
        this.time = time;
    }

    /** The own ones first, then those of colleagues, by name. */
    @Transactional(readOnly = true)
    public List<Kept> of(String list, Actor actor) {
        return jdbc.sql("""
                        select id, name, query, account_id = :account as own, organization_id is not null as shared,
                               usual and account_id = :account as usual
                          from commitments.saved_filter
                         where list = :list and (account_id = :account or organization_id = any(:organizations))
                         order by account_id = :account desc, name
                        """)
                .param("list", list)
                .param("account", actor.account(), Types.OTHER)
                .param("organizations", organizations(actor))
                .query(Kept.class)
                .list();
    }

    /** As a page of the list shows them. @param page its address below the language */
    @Transactional(readOnly = true)
    public KeptFilters on(String list, String page, Actor actor, Shell shell) {
        var own = own(actor);
        var body = own == null
                ? ""
                : organizations
                        .remembered(new OrganizationId(own))
                        .map(each -> each.called(shell.lang()))
                        .orElse("");
        return new KeptFilters(list, page, shell.filter(), body, of(list, actor));
    }

    /** What the list begins with; empty: everything. */
    @Transactional(readOnly = true)
    public Optional<String> usual(String list, Actor actor) {
        return jdbc.sql(
                        "select query from commitments.saved_filter where account_id = :account and list = :list and usual")
                .param("account", actor.account(), Types.OTHER)
                .param("list", list)
                .query(String.class)
                .optional();
    }

    /**
     * Keeps a filter; one of the same name is replaced.
     *
     * @param query as it stands in the address
     * @param usual the list begins with it from now on
     * @param shared with all who act for the own organization
     */
    public void keep(String list, String name, String query, boolean usual, boolean shared, Actor actor) {
        var account = actor.account();
        var called = name.strip();
        var known = of(list, actor).stream().filter(Kept::own).toList();
        new BadInput.Checks()
                .wrongIf(account == null, "name", "commitments.filters.no-account")
                .wrongIf(!list.equals(WORK) && !list.equals(CONCERNS), "list", "commitments.filters.no-list")
                .wrongIf(called.isEmpty(), "name", "commitments.filters.name-missing")
                .wrongIf(called.length() > LONGEST_NAME, "name", "commitments.filters.name-long", LONGEST_NAME)
                .wrongIf(
                        query.isEmpty()
                                || query.length() > LONGEST_QUERY
                                || !QUERY.matcher(query).matches(),
                        "query",
                        "commitments.filters.query-wrong")
                .wrongIf(
                        known.size() >= MOST
                                && known.stream().noneMatch(each -> each.name().equals(called)),
                        "name",
                        "commitments.filters.many",
                        MOST)
                .throwIfAny();
        if (usual) {
            jdbc.sql("update commitments.saved_filter set usual = false where account_id = :account and list = :list")
                    .param("account", account)
                    .param("list", list)
                    .update();
        }
        jdbc.sql("""
                        insert into commitments.saved_filter
                               (id, account_id, organization_id, list, name, query, usual, made_at)
                        values (:id, :account, :organization, :list, :name, :query, :usual, :now)
                        on conflict (account_id, list, name) do update
                           set query = excluded.query, usual = excluded.usual, organization_id = excluded.organization_id
                        """)
                .param("id", ids.next(0))
                .param("account", account)
                .param("organization", shared ? own(actor) : null, Types.OTHER)
                .param("list", list)
                .param("name", called)
                .param("query", query)
                .param("usual", usual)
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Only one's own; what is not there needs no deleting. */
    public void delete(UUID id, Actor actor) {
        jdbc.sql("delete from commitments.saved_filter where id = :id and account_id = :account")
                .param("id", id)
                .param("account", actor.account(), Types.OTHER)
                .update();
    }

    /** The organization a filter would be shared with. */
    private static @Nullable UUID own(Actor actor) {
        return actor.grants().stream()
                .map(Grant::organization)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static UUID[] organizations(Actor actor) {
        return actor.grants().stream()
                .map(Grant::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
    }
}
