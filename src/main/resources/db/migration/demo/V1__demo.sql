create schema if not exists demo;

-- the one story of this installation, if it is a demo
create table demo.story (
    id          int         primary key check (id = 1),
    seed        bigint      not null,
    -- the moment up to which it is told
    told_until  timestamptz not null,
    -- null while it is being told: a start that finds it so was interrupted
    finished_at timestamptz
);
