package org.courtyard.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, if one is set: {@code smtp://user:password@host:port?from=address}. */
@Component
class Courier implements Carrier {

    private static final String PATIENCE_MILLIS = "20000";

    private final @Nullable JavaMailSenderImpl sender;
    private final String from;

    @Autowired
    Courier(CourtyardSettings settings) {
        this(settings.mailUrl());
    }

    Courier(@Nullable URI url) {
        this.sender = url == null ? null : sender(url);
        this.from = url == null ? "" : from(url);
    }

    @Override
    public Mail.Channel channel() {
        return Mail.Channel.MAIL;
    }

    @Override
    public boolean sends() {
        return sender != null;
    }

    @Override
    public void carry(Mail mail) throws NotTaken {
        if (sender == null) {
            throw new IllegalStateException("no mail server is set");
        }
        try {
            sender.send(message(mail));
        } catch (MessagingException | MailException refused) {
            throw new NotTaken(NotTaken.Hope.LATER, String.valueOf(refused.getMessage()));
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new Numbered(mail, from);
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name(), "plain");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        message.setSentDate(Date.from(mail.createdAt()));
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            // RFC 8058: the mailbox may post there for its owner
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static JavaMailSenderImpl sender(URI url) {
        var made = new JavaMailSenderImpl();
        boolean tls = "smtps".equals(url.getScheme());
        made.setProtocol(url.getScheme());
        made.setHost(url.getHost());
        made.setPort(url.getPort() > 0 ? url.getPort() : tls ? 465 : 587);
        var user = url.getRawUserInfo();
        var prefix = "mail." + url.getScheme() + ".";
        var properties = made.getJavaMailProperties();
        if (user != null) {
            var parts = user.split(":", 2);
            made.setUsername(plain(parts[0]));
            made.setPassword(parts.length > 1 ? plain(parts[1]) : "");
            properties.setProperty(prefix + "auth", "true");
            // a password never goes over the net in the open
            properties.setProperty(prefix + "starttls.required", Boolean.toString(!tls));
        }
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(!tls));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return made;
    }

    /** The address asked for, else the user if it is one, else one at the server. */
    private static String from(URI url) {
        var query = url.getRawQuery();
        if (query != null && query.startsWith("from=")) {
            return plain(query.substring("from=".length()));
        }
        var user =
                url.getRawUserInfo() == null ? "" : plain(url.getRawUserInfo().split(":", 2)[0]);
        return user.contains("@") ? user : "courtyard@" + url.getHost();
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The same mail has the same number at every try, so that a mailbox can tell a second copy. */
    private static final class Numbered extends MimeMessage {

        private final String number;

        Numbered(Mail mail, String from) {
            super((jakarta.mail.@Nullable Session) null);
            this.number = "<" + mail.id() + from.substring(from.lastIndexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
