-- what goes out by mail or text message: written with the fact it tells of, sent afterwards
create table platform.mail (
    id          uuid        primary key,
    channel     text        not null check (channel in ('MAIL', 'SMS')),
    -- the same thing is told to the same person once; null: nothing to compare with
    once        text        unique,
    recipient   text        not null,
    subject     text        not null,
    text        text        not null,
    language    text        not null,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    tries       int         not null default 0,
    -- null: sent, or given up
    next_try_at timestamptz,
    last_error  text
);
create index mail_by_next_try on platform.mail (next_try_at) where next_try_at is not null;
create index mail_by_time on platform.mail (created_at desc, id desc);
