create schema if not exists workorders;

-- who sends them: a city's hotline, a platform; and the desk that takes them in and answers
create table workorders.source (
    id              uuid        primary key,
    name            text        not null,
    -- where an order lies when it does not say so itself
    place_id        uuid        not null,
    organization_id uuid        not null,
    -- which column of their table is what, and how their answers look; null until the first table came
    form            jsonb,
    made_at         timestamptz not null,
    made_by         uuid,
    version         int         not null default 1
);

-- a table on its way in: kept, sealed, until it was taken or a day is over
create table workorders.batch (
    id        uuid        primary key,
    source_id uuid        not null references workorders.source,
    file      text        not null,
    sealed    bytea       not null,
    made_at   timestamptz not null,
    made_by   uuid
);
create index batch_by_time on workorders.batch (made_at);

create table workorders.work_order (
    id          uuid        primary key,
    source_id   uuid        not null references workorders.source,
    number      text        not null,
    concern_id  uuid        not null,
    -- theirs; the outer limit of what is promised here
    deadline    timestamptz,
    -- cells that go back as they came; no names, no numbers
    carried     jsonb       not null,
    taken_at    timestamptz not null,
    taken_by    uuid,
    -- since when there is something to answer
    ready_at    timestamptz,
    returned_at timestamptz,
    version     int         not null default 1,
    -- a table that comes again brings nothing twice
    unique (source_id, number)
);
create index work_order_waiting on workorders.work_order (source_id, deadline, id) where returned_at is null;
create index work_order_returned on workorders.work_order (source_id, returned_at desc, id desc) where returned_at is not null;
create index work_order_by_concern on workorders.work_order (concern_id);

-- what was answered, each time
create table workorders.reply (
    id            uuid        primary key,
    work_order_id uuid        not null references workorders.work_order,
    at            timestamptz not null,
    account_id    uuid,
    outcome       text,
    text          text        not null
);
create index reply_by_work_order on workorders.reply (work_order_id, at);
