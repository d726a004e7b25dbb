-- keys that devices hold for their owners (WebAuthn): only the public half is known here
create table accounts.passkey (
    id              uuid        primary key,
    account_id      uuid        not null references accounts.account,
    credential_id   bytea       not null unique,
    -- identifier, kind of device and public key, as the device encoded them
    attested        bytea       not null,
    counter         bigint      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    label           text        not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz
);
create index passkey_by_account on accounts.passkey (account_id);

-- what a device was asked to sign: deleted by the first answer
create table accounts.challenge (
    value      bytea       primary key,
    purpose    text        not null,
    account_id uuid        references accounts.account,
    expires_at timestamptz not null
);
create index challenge_by_expiry on accounts.challenge (expires_at);
