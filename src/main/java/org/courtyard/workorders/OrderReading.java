package org.courtyard.workorders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows of a table as orders; each row is judged by itself. */
@Component
class OrderReading {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NUMBER = 60;

    private final OrderStore orders;
    private final Places places;
    private final Categories categories;
    private final CourtyardSettings settings;

    OrderReading(OrderStore orders, Places places, Categories categories, CourtyardSettings settings) {
        this.orders = orders;
        this.places = places;
        this.categories = categories;
        this.settings = settings;
    }

    List<OrderLine> read(OrderSource source, Sheet sheet) {
        return new Reading(source, Objects.requireNonNull(source.form()), sheet).all();
    }

    private final class Reading {

        private final OrderSource source;
        private final OrderForm form;
        private final Sheet sheet;
        private final Place home;
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<String, Optional<Place>> found = new HashMap<>();
        private final Map<String, String> categoryCodes;

        Reading(OrderSource source, OrderForm form, Sheet sheet) {
            this.source = source;
            this.form = form;
            this.sheet = sheet;
            this.home = places.place(source.place());
            for (int i = 0; i < sheet.titles().size(); i++) {
                columns.put(sheet.titles().get(i), i);
            }
            this.categoryCodes = codes();
        }

        List<OrderLine> all() {
            var known = orders.known(
                    source.id(),
                    sheet.rows().stream().map(row -> cell(row, form.number())).toList());
            var seen = new HashSet<String>();
            var lines = new ArrayList<OrderLine>();
            for (int i = 0; i < sheet.rows().size(); i++) {
                lines.add(line(i + 1, sheet.rows().get(i), known, seen));
            }
            return lines;
        }

        private OrderLine line(int line, List<String> row, Map<String, WorkOrder> known, HashSet<String> seen) {
            var number = cell(row, form.number());
            var text = form.text().stream()
                    .map(each -> cell(row, each))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining("\n"));
            var when = cell(row, form.deadline());
            var deadline = OrderDates.read(when, settings.timeZone());
            var where = cell(row, form.place());
            var place = where.isEmpty() ? Optional.<Place>empty() : found.computeIfAbsent(where, this::place);
            var carried = new LinkedHashMap<String, String>();
            form.carried().forEach(each -> carried.put(each, cell(row, each)));
            var order = new OrderLine(
                    line,
                    number,
                    text,
                    deadline.orElse(null),
                    place.orElse(home),
                    where.isEmpty() || place.isPresent(),
                    categoryCodes.get(cell(row, form.category())),
                    cell(row, form.name()),
                    cell(row, form.phone()),
                    carried,
                    verdict(known.get(number), deadline.orElse(null)),
                    null);
            var wrong = wrong(order, when, seen);
            return wrong == null ? order : order.refused(wrong);
        }

        private BadInput.@Nullable Wrong wrong(OrderLine order, String when, HashSet<String> seen) {
            if (order.number().isEmpty() || order.number().length() > LONGEST_NUMBER) {
                return new BadInput.Wrong("number", "workorders.number-wrong", LONGEST_NUMBER);
            }
            if (!seen.add(order.number())) {
                return new BadInput.Wrong("number", "workorders.number-twice", order.number());
            }
            if (order.text().isEmpty() || order.text().length() > LONGEST_TEXT) {
                return new BadInput.Wrong("text", "workorders.text-wrong", LONGEST_TEXT);
            }
            return when.isEmpty() || order.deadline() != null
                    ? null
                    : new BadInput.Wrong("deadline", "workorders.deadline-wrong", when);
        }

        private static OrderLine.Verdict verdict(@Nullable WorkOrder known, @Nullable Instant deadline) {
            if (known == null) {
                return OrderLine.Verdict.NEW;
            }
            return deadline == null || deadline.equals(known.deadline())
                    ? OrderLine.Verdict.KNOWN
                    : OrderLine.Verdict.MOVED;
        }

        /** By code or spoken code, else the only one that is called so below the source's place. */
        private Optional<Place> place(String where) {
            var exact = places.byAnyName(where)
                    .filter(each -> each.path().contains(home.id().value()));
            if (exact.isPresent()) {
                return exact;
            }
            var alike = places.search(where, home.id(), 2);
            return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
        }

        private Map<String, String> codes() {
            var codes = new HashMap<String, String>();
            for (Category each : categories.all()) {
                codes.put(each.code(), each.code());
                codes.put(each.zh(), each.code());
                codes.put(each.en(), each.code());
            }
            return codes;
        }

        private String cell(List<String> row, @Nullable String title) {
            return Sheet.cell(columns, row, title);
        }
    }
}
