create schema if not exists accounts;

create table accounts.account (
    id            uuid        primary key,
    name          text        not null unique check (name = lower(name)),
    display_name  text        not null,
    -- Argon2id, encoded with its parameters; null until the first password is set
    password_hash text,
    language      text        not null default 'zh',
    created_at    timestamptz not null,
    closed_at     timestamptz,
    version       int         not null default 1
);

-- "grant" is a reserved word of SQL
create table accounts.granted (
    id              uuid primary key,
    account_id      uuid not null references accounts.account,
    role            text not null,
    -- null: everywhere
    place_id        uuid,
    -- ids of the modules organizations, not foreign keys: modules meet by ids
    organization_id uuid,
    post_id         uuid,
    valid_from      timestamptz not null,
    valid_to        timestamptz
);
create index granted_by_account on accounts.granted (account_id);
create index granted_by_post on accounts.granted (post_id) where post_id is not null;

create table accounts.token (
    id           uuid        primary key,
    account_id   uuid        not null references accounts.account,
    -- sha-256 of the secret: the secret itself is shown once and never kept
    hash         bytea       not null unique,
    label        text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz
);
create index token_by_account on accounts.token (account_id);

create table accounts.one_time_link (
    hash       bytea       primary key,
    purpose    text        not null,
    account_id uuid        references accounts.account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- who looked at personal data, and what for
create table accounts.access_log (
    id         uuid        primary key,
    at         timestamptz not null,
    account_id uuid        not null,
    right_used text        not null,
    about      text        not null,
    purpose    text        not null
);
create index access_log_by_about on accounts.access_log (about, at);
