package org.courtyard.open311.web;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.courtyard.open311.web.Answer.Group;
import org.courtyard.open311.web.Answer.Many;
import org.courtyard.open311.web.Answer.Number;
import org.courtyard.open311.web.Answer.Part;
import org.courtyard.open311.web.Answer.Text;
import org.courtyard.open311.web.Answer.Truth;
import org.jspecify.annotations.Nullable;

/** An answer as XML, without a namespace, as GeoReport wants it. */
final class XmlForm {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private XmlForm() {}

    static byte[] write(Answer answer) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("utf-8", "1.0");
            element(xml, answer.root(), answer.body());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable Part part) throws XMLStreamException {
        if (part == null) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        switch (part) {
            case Many many -> {
                for (var each : many.parts()) {
                    element(xml, many.item(), each);
                }
            }
            case Group group -> {
                for (var field : group.fields().entrySet()) {
                    element(xml, field.getKey(), field.getValue());
                }
            }
            case Text text -> xml.writeCharacters(allowed(text.text()));
            case Number number -> xml.writeCharacters(number.value().toPlainString());
            case Truth truth -> xml.writeCharacters(Boolean.toString(truth.value()));
        }
        xml.writeEndElement();
    }

    /** XML 1.0 knows no control characters and no halves of pairs; imported texts may hold them. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point == '\r'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
