package org.courtyard.notices.webhooks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings a message to its address and to nowhere else: the name is looked up once, all its addresses must be allowed, the
 * connection goes to one of these, no redirect is followed and no proxy asked. JDK's client looks a name up by itself, after
 * any check of ours; therefore this one.
 */
@Component
class Carrier {

    /** For all of it: connecting, sending, the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reach reach;
    private final Reach.Names names;
    private final SSLSocketFactory secured;
    private final Duration patience;

    @Autowired
    Carrier(CourtyardSettings settings) {
        this(
                new Reach(settings.webhooksPrivate()),
                InetAddress::getAllByName,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                PATIENCE);
    }

    Carrier(Reach reach, Reach.Names names, SSLSocketFactory secured, Duration patience) {
        this.reach = reach;
        this.names = names;
        this.secured = secured;
        this.patience = patience;
    }

    Reach reach() {
        return reach;
    }

    /** True when a name leads, as things stand, to where webhooks must not go. Unknown names may become known. */
    boolean refuses(String host) {
        try {
            return !Arrays.stream(names.of(host)).allMatch(reach::allows);
        } catch (UnknownHostException notYet) {
            return false;
        }
    }

    Answer carry(Message message) {
        if (reach.read(message.address().toString()).isEmpty()) {
            return Answer.none(Failure.NOT_ALLOWED);
        }
        try {
            var found = names.of(message.address().getHost());
            return found.length > 0 && Arrays.stream(found).allMatch(reach::allows)
                    ? exchange(message, found[0])
                    : Answer.none(Failure.NOT_ALLOWED);
        } catch (UnknownHostException unknown) {
            return Answer.none(Failure.UNKNOWN_HOST);
        }
    }

    private Answer exchange(Message message, InetAddress address) {
        var late = new AtomicBoolean();
        var connected = false;
        try (var socket = new Socket(Proxy.NO_PROXY)) {
            var alarm = Thread.ofVirtual().start(() -> hangUp(socket, late));
            try {
                socket.connect(new InetSocketAddress(address, message.port()), (int) patience.toMillis());
                connected = true;
                var line = message.secure() ? secured(socket, message) : socket;
                line.getOutputStream().write(message.bytes());
                line.getOutputStream().flush();
                return new AnswerReader(new BufferedInputStream(line.getInputStream())).read();
            } finally {
                alarm.interrupt();
            }
        } catch (SSLException untrusted) {
            return Answer.none(late.get() ? Failure.TOO_SLOW : Failure.NO_TRUST);
        } catch (IOException broken) {
            return Answer.none(
                    late.get() ? Failure.TOO_SLOW : connected ? Failure.NOT_UNDERSTOOD : Failure.NO_CONNECTION);
        }
    }

    /** The certificate must be for the name in the address, whatever it was looked up to. */
    private Socket secured(Socket socket, Message message) throws IOException {
        var host = message.address().getHost().replaceAll("[\\[\\]]", "");
        var line = (SSLSocket) secured.createSocket(socket, host, message.port(), true);
        var wanted = line.getSSLParameters();
        wanted.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(wanted);
        line.startHandshake();
        return line;
    }

    /** However the other side dawdles: after the time is up the line is cut. */
    private void hangUp(Socket socket, AtomicBoolean late) {
        try {
            Thread.sleep(patience);
            late.set(true);
            socket.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException closedAlready) {
            // as wanted
        }
    }
}
