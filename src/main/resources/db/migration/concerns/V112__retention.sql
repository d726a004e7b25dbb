-- How long names and ways to reach people stay after a concern is over, dated; before the first line twelve months
create table concerns.retention (
    id         uuid        primary key,
    -- null: every category without a line of its own
    category   text,
    -- null: as every other category
    months     int         check (months between 2 and 120),
    reason     text        not null default '',
    since      timestamptz not null,
    made_by    uuid
);
create index retention_by_category on concerns.retention (category, since desc);

-- what the job took away: numbers only
create table concerns.erased (
    day          date not null,
    community_id uuid not null,
    -- the month in which the concerns were over
    month        date not null,
    concerns     int  not null,
    reporters    int  not null,
    supporters   int  not null,
    links        int  not null,
    pictures     int  not null,
    primary key (day, community_id, month)
);

-- old links are found by their time; they come in by time, so a summary of each range of pages is enough
create index follow_link_by_time on concerns.follow_link using brin (made_at) with (pages_per_range = 32);
