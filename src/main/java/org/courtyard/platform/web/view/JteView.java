package org.courtyard.platform.web.view;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.view.AbstractTemplateView;

/** One compiled template. Every template gets {@code shell}; a page that holds a token or a name is stored by nobody. */
class JteView extends AbstractTemplateView {

    private final TemplateEngine templates;
    private final Shells shells;

    JteView(TemplateEngine templates, Shells shells) {
        this.templates = templates;
        this.shells = shells;
    }

    @Override
    public boolean checkResource(Locale locale) {
        return templates.hasTemplate(template());
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, @Nullable Object> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var personal = new AtomicBoolean();
        var shell = shells.of(request);
        model.put("shell", watched(shell, personal));
        var output = new Utf8ByteOutput();
        templates.render(template(), model, output);
        if (personal.get()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, shell.lang().tag());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private static Shell watched(Shell shell, AtomicBoolean personal) {
        return new Shell(
                shell.lang(),
                shell.texts(),
                shell.moments(),
                shell.assets(),
                shell.path(),
                shell.query(),
                shell.large(),
                shell.demo(),
                shell.house(),
                shell.desk(),
                shell.nav(),
                () -> {
                    personal.set(true);
                    return shell.csrf();
                },
                () -> {
                    personal.set(true);
                    return shell.visitor();
                });
    }

    private String template() {
        var url = getUrl();
        if (url == null) {
            throw new IllegalStateException("view without a template");
        }
        return url;
    }
}
