package org.courtyard.accounts;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in: letting them in, finding them, closing the door behind them. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,59}");
    private static final int DISPLAY_NAME_LENGTH = 60;

    private final AccountStore store;
    private final Actors actors;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Accounts(
            AccountStore store,
            Actors actors,
            Passwords passwords,
            SignIn signIn,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.actors = actors;
        this.passwords = passwords;
        this.signIn = signIn;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** @throws Missing when there is none with this id */
    public Account account(AccountId id) {
        return find(id).orElseThrow(() -> new Missing("accounts.missing"));
    }

    public Optional<Account> find(AccountId id) {
        return store.find(id.value());
    }

    /** By what is typed at sign-in; case does not matter. */
    public Optional<Account> byName(String name) {
        return store.findByName(plain(name));
    }

    /** Many at once; ids without an account are left out. */
    public Map<AccountId, Account> accountsByIds(Collection<AccountId> wanted) {
        return store.findAll(wanted.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /**
     * By name, those after {@code after} ("" for the first page), whose name or display name holds {@code text}.
     *
     * @param limit 1 to 200
     * @throws org.courtyard.platform.problems.Refused without the right to manage accounts
     */
    public List<Account> list(String text, String after, int limit, Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, Where.NOWHERE, "list accounts");
        return store.list(text.strip().toLowerCase(Locale.ROOT), after, Math.clamp(limit, 1, 200));
    }

    /** What the account is and holds now, at most a minute old; empty when it is closed or does not exist. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Actor.Member> actor(AccountId id) {
        return actors.actor(id.value());
    }

    /**
     * Lets somebody in.
     *
     * @throws BadInput when a name is misformed or taken, or the password too short or too common
     */
    @Transactional
    public Account create(NewAccount wanted, Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, Where.NOWHERE, "create an account");
        return enter(wanted);
    }

    /** Without asking who does it: the caller has proven it by other means. */
    Account enter(NewAccount wanted) {
        var name = plain(wanted.name());
        var password = wanted.password();
        var checks = new BadInput.Checks()
                .wrongIf(!NAME.matcher(name).matches(), "name", "accounts.name-misformed")
                .wrongIf(wanted.displayName().isBlank(), "displayName", "accounts.display-name-empty")
                .wrongIf(
                        wanted.displayName().length() > DISPLAY_NAME_LENGTH,
                        "displayName",
                        "accounts.display-name-long",
                        DISPLAY_NAME_LENGTH)
                .wrongIf(!language(wanted.language()), "language", "accounts.language-unknown");
        if (password != null) {
            PasswordRule.check(checks, password, name);
        }
        checks.throwIfAny();
        var id = ids.next(0);
        var hash = password == null ? null : passwords.hash(password);
        if (!store.insert(id, wanted, name, hash, time.instant())) {
            throw new BadInput("name", "accounts.name-taken");
        }
        return account(new AccountId(id));
    }

    /**
     * Checks a name with its password.
     *
     * @param remoteAddress where the attempt comes from, as {@code request.getRemoteAddr()} says it
     * @throws BadInput when the two do not belong together, whichever is wrong
     * @throws org.courtyard.platform.problems.TooMuch after several wrong tries from there
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Account signIn(String name, String password, String remoteAddress) {
        return signIn.check(plain(name), password, remoteAddress);
    }

    /**
     * Changes the own password.
     *
     * @throws BadInput when {@code current} is wrong, or {@code wanted} too short or too common
     */
    @Transactional
    public void changePassword(AccountId id, String current, String wanted, String remoteAddress) {
        var account = account(id);
        try {
            signIn.check(account.name(), current, remoteAddress);
        } catch (BadInput wrong) {
            throw new BadInput("current", "accounts.current-wrong");
        }
        PasswordRule.check(new BadInput.Checks(), wanted, account.name()).throwIfAny();
        store.changeHash(id.value(), passwords.hash(wanted));
    }

    /** Gives somebody a new password, as when the old one is forgotten. */
    @Transactional
    public void resetPassword(AccountId id, String wanted, Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, Where.NOWHERE, "reset a password");
        var account = account(id);
        PasswordRule.check(new BadInput.Checks(), wanted, account.name()).throwIfAny();
        store.changeHash(id.value(), passwords.hash(wanted));
    }

    /** Whether a password was ever set. */
    public boolean hasPassword(AccountId id) {
        return store.hasPassword(id.value());
    }

    /** By how many means the account can sign in; nobody else changes them until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int waysIn(AccountId id) {
        return store.waysIn(id.value());
    }

    /** @param language {@code zh} or {@code en} */
    @Transactional
    public void changeLanguage(AccountId id, String language) {
        if (!language(language)) {
            throw new BadInput("language", "accounts.language-unknown");
        }
        store.changeLanguage(id.value(), language);
    }

    /** Nobody signs in with it any more; what was done under it keeps its name. */
    @Transactional
    public void close(AccountId id, Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, Where.NOWHERE, "close an account");
        store.close(account(id).id().value(), time.instant());
        actors.changed(id.value());
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean language(String language) {
        return language.equals("zh") || language.equals("en");
    }
}
