package org.courtyard.concerns.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.courtyard.concerns.Concerns;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class LongListTest {

    private static final int MANY = 100_000;
    /** Held, the lines between the two looks would take ten times as much. */
    private static final long LITTLE = 12_000_000;

    @Autowired
    Concerns concerns;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    RequestMappingHandlerAdapter adapter;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aHundredThousandLinesPassThroughWithoutBeingGathered(String format) throws Exception {
        var yard = new Yard(places, organizations, authorities, concerns);
        multiply(yard.light().id().value());
        var sink = new Sink();
        var request = new MockHttpServletRequest("GET", "/zh/work/concerns." + format);
        request.setParameter("status", "all");
        request.setAttribute(Actor.class.getName(), yard.desk);
        var handler = Objects.requireNonNull(mapping.getHandler(request)).getHandler();
        var response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return sink;
            }
        };
        adapter.handle(request, response, handler);
        sink.look();
        assertThat(sink.lines).as("lines of text").isGreaterThan(format.equals("csv") ? MANY : 0);
        assertThat(sink.seen).hasSizeGreaterThan(3);
        assertThat(sink.seen.getLast() - sink.seen.getFirst())
                .as("bytes in use after each part: %s", sink.seen)
                .isLessThan(LITTLE);
    }

    private void multiply(java.util.UUID id) {
        jdbc.sql("""
                        insert into concerns.concern
                        select r.*
                          from concerns.concern c
                         cross join generate_series(1, :many) i
                         cross join lateral jsonb_populate_record(c, jsonb_build_object(
                                    'id', gen_random_uuid(), 'number', 100000 + i,
                                    'raised_at', c.raised_at - i * interval '1 minute')) r
                         where c.id = :id
                        """).param("many", MANY).param("id", id).update();
    }

    /** Takes everything and keeps nothing; looks now and then what is still held. */
    private static final class Sink extends ServletOutputStream {

        private static final int APART = 1_500_000;

        private final List<Long> seen = new ArrayList<>();
        private long bytes;
        private long lines;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            for (int i = from; i < from + length; i++) {
                lines += some[i] == '\n' ? 1 : 0;
            }
            if (bytes / APART != (bytes + length) / APART) {
                look();
            }
            bytes += length;
        }

        void look() {
            System.gc();
            var runtime = Runtime.getRuntime();
            seen.add(runtime.totalMemory() - runtime.freeMemory());
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
