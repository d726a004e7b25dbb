package org.courtyard.field.web;

import java.util.List;
import org.courtyard.platform.web.view.Wrong;

/** The form of a note. @param key random, so that a second click writes nothing twice */
public record PatrolPage(String key, String place, List<String> places, String text, List<Wrong> wrongs) {}
