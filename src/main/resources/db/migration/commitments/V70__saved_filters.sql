-- A filter of a list of staff under a name. It is kept as it stands in the address: codes of categories never change.
create table commitments.saved_filter (
    id              uuid        primary key,
    account_id      uuid        not null,
    -- everybody who acts for it sees the filter too; null: nobody but its maker
    organization_id uuid,
    list            text        not null check (list in ('work', 'concerns')),
    name            text        not null,
    query           text        not null,
    usual           boolean     not null default false,
    made_at         timestamptz not null,
    unique (account_id, list, name)
);
create unique index saved_filter_usual on commitments.saved_filter (account_id, list) where usual;
create index saved_filter_by_organization on commitments.saved_filter (organization_id, list) where organization_id is not null;
