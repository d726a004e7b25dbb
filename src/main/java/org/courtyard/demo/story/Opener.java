package org.courtyard.demo.story;

import java.util.List;
import java.util.Locale;
import org.courtyard.demo.story.Actor.Role;
import org.courtyard.demo.story.Contact.Kind;
import org.courtyard.demo.story.Happening.*;
import org.jspecify.annotations.Nullable;

/** The first words of a generated concern: voice, way in, contact, who may read it. */
final class Opener {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final double[] SHARE = {45, 14, 5, 4, 5, 27};

    private final Pen pen;
    private final Replies replies;
    private final Dice dice;

    Opener(Pen pen, Replies replies, Dice dice) {
        this.pen = pen;
        this.replies = replies;
        this.dice = dice;
    }

    /** A concern with its first words, and what is said to them when it is done. */
    record Opened(Raised raised, Words reply) {}

    Opened open(int number, Seed seed) {
        Topic topic = seed.topic();
        Channel channel = seed.channel();
        boolean english = channel != Channel.GRID && channel != Channel.PHONE && dice.chance(0.02);
        Pen.Said said = pen.concern(topic, seed.spot(), channel, english, dice);
        Words text = said.words();
        Raised raised = new Raised(
                number,
                seed.at(),
                Actor.as(
                        switch (channel) {
                            case PHONE, WALK_IN, PAPER -> Role.DESK;
                            case GRID -> Role.GRID;
                            default -> Role.REPORTER;
                        }),
                seed.spot().place(),
                topic.category(),
                text,
                english && text.en() != null ? "en" : "zh",
                channel,
                belongs(topic),
                visibility(topic),
                contact(channel),
                about(topic, seed.spot()),
                null);
        return new Opened(raised, replies.to(seed.topicKey(), said.which()));
    }

    private Belonging belongs(Topic topic) {
        if (dice.chance(0.1)) {
            return Belonging.UNSURE;
        }
        return switch (topic.category()) {
            case "traffic-transport", "street-lighting", "noise-construction" -> Belonging.CITY;
            case "older-people", "certificates", "benefits", "heating", "gas" -> Belonging.HOME;
            default -> "compound".equals(topic.at()) ? Belonging.COMPOUND : Belonging.BUILDING;
        };
    }

    private Visibility visibility(Topic topic) {
        if (topic.visibility() != null) {
            return Visibility.valueOf(topic.visibility().toUpperCase(Locale.ROOT));
        }
        return dice.chance(0.92) ? Visibility.PUBLIC : dice.chance(0.4) ? Visibility.NAMED : Visibility.HANDLERS;
    }

    private Contact contact(Channel channel) {
        if (channel == Channel.GRID) {
            return Contact.ANONYMOUS;
        }
        Kind kind = channel == Channel.PHONE ? Kind.CALL : dice.weighted(KINDS, k -> SHARE[k.ordinal()]);
        return switch (kind) {
            case SMS, CALL ->
                new Contact(kind, "1330000" + String.format(Locale.ROOT, "%04d", dice.between(4000, 9999)));
            case EMAIL -> new Contact(kind, "neighbour" + dice.between(100, 999) + "@example.org");
            case SLIP, LEAD, NONE -> new Contact(kind, null);
        };
    }

    private @Nullable String about(Topic topic, Spot spot) {
        if (!"property".equals(topic.complained()) || !dice.chance(0.4)) {
            return null;
        }
        return spot.compound().today().organization();
    }
}
