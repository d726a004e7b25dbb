package org.courtyard.platform.i18n;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence people read, by key and language. Messages are ICU: {@code {0, plural, one{# day} other{# days}}}.
 * Numbers given as arguments are grouped as the language does; give years, phone numbers and references as strings.
 */
@Component
public class Texts {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final boolean strict;
    private final Map<Lang, Map<String, MessageFormat>> messages = new EnumMap<>(Lang.class);

    /** @param strict a missing key throws, as in tests; otherwise the key itself is shown and logged */
    public Texts(@Value("${courtyard.texts.strict:false}") boolean strict) {
        this.strict = strict;
        for (var lang : Lang.values()) {
            messages.put(lang, read(lang));
        }
    }

    /** The text of a key, with its arguments filled in. */
    public String say(Lang lang, String key, @Nullable Object... args) {
        var message = bundle(lang).get(key);
        if (message == null) {
            return missing(lang, key);
        }
        // formatting keeps state inside a MessageFormat, so each call works on its own copy
        return ((MessageFormat) message.clone()).format(args);
    }

    public boolean knows(Lang lang, String key) {
        return bundle(lang).containsKey(key);
    }

    /** 甲、乙和丙 · A, B, and C. */
    public String list(Lang lang, Collection<?> items) {
        return ListFormatter.getInstance(lang.locale()).format(items);
    }

    /** All keys of a language, sorted. */
    public Set<String> keys(Lang lang) {
        return new TreeSet<>(bundle(lang).keySet());
    }

    private Map<String, MessageFormat> bundle(Lang lang) {
        return messages.getOrDefault(lang, Map.of());
    }

    private String missing(Lang lang, String key) {
        if (strict) {
            throw new IllegalArgumentException(
                    "no text for “" + key + "” in " + lang.segment() + ": add it to messages/*_" + lang.segment());
        }
        log.warn("no text for {} in {}", key, lang.segment());
        return key;
    }

    private static Map<String, MessageFormat> read(Lang lang) {
        var read = new HashMap<String, MessageFormat>();
        try {
            var pattern = "classpath*:messages/*_" + lang.segment() + ".properties";
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                properties(resource).forEach((key, text) -> {
                    if (read.put(key.toString(), message(lang, key, text)) != null) {
                        throw new IllegalStateException("the key " + key + " is in two files, one is " + resource);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static MessageFormat message(Lang lang, Object key, Object text) {
        try {
            return new MessageFormat(text.toString(), lang.locale());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the text of " + key + " in " + lang.segment() + " cannot be read", e);
        }
    }

    private static Properties properties(Resource resource) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
