package org.courtyard.platform.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.idempotency.IfMatch;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API that programs read, for the page that people read. */
@Component
class ApiDocument {

    static final String ADDRESS = "/api/openapi.json";

    private final OpenApiWebMvcResource library;
    private final JsonMapper json;

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(IfMatch.class, Actor.class, Actor.Member.class, Lang.class);
    }

    ApiDocument(OpenApiWebMvcResource library, JsonMapper json) {
        this.library = library;
        this.json = json;
    }

    JsonNode in(Lang lang, HttpServletRequest request) {
        try {
            return json.readTree(library.openapiJson(asked(request), ADDRESS, lang.locale()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** The library works out addresses from the one it was asked at. */
    private static HttpServletRequest asked(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public StringBuffer getRequestURL() {
                var url = request.getRequestURL();
                url.setLength(url.length() - request.getRequestURI().length());
                return url.append(ADDRESS);
            }

            @Override
            public String getRequestURI() {
                return ADDRESS;
            }
        };
    }
}
