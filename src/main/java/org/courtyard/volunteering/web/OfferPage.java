package org.courtyard.volunteering.web;

import java.util.List;
import org.courtyard.platform.web.view.Wrong;
import org.courtyard.volunteering.Neighbour;

/** Offering to lend a hand. */
public record OfferPage(String id, String title, String when, String key, Neighbour typed, List<Wrong> wrongs) {}
