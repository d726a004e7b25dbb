-- what was answered to a request that may come again; kept for a day
create table platform.idempotency (
    scope       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    at          timestamptz not null,
    status      int,
    location    text,
    etag        text,
    body        text,
    primary key (scope, key)
);
create index idempotency_by_time on platform.idempotency (at);
