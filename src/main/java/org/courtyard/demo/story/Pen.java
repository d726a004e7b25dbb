package org.courtyard.demo.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes down what somebody says at a spot, in his own voice, and avoids saying the same twice. */
final class Pen {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final int TRIES = 12;
    private static final Set<String> GENTLE =
            Set.of("thanks", "question", "suggestion", "other", "certificates", "culture-schools");

    private final Slots slots;
    private final Set<String> said = new HashSet<>();

    Pen(Slots slots) {
        this.slots = slots;
    }

    /** What somebody wrote, and which of the topic's texts it is. */
    record Said(Words words, int which) {}

    Said concern(Topic topic, Spot spot, Happening.Channel channel, boolean english, Dice dice) {
        List<Words> texts =
                english ? topic.texts().stream().filter(t -> t.en() != null).toList() : topic.texts();
        Said last = new Said(Words.NONE, 0);
        for (int i = 0; i < TRIES; i++) {
            Words template = dice.oneOf(texts.isEmpty() ? topic.texts() : texts);
            Words bare = fill(template, spot, dice);
            Words words = english ? bare : new Words(voice(bare.zh(), topic, channel, dice), bare.en());
            last = new Said(words, topic.texts().indexOf(template));
            if (said.add(words.zh())) {
                break;
            }
        }
        return last;
    }

    Words fill(Words template, Spot spot, Dice dice) {
        Words floor = spot.floor(dice);
        String zh = template.zh();
        String en = template.en();
        Matcher slot = SLOT.matcher(template.zh());
        while (slot.find()) {
            Words value = switch (slot.group(1)) {
                case "at" -> spot.shown();
                case "floor" -> floor;
                case "b" -> number(spot.building().number());
                default -> slots.one(slot.group(1), dice);
            };
            zh = zh.replace(slot.group(), value.zh());
            en = replace(en, slot.group(), value);
        }
        return new Words(zh, sentence(en));
    }

    private static @Nullable String replace(@Nullable String text, String slot, Words value) {
        return text == null ? null : text.replace(slot, value.in("en"));
    }

    private static @Nullable String sentence(@Nullable String en) {
        return en == null || en.isEmpty() ? en : Character.toUpperCase(en.charAt(0)) + en.substring(1);
    }

    private static Words number(int number) {
        return new Words(String.valueOf(number), String.valueOf(number));
    }

    /** Nobody grumbles about a thank-you, and who asks for care does not threaten. */
    private static boolean gentle(Topic topic) {
        return topic.visibility() != null || GENTLE.contains(topic.category());
    }

    /** Greeting, ending, and for a quarter of the phones the run-on of voice-to-text. */
    private String voice(String zh, Topic topic, Happening.Channel channel, Dice dice) {
        if (channel == Happening.Channel.PHONE) {
            return slots.one("phoneHeads", dice).zh() + zh;
        }
        if (channel == Happening.Channel.GRID) {
            return zh;
        }
        String tail = slots.one(gentle(topic) ? "gentleTails" : "tails", dice).zh();
        if (dice.chance(0.12)) {
            String spoken = (zh + tail)
                    .replace('，', ' ')
                    .replace('。', ' ')
                    .replace('；', ' ')
                    .strip();
            return slots.one("voiceHeads", dice).zh() + ' ' + spoken;
        }
        return slots.one(gentle(topic) ? "gentleHeads" : "heads", dice).zh() + zh + tail;
    }
}
