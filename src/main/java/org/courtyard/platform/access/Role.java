package org.courtyard.platform.access;

/** What a post lets its holder be. The rights of each role stand in accounts. */
public enum Role {
    /** Lives here; nothing but what anyone may, under a name. */
    RESIDENT,
    /** Answers the phone and the door of a community: takes in, assigns, glances, calls back. */
    DESK,
    /** Works on what was given to the own organization. */
    HANDLER,
    /** Handler out in the grid: also solves on the spot. */
    GRID_WORKER,
    /** Street, district or city: sees everything below, takes over, settles. */
    OVERSEER,
    /** Reads everything incl. logs, changes nothing. */
    AUDITOR,
    /** Runs this installation: places, organizations, accounts, settings. */
    ADMINISTRATOR
}
