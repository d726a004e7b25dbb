-- other systems that are told what happens to public concerns
create table notices.webhook (
    id            uuid        primary key,
    address       text        not null,
    -- it and everything below
    place_id      uuid        not null,
    events        text[]      not null,
    -- signing needs it as it is; people see it once
    secret        bytea       not null,
    made_at       timestamptz not null,
    made_by       uuid,
    paused_at     timestamptz,
    paused_by     text        check (paused_by in ('PERSON', 'FAILURES', 'GONE')),
    -- in a row, and since when
    failures      int         not null default 0,
    failing_since timestamptz
);

-- what is to be sent, written with the reaction to the event; kept a while for who looks after it
create table notices.delivery (
    id          uuid        primary key,
    webhook_id  uuid        not null references notices.webhook on delete cascade,
    -- the line of history
    event_id    uuid        not null,
    type        text        not null,
    body        text        not null,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    tries       int         not null default 0,
    -- null: sent, or given up
    next_try_at timestamptz,
    -- the last answer: its status and beginning, or why there was none
    status      int,
    answer      text,
    failure     text,
    -- an event that is delivered again makes nothing twice
    unique (webhook_id, event_id)
);
create index delivery_by_next_try on notices.delivery (next_try_at) where next_try_at is not null;
create index delivery_by_webhook on notices.delivery (webhook_id, created_at desc, id desc);
create index delivery_given_up on notices.delivery (webhook_id) where next_try_at is null and sent_at is null;
