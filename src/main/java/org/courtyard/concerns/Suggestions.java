package org.courtyard.concerns;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtyard.concerns.suggestion.CategorySuggester;
import org.courtyard.concerns.suggestion.Lexicon;
import org.courtyard.concerns.suggestion.Reason;
import org.springframework.stereotype.Service;

/** Guesses the category from the text, by words that everybody may see. */
@Service
public class Suggestions {

    private final CategorySuggester suggester = new CategorySuggester(Lexicon.shipped(), null);
    private final Categories categories;

    Suggestions(Categories categories) {
        this.categories = categories;
    }

    /** At most three categories, the likeliest first; confidence from 0 to 1. */
    public List<Suggested> suggest(String text) {
        return suggester.suggest(text, offered()).stream()
                .map(each -> new Suggested(categories.category(each.label()), each.confidence()))
                .toList();
    }

    /** The words that speak for a category. */
    public List<String> why(String text, String category) {
        return suggester.why(text, category).stream().map(Reason::word).toList();
    }

    private Set<String> offered() {
        return categories.all().stream().map(Category::code).collect(Collectors.toSet());
    }

    public record Suggested(Category category, double confidence) {}
}
