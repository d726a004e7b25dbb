-- Which keys sealed something in this database, so that a start with another key set is refused before anything is lost.
create table platform.sealing_key (
    id          bigint      primary key,
    known_at    timestamptz not null,
    -- since when nothing lies under an older key
    finished_at timestamptz
);

-- Recipient, subject and text in one, sealed: the text may hold a follow-up link. The plain columns are emptied by a job and go
-- with a later version.
alter table platform.mail
    add column sealed bytea,
    alter column recipient drop not null,
    alter column subject drop not null,
    alter column text drop not null;
create index mail_not_sealed on platform.mail (id) where sealed is null;
