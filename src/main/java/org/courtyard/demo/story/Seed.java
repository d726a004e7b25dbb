package org.courtyard.demo.story;

import java.time.Instant;
import org.courtyard.demo.story.Happening.Channel;

/** A concern before it has its number: what, where, when, how. */
record Seed(Instant at, String topicKey, Topic topic, Spot spot, Channel channel, long chance) {}
