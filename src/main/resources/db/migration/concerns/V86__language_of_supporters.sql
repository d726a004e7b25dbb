-- a supporter is written to in the language of the form; null: before this was kept
alter table concerns.support add column language text;
