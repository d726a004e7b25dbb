-- how somebody with an account wishes to hear beyond the inbox; who has no row hears there alone
create table notices.wish (
    account_id   uuid        primary key,
    -- mail address and number, sealed; null: neither
    sealed       bytea,
    -- the address was proven by a link sent to it
    confirmed    boolean     not null default false,
    -- by group of notices
    coming       text        not null check (coming in ('AT_ONCE', 'DIGEST', 'NEVER')),
    answers      text        not null check (answers in ('AT_ONCE', 'DIGEST', 'NEVER')),
    deadlines    text        not null check (deadlines in ('AT_ONCE', 'DIGEST', 'NEVER')),
    news         text        not null check (news in ('AT_ONCE', 'DIGEST', 'NEVER')),
    urgent_texts boolean     not null,
    quiet_from   time        not null,
    quiet_to     time        not null,
    digest_at    time        not null,
    -- signs the links in this person's mails
    key          bytea       not null,
    -- the next digest; null while nothing waits for one
    digest_due   timestamptz
);
create index wish_by_digest_due on notices.wish (digest_due) where digest_due is not null;

-- what is kept for the next digest; gone once it was written
create table notices.kept (
    account_id uuid not null references notices.wish on delete cascade,
    region     int  not null,
    notice_id  uuid not null,
    place_id   uuid not null,
    primary key (account_id, region, notice_id)
);
