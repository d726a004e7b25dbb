package org.courtyard.platform.web.view;

/**
 * Something that can be done now.
 *
 * @param href where it is done
 * @param verb two to five characters, verb first
 * @param consequence who gets it and by when
 */
public record Move(String href, String verb, String consequence) {}
