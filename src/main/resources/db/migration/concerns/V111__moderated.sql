-- What everybody reads instead of the line as it was written; null: the line itself, empty: nothing
alter table concerns.history add column public_text text;

-- Who changed what everybody reads, and why; lines are added, never changed. What was written stays where it was.
create table concerns.moderation (
    region          int         not null,
    id              uuid        not null,
    concern_id      uuid        not null,
    subject         text        not null check (subject in ('WORDS', 'LINE', 'PHOTO')),
    -- the line of history, or the photo; the concern for its own words
    subject_id      uuid        not null,
    at              timestamptz not null,
    account_id      uuid,
    organization_id uuid,
    reason          text        not null,
    -- what everybody read before and reads now; null: nothing
    before          text,
    after           text,
    primary key (region, id)
);
create index moderation_by_concern on concerns.moderation (region, concern_id, at);
