package org.courtyard.concerns.web.categories;

import java.util.LinkedHashMap;
import java.util.Map;
import org.courtyard.concerns.Categories;
import org.courtyard.organizations.CategoryNames;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/** Names the categories on the authority list, each below its group. */
@Component
class NamesOnTheList implements CategoryNames {

    private final Categories categories;
    private final Texts texts;

    NamesOnTheList(Categories categories, Texts texts) {
        this.categories = categories;
        this.texts = texts;
    }

    @Override
    public Map<String, String> groups() {
        var groups = new LinkedHashMap<String, String>();
        categories.open().forEach(each -> groups.put(each.code(), each.group()));
        return groups;
    }

    @Override
    public Map<String, String> names(Lang lang) {
        var chinese = lang == Lang.ZH;
        var names = new LinkedHashMap<String, String>();
        var open = categories.open();
        for (var first : open) {
            if (!names.containsKey(first.group())) {
                var group = first.groupName(chinese);
                names.put(first.group(), texts.say(lang, "concerns.categories.whole-group", group));
                open.stream()
                        .filter(each -> each.group().equals(first.group()))
                        .forEach(each -> names.put(
                                each.code(),
                                texts.say(lang, "concerns.categories.in-group", group, each.name(chinese))));
            }
        }
        return names;
    }
}
