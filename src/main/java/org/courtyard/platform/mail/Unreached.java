package org.courtyard.platform.mail;

import java.util.UUID;
import org.courtyard.platform.links.Reference;

/** A text message about something did not reach its reader: refused for good, or waiting too long. Told once. */
public record Unreached(UUID mail, Reference about) {}
