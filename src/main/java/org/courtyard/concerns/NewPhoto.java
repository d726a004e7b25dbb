package org.courtyard.concerns;

/** A picture that was checked, re-encoded and stored; the names are those of the file store, sizes in pixels. */
public record NewPhoto(String file, String thumbnail, int width, int height) {}
