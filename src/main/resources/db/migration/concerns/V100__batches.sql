-- Many concerns, one move: what was chosen, what it would do to each, and what it did. One's own; kept as long as it explains something.
create table concerns.batch (
    id              uuid        primary key,
    account_id      uuid        not null,
    made_at         timestamptz not null,
    state           text        not null check (state in ('CHOSEN', 'PLANNED', 'RUNNING', 'DONE', 'WITHDRAWN')),
    deed            text        check (deed in ('ASSIGN', 'UPDATE', 'NOTE', 'PROPOSE')),
    organization_id uuid,
    outcome         text,
    words           text        not null default '',
    words_en        text        not null default '',
    -- the language of who works on it: refusals are kept in words
    language        text        not null,
    -- how many more there were than one batch takes
    left_out        int         not null default 0,
    -- words wait a while before they go out, for they cannot be taken back
    runs_at         timestamptz,
    finished_at     timestamptz,
    undone_at       timestamptz
);
create index batch_due on concerns.batch (runs_at) where state = 'RUNNING';
create index batch_by_account on concerns.batch (account_id, made_at desc);

create table concerns.batch_item (
    batch_id      uuid not null references concerns.batch on delete cascade,
    place         int  not null,
    concern_id    uuid not null,
    state         text not null check (state in ('CHOSEN', 'READY', 'REFUSED', 'DONE', 'UNDONE', 'KEPT')),
    -- what the plan saw; another one by then is another concern
    version       int,
    version_after int,
    lead_before   uuid,
    -- what will be said, filled in
    said          text not null default '',
    -- why it was refused, or why it could not be taken back
    why           text not null default '',
    primary key (batch_id, place),
    unique (batch_id, concern_id)
);
