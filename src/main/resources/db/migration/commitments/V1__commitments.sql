create schema if not exists commitments;

-- hot: keyed (region, id), see the architecture
create table commitments.commitment (
    region          int         not null,
    id              uuid        not null,
    -- null: nobody yet; the desk of the place answers for it
    organization_id uuid,
    post_id         uuid,
    account_id      uuid,
    title           text        not null,
    for_whom        text        not null,
    place_id        uuid        not null,
    path            uuid[]      not null,
    source_kind     text        not null,
    source_id       uuid        not null,
    purpose         text        not null,
    state           text        not null check (state in ('OPEN', 'OVERDUE', 'DONE', 'WITHDRAWN')),
    shown           boolean     not null,
    level           text        not null,
    rule            jsonb       not null,
    pauses          jsonb       not null,
    -- how due_at came about
    explanation     jsonb       not null,
    received_at     timestamptz not null,
    -- null while the clock stands still without a known end
    due_at          timestamptz,
    warning_at      timestamptz,
    paused_from     timestamptz,
    paused_until    timestamptz,
    warned_at       timestamptz,
    broken_at       timestamptz,
    ended_at        timestamptz,
    evidence        text,
    -- the broken commitment that this one steers
    steers_id       uuid,
    -- when the sweep has to look at it again: warning or breach
    next_step_at    timestamptz,
    version         int         not null,
    primary key (region, id)
);
create index commitment_by_next_step on commitments.commitment (next_step_at) where next_step_at is not null;
create index commitment_by_organization on commitments.commitment (organization_id, due_at)
    where state in ('OPEN', 'OVERDUE');
create index commitment_by_account on commitments.commitment (account_id, due_at)
    where state in ('OPEN', 'OVERDUE') and account_id is not null;
create index commitment_unassigned on commitments.commitment using gin (path)
    where organization_id is null and state in ('OPEN', 'OVERDUE');
create index commitment_by_source on commitments.commitment (source_id);
create index commitment_by_path on commitments.commitment using gin (path);
-- a broken promise is taken over once, however many servers run
create unique index commitment_steers_once on commitments.commitment (region, steers_id) where steers_id is not null;

create table commitments.history (
    region        int         not null,
    id            uuid        not null,
    commitment_id uuid        not null,
    at            timestamptz not null,
    what          text        not null,
    -- null: nobody signed in, or the house itself
    account_id    uuid,
    note          text        not null,
    due_at        timestamptz,
    primary key (region, id)
);
create index history_by_commitment on commitments.history (commitment_id, at);
