package org.courtyard.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Category.Question;
import org.courtyard.open311.web.Answer.Fields;
import org.courtyard.open311.web.Answer.Group;
import org.courtyard.open311.web.Answer.Many;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.i18n.Lang;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The categories as GeoReport's services, their questions as its attributes. */
@RestController
@RequestMapping({"/open311/v2", "/open311/test/v2"})
@MayCall(Who.ANYONE)
class ServicesController {

    private final Replies replies;
    private final Jurisdictions jurisdictions;
    private final Categories categories;

    ServicesController(Replies replies, Jurisdictions jurisdictions, Categories categories) {
        this.replies = replies;
        this.jurisdictions = jurisdictions;
        this.categories = categories;
    }

    @GetMapping("/services.{form:xml|json}")
    ResponseEntity<byte[]> services(HttpServletRequest request) {
        return replies.to(request, call -> {
            jurisdictions.of(call.arguments());
            return Answer.list(
                    "services",
                    "service",
                    categories.open().stream()
                            .map(each -> service(each, call.lang()))
                            .toList());
        });
    }

    @GetMapping("/services/{code}.{form:xml|json}")
    ResponseEntity<byte[]> definition(@PathVariable String code, HttpServletRequest request) {
        return replies.to(request, call -> {
            jurisdictions.of(call.arguments());
            var category = categories
                    .find(code)
                    .filter(each -> each.elsewhere() == null)
                    .orElseThrow(() -> new Refusal(404, "open311.service-unknown", Arguments.shortened(code)));
            return new Answer("service_definition", definition(category, call.lang()));
        });
    }

    private static Group service(Category category, Lang lang) {
        var chinese = lang == Lang.ZH;
        return new Fields()
                .put("service_code", category.code())
                .put("service_name", category.name(chinese))
                .put("description", category.groupName(chinese) + " · " + category.name(chinese))
                .put("metadata", !category.questions().isEmpty())
                .put("type", "realtime")
                .put("keywords", String.join(", ", category.keywords()))
                .put("group", category.groupName(chinese))
                .group();
    }

    private static Group definition(Category category, Lang lang) {
        var attributes = new ArrayList<Group>();
        for (var question : category.questions()) {
            attributes.add(attribute(question, attributes.size() + 1, lang == Lang.ZH));
        }
        return new Fields()
                .put("service_code", category.code())
                .put("attributes", new Many("attribute", attributes))
                .group();
    }

    private static Group attribute(Question question, int order, boolean chinese) {
        var fields = new Fields()
                .put("variable", true)
                .put("code", question.code())
                .put("datatype", datatype(question.type()))
                .put("required", question.required())
                .put("datatype_description", null)
                .put("order", order)
                .put("description", chinese ? question.zh() : question.en());
        if (!question.values().isEmpty()) {
            fields.put(
                    "values",
                    new Many(
                            "value",
                            question.values().stream()
                                    .map(each -> new Fields()
                                            .put("key", each.code())
                                            .put("name", chinese ? each.zh() : each.en())
                                            .group())
                                    .toList()));
        }
        return fields.group();
    }

    private static String datatype(Question.Type type) {
        return switch (type) {
            case STRING -> "string";
            case NUMBER -> "number";
            case DATETIME -> "datetime";
            case TEXT -> "text";
            case SINGLE -> "singlevaluelist";
            case MULTIPLE -> "multivaluelist";
        };
    }
}
