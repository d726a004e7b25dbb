package org.courtyard.concerns.web.api;

import java.util.List;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Suggestions;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.problems.BadInput;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The kinds of concerns, and which of them a text sounds like. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@MayCall(Who.ANYONE)
class CategoryApi {

    private static final int LONGEST_TEXT = 4000;

    private final Categories categories;
    private final Suggestions suggestions;

    CategoryApi(Categories categories, Suggestions suggestions) {
        this.categories = categories;
        this.suggestions = suggestions;
    }

    record CategoryList(List<CategoryBody> categories) {}

    record SuggestionList(List<SuggestionBody> suggestions) {}

    /** @param confidence 0 to 1 */
    record SuggestionBody(String category, CategoryBody.InBoth name, double confidence, List<String> words) {}

    @GetMapping("/categories")
    CategoryList categories() {
        return new CategoryList(categories.all().stream().map(CategoryBody::of).toList());
    }

    @GetMapping("/suggestions")
    SuggestionList suggestions(@RequestParam String text) {
        new BadInput.Checks()
                .wrongIf(text.length() > LONGEST_TEXT, "text", "api.text-long", LONGEST_TEXT)
                .throwIfAny();
        return new SuggestionList(suggestions.suggest(text).stream()
                .map(each -> new SuggestionBody(
                        each.category().code(),
                        new CategoryBody.InBoth(
                                each.category().zh(), each.category().en()),
                        each.confidence(),
                        suggestions.why(text, each.category().code())))
                .toList());
    }
}
