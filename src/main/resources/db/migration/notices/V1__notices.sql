create schema if not exists notices;

-- hot: keyed (region, id), see the architecture; the region is the one of what it tells of
create table notices.notice (
    region       int         not null,
    id           uuid        not null,
    recipient_id uuid        not null,
    kind         text        not null,
    -- what happened: the line of history, or the commitment
    event_id     uuid        not null,
    source_kind  text        not null,
    source_id    uuid        not null,
    -- as it was called then
    reference    text        not null,
    title        text        not null,
    created_at   timestamptz not null,
    read_at      timestamptz,
    primary key (region, id),
    -- an event that is delivered again makes nothing twice
    unique (region, recipient_id, kind, event_id)
);
create index notice_by_recipient on notices.notice (recipient_id, created_at desc, id desc);
create index notice_unread on notices.notice (recipient_id) where read_at is null;
