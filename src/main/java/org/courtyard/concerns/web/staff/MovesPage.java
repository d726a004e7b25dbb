package org.courtyard.concerns.web.staff;

import java.util.List;

/** All moves possible now. */
public record MovesPage(String back, String title, String reference, List<ConcernPage.Step> steps) {}
