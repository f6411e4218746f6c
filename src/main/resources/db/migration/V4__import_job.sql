-- Imports that were asked for over HTTP, and what came of them: the words of whoever asked, how far it is, and, written
-- in the transaction of the import itself, its end. A job whose process is gone is told by the time it was last seen.
create table import_job (
  id           varchar(36) primary key,
  instance     varchar(36) not null,
  state        varchar(16) not null,
  format       varchar(16) not null,
  dataset      varchar(100) not null,
  dry_run      boolean not null,
  replaces     boolean not null,
  reason       varchar,
  file_name    varchar not null,
  bytes        bigint not null,
  sha256       varchar(64) not null,
  requested_by varchar(200) not null,
  requested_at timestamp(6) with time zone not null,
  started_at   timestamp(6) with time zone,
  ended_at     timestamp(6) with time zone,
  seen_at      timestamp(6) with time zone not null,
  rows_read    bigint not null,
  bytes_read   bigint not null,
  revision     bigint,
  outcome      varchar,
  findings     varchar,
  failure      varchar
);

-- Everything that an import has found, packed with gzip, in parts.
create table import_report (
  job_id  varchar(36) not null,
  part    integer not null,
  content bytea not null,
  primary key (job_id, part),
  foreign key (job_id) references import_job (id) on delete cascade
);
