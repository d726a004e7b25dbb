-- a concern may rest until a day
alter table concerns.concern drop constraint concern_status_check;
alter table concerns.concern add constraint concern_status_check
    check (status in ('WAITING', 'ASSIGNED', 'IN_HAND', 'ASKED', 'SUSPENDED', 'PROPOSED', 'CLOSED'));

alter table concerns.task
    -- what a body that was called in is needed for
    add column need    text check (need in ('COME', 'DECIDE', 'ENFORCE', 'ADVISE')),
    -- what came with a part that was handed down; empty: nothing, and that was chosen; null: it was not handed down
    add column backing text[],
    -- the level of the body it was handed down to
    add column level   text;
create index task_handed_down on concerns.task (given_at) where backing is not null;
