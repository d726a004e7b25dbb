package org.courtyard.accounts.web;

/**
 * On the way to the provider.
 *
 * @param address where to go on
 * @param host whose page that is
 */
public record HandOverPage(String address, String host) {}
