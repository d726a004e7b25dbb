package org.courtyard.concerns;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.courtyard.concerns.suggestion.CategorySuggester;
import org.courtyard.concerns.suggestion.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Guesses the category from the text, by words that everybody may see. */
@Service
public class Suggestions {

    private final SuggestionsInForce inForce;
    private final Categories categories;
    private volatile @Nullable Known known;

    private record Known(CategorySuggester base, List<Category> categories, CategorySuggester suggester) {}

    Suggestions(SuggestionsInForce inForce, Categories categories) {
        this.inForce = inForce;
        this.categories = categories;
    }

    /** At most three categories, the likeliest first. */
    public List<Suggested> suggest(String text) {
        return suggester().suggest(text, codes(each -> true), codes(each -> each.elsewhere() != null)).stream()
                .map(each -> new Suggested(categories.category(each.label()), each.confidence()))
                .toList();
    }

    /** The words that speak for a category, the strongest first. */
    public List<String> why(String text, String category) {
        return suggester().why(text, category).stream().map(Reason::word).toList();
    }

    /** Words that were entered with a category here come on top of the shipped ones. */
    private CategorySuggester suggester() {
        var base = inForce.suggester();
        var now = categories.all();
        var before = known;
        if (before != null && before.base() == base && before.categories().equals(now)) {
            return before.suggester();
        }
        var shipped = inForce.lexicon().codes();
        var words = now.stream()
                .filter(each -> each.version() > 1 || !shipped.contains(each.code()))
                .collect(Collectors.toMap(Category::code, Category::keywords));
        var made = new Known(base, now, base.hearing(words));
        known = made;
        return made.suggester();
    }

    private Set<String> codes(Predicate<Category> which) {
        return categories.all().stream().filter(which).map(Category::code).collect(Collectors.toSet());
    }

    /** @param confidence from 0 to 1; of guesses at 0.8 about eight in ten are right */
    public record Suggested(Category category, double confidence) {

        public Sureness sureness() {
            return confidence >= 0.8 ? Sureness.SURE : confidence >= 0.5 ? Sureness.LIKELY : Sureness.UNSURE;
        }
    }

    /** A confidence in words. */
    public enum Sureness {
        SURE,
        LIKELY,
        UNSURE
    }
}
