package org.courtyard.field.rules;

/** A part of a concern that was given a value. */
public record Change(Part part, String value) {}
