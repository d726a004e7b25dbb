package org.courtyard.volunteering;

/**
 * Who offers, as typed. The database keeps it sealed.
 *
 * @param name as the neighbour wants to be called
 * @param phone empty: none
 * @param mail empty: none
 */
public record Neighbour(String name, String phone, String mail, String note) {}
