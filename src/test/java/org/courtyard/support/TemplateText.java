package org.courtyard.support;

import gg.jte.ContentType;
import gg.jte.TemplateConfig;
import gg.jte.compiler.TemplateParser;
import gg.jte.compiler.TemplateParser.HtmlAttribute;
import gg.jte.compiler.TemplateParser.HtmlTag;
import gg.jte.compiler.TemplateParserVisitorAdapter;
import gg.jte.compiler.TemplateType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a template says by itself: its text parts, with everything computed left out, blocks within blocks too. */
public final class TemplateText extends TemplateParserVisitorAdapter {

    private static final char COMPUTED = '\u0001';
    private static final Pattern SILENT =
            Pattern.compile("(?is)<!--.*?-->|<(script|style|kbd)\\b.*?</\\1>|<!doctype[^>]*>|&[a-z]+;|&#\\w+;");
    private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("(?s)\\s(?:aria-label|title|placeholder|alt)\\s*=\\s*\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("[^\\n\\u0001]*\\p{L}[^\\n\\u0001]*");
    private static final Pattern SPOKEN_LITERAL =
            Pattern.compile("\"(?:[^\"\\\\]*\\p{IsHan}[^\"]*|[A-Z][a-z]+[ ,.][^\"]*)\"");

    private final StringBuilder text = new StringBuilder();
    private final List<String> words = new ArrayList<>();

    private TemplateText() {}

    public static TemplateText of(String template) {
        return new TemplateText().parse(template, TemplateType.Template);
    }

    /** Every piece that people would read and that no messages file knows. */
    public List<String> words() {
        var html = SILENT.matcher(text).replaceAll(" ");
        var found = new ArrayList<>(words);
        TAG.matcher(html)
                .results()
                .forEach(tag -> SPOKEN_ATTRIBUTE
                        .matcher(tag.group())
                        .results()
                        .forEach(hit -> found.add(hit.group().strip())));
        LETTERS.matcher(TAG.matcher(html).replaceAll("\n"))
                .results()
                .forEach(hit -> found.add(hit.group().strip()));
        return found;
    }

    private TemplateText parse(String template, TemplateType type) {
        new TemplateParser(template, type, this, new TemplateConfig(ContentType.Html, "checked")).parse();
        return this;
    }

    /** Java inside a template: its content blocks are templates again, the rest is searched for spoken literals. */
    private void code(String code) {
        var java = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            if (code.startsWith("@`", i)) {
                int end = blockEnd(code, i + 2);
                words.addAll(new TemplateText()
                        .parse(code.substring(i + 2, end), TemplateType.Content)
                        .words());
                i = end;
            } else {
                java.append(code.charAt(i));
            }
        }
        SPOKEN_LITERAL.matcher(java).results().forEach(hit -> words.add(hit.group()));
        text.append(COMPUTED);
    }

    private static int blockEnd(String code, int start) {
        int depth = 1;
        for (int i = start; i < code.length(); i++) {
            if (code.startsWith("@`", i)) {
                depth++;
                i++;
            } else if (code.charAt(i) == '`' && --depth == 0) {
                return i;
            }
        }
        return code.length();
    }

    @Override
    public void onTextPart(int depth, String part) {
        text.append(part);
    }

    @Override
    public void onParam(String parameter) {
        code(parameter);
    }

    @Override
    public void onCodePart(int depth, String part) {
        code(part);
    }

    @Override
    public void onHtmlTagBodyCodePart(int depth, String part, String tag) {
        code(part);
    }

    @Override
    public void onHtmlTagAttributeCodePart(int depth, String part, String tag, String attribute) {
        code(part);
    }

    @Override
    public void onHtmlAttributeOutput(int depth, HtmlTag tag, HtmlAttribute attribute) {
        text.append(COMPUTED);
    }

    @Override
    public void onUnsafeCodePart(int depth, String part) {
        code(part);
    }

    @Override
    public void onCodeStatement(int depth, String statement) {
        code(statement);
    }

    @Override
    public void onConditionStart(int depth, String condition) {
        code(condition);
    }

    @Override
    public void onConditionElse(int depth, String condition) {
        code(condition);
    }

    @Override
    public void onForLoopStart(int depth, String loop) {
        code(loop);
    }

    @Override
    public void onTemplateCall(int depth, String name, List<String> parameters) {
        parameters.forEach(this::code);
    }

    @Override
    public void onError(String message) {
        throw new IllegalArgumentException(message);
    }
}
