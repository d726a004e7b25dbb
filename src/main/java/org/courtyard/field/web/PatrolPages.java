package org.courtyard.field.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.field.PatrolNote;
import org.courtyard.field.Patrols;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes in words, for the list of the desk and for devices. */
@Component
class PatrolPages {

    private final Patrols patrols;
    private final Places places;
    private final Accounts accounts;

    PatrolPages(Patrols patrols, Places places, Accounts accounts) {
        this.patrols = patrols;
        this.places = places;
        this.accounts = accounts;
    }

    List<PatrolsPage.Line> lines(List<PatrolNote> notes, Actor reader, Shell shell) {
        var where = where(notes);
        var became = patrols.becameOf(notes, reader);
        var who = accounts.accountsByIds(notes.stream()
                .map(each -> new AccountId(each.account()))
                .distinct()
                .toList());
        return notes.stream().map(note -> line(note, where, became, who, shell)).toList();
    }

    List<List<@Nullable Object>> rows(List<PatrolNote> notes, Actor reader, ListFile file, Shell shell) {
        var lines = lines(notes, reader, shell);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Arrays.<@Nullable Object>asList(
                        file.at(notes.get(i).at()),
                        lines.get(i).place(),
                        lines.get(i).who(),
                        lines.get(i).text(),
                        lines.get(i).reference()))
                .toList();
    }

    List<Today.Note> notes(List<PatrolNote> notes, Actor reader, Shell shell) {
        var where = where(notes);
        var became = patrols.becameOf(notes, reader);
        return notes.stream()
                .map(note -> new Today.Note(
                        note.id(),
                        note.at().toEpochMilli(),
                        name(note, where, shell),
                        note.fine(),
                        note.text(),
                        concern(note, became) == null
                                ? null
                                : Objects.requireNonNull(concern(note, became)).reference()))
                .toList();
    }

    private static PatrolsPage.Line line(
            PatrolNote note,
            Map<PlaceId, Place> where,
            Map<ConcernId, Concern> became,
            Map<AccountId, Account> who,
            Shell shell) {
        var concern = concern(note, became);
        var account = who.get(new AccountId(note.account()));
        var said = note.saidAt();
        return new PatrolsPage.Line(
                note.id(),
                note.text().isEmpty() ? shell.say("field.patrol.fine") : note.text(),
                note.fine(),
                name(note, where, shell),
                account == null ? "" : account.displayName(),
                shell.moments().at(said == null ? note.at() : said),
                concern == null
                        ? null
                        : shell.to("/work/concerns/" + concern.id().value()),
                concern == null ? null : concern.reference(),
                note.concern() == null && !note.text().isEmpty());
    }

    private Map<PlaceId, Place> where(List<PatrolNote> notes) {
        return places.placesByIds(notes.stream()
                .flatMap(each -> each.path().reversed().stream().limit(2))
                .map(PlaceId::new)
                .distinct()
                .toList());
    }

    /** With what it lies in, as a staircase alone says little. */
    private static String name(PatrolNote note, Map<PlaceId, Place> where, Shell shell) {
        var own = where.get(note.place());
        var path = note.path();
        var above = path.size() < 2 ? null : where.get(new PlaceId(path.get(path.size() - 2)));
        if (own == null) {
            return "";
        }
        var name = own.called(shell.lang());
        return own.level().official() || above == null ? name : above.called(shell.lang()) + " " + name;
    }

    private static @Nullable Concern concern(PatrolNote note, Map<ConcernId, Concern> became) {
        return note.concern() == null ? null : became.get(note.concern());
    }
}
