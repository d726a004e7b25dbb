-- who made a version, and who closed the category
alter table concerns.category add column made_by uuid;
alter table concerns.category add column ended_by uuid;
-- planned, and overtaken by another before it began
alter table concerns.category add column dropped boolean not null default false;

-- how long a resolution may take, by class and dated; before the first line what Courtyard ships holds
create table concerns.urgency (
    code       text        not null,
    version    int         not null,
    amount     int         not null check (amount between 1 and 999),
    -- working days, or days round the clock; else hours
    days       boolean     not null,
    valid_from timestamptz not null,
    made_by    uuid,
    primary key (code, version)
);
