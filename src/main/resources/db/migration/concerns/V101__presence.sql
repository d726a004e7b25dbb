-- Who has a concern open right now, so that two do not do the same. A row lives for two minutes and says nothing of the past:
-- unlogged, never backed up, swept with every look.
create unlogged table concerns.presence (
    region     int         not null,
    concern_id uuid        not null,
    account_id uuid        not null,
    until      timestamptz not null,
    primary key (region, concern_id, account_id)
);
create index presence_over on concerns.presence (until);
