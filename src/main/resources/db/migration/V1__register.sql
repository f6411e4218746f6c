-- Runs on H2 2 and on PostgreSQL 14 and newer, unchanged. Versions are appended and never changed, except that
-- superseded_at_revision closes a version when the next one comes. Only what the writes need is indexed: questions
-- are answered from memory, and six indexes made a load 2.5 times slower.

create table revision_clock (
  id          integer primary key check (id = 1),
  revision    bigint not null,
  register_id varchar(36),
  recorded_at timestamp(6) with time zone
);

-- The row that every writer locks. The register's own id is drawn by the program at its first start.
insert into revision_clock (id, revision) values (1, 0);

create table attack_version (
  revision                     bigint primary key,
  superseded_at_revision       bigint,
  attack_id                    varchar(100) not null,
  dataset                      varchar(100) not null,
  version                      integer not null,
  operation                    varchar(16) not null,
  reason                       varchar,
  recorded_at                  timestamp(6) with time zone not null,
  recorded_by                  varchar(200),
  superseded_by                varchar(100),
  kind                         varchar(16),
  event_date                   date,
  date_precision               varchar(16),
  end_date                     date,
  country                      varchar(8),
  region                       varchar(100),
  admin1                       varchar,
  city                         varchar,
  location                     varchar,
  latitude                     double precision,
  longitude                    double precision,
  coordinate_precision         varchar(16),
  attack_types                 varchar,
  weapon_types                 varchar,
  suicide                      boolean,
  success                      boolean,
  targets                      varchar,
  perpetrators                 varchar,
  killed_best                  numeric(18, 9),
  killed_low                   numeric(18, 9),
  killed_high                  numeric(18, 9),
  killed_perpetrators          numeric(18, 9),
  killed_includes_perpetrators boolean,
  killed_by_nationality        varchar,
  wounded_best                 numeric(18, 9),
  wounded_low                  numeric(18, 9),
  wounded_high                 numeric(18, 9),
  summary                      varchar,
  notes                        varchar,
  verification                 varchar(16),
  sources                      varchar,
  external_ids                 varchar,
  extra                        varchar,
  statements                   varchar
);

create unique index attack_version_number on attack_version (attack_id, version);

create table record_version (
  revision               bigint primary key,
  superseded_at_revision bigint,
  kind                   varchar(32) not null,
  record_id              varchar(100) not null,
  version                integer not null,
  operation              varchar(16) not null,
  reason                 varchar,
  recorded_at            timestamp(6) with time zone not null,
  recorded_by            varchar(200),
  superseded_by          varchar(100),
  body                   varchar
);

create unique index record_version_number on record_version (kind, record_id, version);
