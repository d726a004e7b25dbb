package org.courtyard.platform.files;

/**
 * A picture that may be shown: upright, JPEG, without any metadata.
 *
 * @param picture at most {@value Photos#LONGEST} pixels on its longer side
 * @param thumbnail at most {@value Photos#THUMBNAIL} pixels on its longer side
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way into the store, never compared
public record Photo(byte[] picture, byte[] thumbnail, int width, int height) {}
