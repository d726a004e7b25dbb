-- what it tells of, for who has to know that it did not arrive
alter table platform.mail add column about_kind text;
alter table platform.mail add column about_id uuid;
-- when it was meant to go: written, or the end of a night
alter table platform.mail add column due_at timestamptz;
update platform.mail set due_at = created_at;
alter table platform.mail alter column due_at set not null;
-- when its owner was told that it reached nobody
alter table platform.mail add column unreached_at timestamptz;
-- an address that ends this kind of mail with one tap
alter table platform.mail add column unsubscribe text;

drop index platform.mail_by_next_try;
create index mail_by_next_try on platform.mail (channel, next_try_at) where next_try_at is not null;
create index mail_given_up on platform.mail (created_at desc, id desc) where next_try_at is null and sent_at is null;
create index mail_unreached on platform.mail (due_at)
    where channel = 'SMS' and about_id is not null and sent_at is null and unreached_at is null;
create index mail_texts_sent on platform.mail (sent_at) where channel = 'SMS' and sent_at is not null;
