package org.courtyard.platform.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.stereotype.Component;

/** Gives the description of the API its words: every operation, parameter and field has a key in both languages. */
@Component
class ApiDescription implements OpenApiLocaleCustomizer {

    /** Answers that any operation may give. */
    private static final List<String> ALWAYS = List.of("sign-in-needed", "too-many", "broken", "unavailable");

    private final Texts texts;
    private final URI server;

    ApiDescription(Texts texts, CourtyardSettings settings) {
        this.texts = texts;
        this.server = settings.publicUrl() == null ? URI.create("/") : settings.publicUrl();
    }

    @Override
    public void customise(OpenAPI api, Locale locale) {
        var lang = Lang.ofTag(locale.toLanguageTag());
        api.info(new Info()
                .title(texts.say(lang, "api.title"))
                .version("v1")
                .description(texts.say(lang, "api.description")));
        api.servers(List.of(new Server().url(server.toString())));
        api.tags(null);
        api.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(texts.say(lang, "api.token")));
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(api.getComponents()::addSchemas);
        for (var problem : ApiProblem.ALL) {
            api.getComponents().addResponses(problem.type(), response(problem, lang));
        }
        api.getPaths().forEach((path, item) -> operations(path, item, lang));
        var schemas = api.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach((name, schema) -> fields(name, schema, lang));
        }
    }

    private ApiResponse response(ApiProblem problem, Lang lang) {
        return new ApiResponse()
                .description(texts.say(lang, problem.title()))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemBody"))));
    }

    private void operations(String path, PathItem item, Lang lang) {
        item.readOperationsMap().forEach((method, operation) -> {
            operation.setTags(null);
            operation.setSummary(texts.say(lang, "api.operation." + operation.getOperationId()));
            var token = new SecurityRequirement().addList("token");
            operation.setSecurity(anyone(operation) ? List.of(token, new SecurityRequirement()) : List.of(token));
            headers(path, method, operation);
            if (operation.getParameters() != null) {
                var own = "api.parameter." + operation.getOperationId() + ".";
                operation
                        .getParameters()
                        .forEach(each -> each.setDescription(
                                word(lang, own + each.getName(), "api.parameter." + each.getName())));
            }
            problems(path, method, operation);
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.setDescription(texts.say(lang, "api.answer." + status));
                }
            });
        });
    }

    /** Reading and raising need no token. */
    private static boolean anyone(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(WhoMayCall.ANYONE);
    }

    private static void headers(String path, PathItem.HttpMethod method, Operation operation) {
        if (method != PathItem.HttpMethod.POST) {
            return;
        }
        operation.addParametersItem(
                new Parameter().in("header").name("Idempotency-Key").schema(new StringSchema().maxLength(200)));
        if (path.contains("{id}")) {
            operation.addParametersItem(
                    new Parameter().in("header").name("If-Match").schema(new StringSchema()));
        }
        operation
                .getResponses()
                .forEach((status, response) ->
                        response.addHeaderObject("ETag", new Header().schema(new StringSchema())));
    }

    private static void problems(String path, PathItem.HttpMethod method, Operation operation) {
        ALWAYS.forEach(type -> problem(operation, type));
        if (path.contains("{id}")) {
            problem(operation, "not-found");
        }
        if (method == PathItem.HttpMethod.POST) {
            List.of("malformed", "not-allowed", "conflict", "bad-input").forEach(type -> problem(operation, type));
            if (path.contains("{id}")) {
                problem(operation, "stale-version");
            }
        } else if (operation.getParameters() != null) {
            problem(operation, "bad-input");
        }
    }

    private static void problem(Operation operation, String type) {
        var status = ApiProblem.ALL.stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow()
                .status();
        operation
                .getResponses()
                .addApiResponse(Integer.toString(status), new ApiResponse().$ref("#/components/responses/" + type));
    }

    @SuppressWarnings("rawtypes") // the library's own types are raw
    private void fields(String name, Schema<?> schema, Lang lang) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            var own = "api.field." + name + ".";
            properties.forEach((field, each) -> each.setDescription(word(lang, own + field, "api.field." + field)));
        }
    }

    /** The word of this very place if there is one, else the one the name has everywhere. */
    private String word(Lang lang, String own, String usual) {
        return texts.say(lang, texts.knows(lang, own) ? own : usual);
    }
}
