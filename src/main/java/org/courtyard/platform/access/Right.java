package org.courtyard.platform.access;

/** What may be asked for. */
public enum Right {
    RAISE_ON_BEHALF,
    SEE_PRIVATE,
    SEE_INTERNAL,
    SEE_CONTACT,
    GLANCE,
    ASSIGN,
    HANDLE,
    SOLVE_ON_SPOT,
    CALL_BACK,
    MANAGE_PLACES,
    MANAGE_ORGANIZATIONS,
    MANAGE_ACCOUNTS,
    MANAGE_CATEGORIES,
    MANAGE_WEBHOOKS,
    SEE_OPERATIONS
}
