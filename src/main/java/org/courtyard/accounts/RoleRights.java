package org.courtyard.accounts;

import static org.courtyard.platform.access.Right.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Role;

/** What each role may do at its place and below. */
final class RoleRights {

    private static final Map<Role, Set<Right>> RIGHTS = Map.of(
            Role.RESIDENT, EnumSet.noneOf(Right.class),
            Role.DESK,
                    EnumSet.of(
                            RAISE_ON_BEHALF,
                            SEE_PRIVATE,
                            SEE_INTERNAL,
                            SEE_CONTACT,
                            GLANCE,
                            ASSIGN,
                            HANDLE,
                            CALL_BACK,
                            SOLVE_ON_SPOT),
            Role.HANDLER, EnumSet.of(HANDLE),
            Role.GRID_WORKER, EnumSet.of(RAISE_ON_BEHALF, HANDLE, SOLVE_ON_SPOT),
            Role.OVERSEER,
                    EnumSet.of(
                            RAISE_ON_BEHALF, SEE_PRIVATE, SEE_INTERNAL, SEE_CONTACT, GLANCE, ASSIGN, HANDLE, CALL_BACK),
            Role.AUDITOR, EnumSet.of(SEE_PRIVATE, SEE_INTERNAL, SEE_OPERATIONS),
            Role.ADMINISTRATOR,
                    EnumSet.of(
                            MANAGE_PLACES,
                            MANAGE_ORGANIZATIONS,
                            MANAGE_ACCOUNTS,
                            MANAGE_CATEGORIES,
                            MANAGE_WEBHOOKS,
                            SEE_OPERATIONS));

    private RoleRights() {}

    static Set<Right> of(Role role) {
        return RIGHTS.getOrDefault(role, Set.of());
    }

    static boolean includes(Role role, Right right) {
        return of(role).contains(right);
    }
}
