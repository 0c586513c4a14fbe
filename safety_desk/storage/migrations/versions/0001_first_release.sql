CREATE TABLE desk_account (
    name VARCHAR(40) NOT NULL,
    roles JSON NOT NULL,
    password VARCHAR(200) NOT NULL,
    active BOOLEAN NOT NULL,
    failures INTEGER NOT NULL,
    CONSTRAINT pk_desk_account PRIMARY KEY (name)
)

CREATE TABLE desk_archive_item (
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    category INTEGER NOT NULL,
    period VARCHAR(3) NOT NULL,
    basis VARCHAR(200) NOT NULL,
    org VARCHAR(3) NOT NULL,
    serial INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record VARCHAR(36),
    title TEXT NOT NULL,
    responsible VARCHAR(100) NOT NULL,
    doc_number VARCHAR(60) NOT NULL,
    dated DATE NOT NULL,
    secrecy VARCHAR(10) NOT NULL,
    pages INTEGER NOT NULL,
    remark VARCHAR(200) NOT NULL,
    supplement INTEGER NOT NULL,
    document VARCHAR(64) NOT NULL,
    CONSTRAINT pk_desk_archive_item PRIMARY KEY (id),
    CONSTRAINT uq_desk_archive_item_year UNIQUE (year, period, org, serial)
)

CREATE INDEX ix_desk_archive_item_record ON desk_archive_item (record)

CREATE INDEX ix_desk_archive_item_year ON desk_archive_item (year)

CREATE TABLE desk_archive_year (
    year INTEGER NOT NULL,
    archived_at VARCHAR(20) NOT NULL,
    archived_by VARCHAR(40) NOT NULL,
    fonds VARCHAR(4) NOT NULL,
    scheme VARCHAR(1) NOT NULL,
    last_batch INTEGER NOT NULL,
    CONSTRAINT pk_desk_archive_year PRIMARY KEY (year)
)

CREATE TABLE desk_attachment (
    id VARCHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    role VARCHAR(20) NOT NULL,
    algorithm VARCHAR(10) NOT NULL,
    digest VARCHAR(64) NOT NULL,
    size INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    added_at VARCHAR(20) NOT NULL,
    added_by VARCHAR(40) NOT NULL,
    deleted_at VARCHAR(20),
    CONSTRAINT pk_desk_attachment PRIMARY KEY (id)
)

CREATE INDEX ix_desk_attachment_digest ON desk_attachment (digest)

CREATE INDEX ix_desk_attachment_record ON desk_attachment (record)

CREATE TABLE desk_audit (
    sequence INTEGER NOT NULL,
    at VARCHAR(20) NOT NULL,
    clock_doubtful BOOLEAN NOT NULL,
    user VARCHAR(40) NOT NULL,
    computer VARCHAR(80) NOT NULL,
    use_case VARCHAR(60) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record VARCHAR(60) NOT NULL,
    action VARCHAR(10) NOT NULL,
    "before" JSON NOT NULL,
    "after" JSON NOT NULL,
    previous VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    CONSTRAINT pk_desk_audit PRIMARY KEY (sequence)
)

CREATE INDEX ix_desk_audit_kind ON desk_audit (kind)

CREATE INDEX ix_desk_audit_record ON desk_audit (record)

CREATE TABLE desk_counter (
    series VARCHAR(80) NOT NULL,
    last INTEGER NOT NULL,
    CONSTRAINT pk_desk_counter PRIMARY KEY (series)
)

CREATE TABLE desk_import (
    id VARCHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    file VARCHAR(200) NOT NULL,
    at VARCHAR(20) NOT NULL,
    user VARCHAR(40) NOT NULL,
    counts JSON NOT NULL,
    report JSON NOT NULL,
    undone_at VARCHAR(20),
    CONSTRAINT pk_desk_import PRIMARY KEY (id)
)

CREATE TABLE desk_import_row (
    seq INTEGER NOT NULL,
    batch VARCHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record VARCHAR(36) NOT NULL,
    sheet VARCHAR(100) NOT NULL,
    "row" INTEGER NOT NULL,
    fingerprint VARCHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    "before" JSON,
    CONSTRAINT pk_desk_import_row PRIMARY KEY (seq),
    CONSTRAINT fk_desk_import_row_batch_desk_import FOREIGN KEY(batch) REFERENCES desk_import (id)
)

CREATE INDEX ix_desk_import_row_batch ON desk_import_row (batch)

CREATE INDEX ix_desk_import_row_fingerprint ON desk_import_row (fingerprint)

CREATE INDEX ix_desk_import_row_record ON desk_import_row (record)

CREATE TABLE desk_ownership (
    one INTEGER NOT NULL,
    token VARCHAR(40) NOT NULL,
    CONSTRAINT pk_desk_ownership PRIMARY KEY (one)
)

CREATE TABLE desk_setting (
    "key" VARCHAR(60) NOT NULL,
    value JSON NOT NULL,
    CONSTRAINT pk_desk_setting PRIMARY KEY ("key")
)

CREATE TABLE enterprise (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    credit_code VARCHAR(20),
    registered_address VARCHAR(200),
    business_address VARCHAR(200),
    village VARCHAR(40),
    economy VARCHAR(60),
    industry VARCHAR(60),
    business_scope VARCHAR,
    size VARCHAR(60),
    grade VARCHAR(60),
    risk_level VARCHAR(60),
    legal_representative VARCHAR(40),
    legal_representative_phone VARCHAR(60),
    principal VARCHAR(40),
    principal_phone VARCHAR(60),
    safety_manager VARCHAR(40),
    safety_manager_phone VARCHAR(60),
    workers INTEGER,
    special_workers INTEGER,
    full_time_safety_staff INTEGER,
    part_time_safety_staff INTEGER,
    safety_engineers INTEGER,
    has_safety_body BOOLEAN,
    has_major_installation BOOLEAN,
    has_occupational_hazard BOOLEAN,
    standardization VARCHAR(60),
    permit_number VARCHAR(60),
    permit_until DATE,
    insured BOOLEAN,
    regulator VARCHAR(60),
    industry_regulator VARCHAR(60),
    professional_regulator VARCHAR(60),
    officer VARCHAR(60),
    area_leader VARCHAR(60),
    longitude INTEGER,
    latitude INTEGER,
    founded_on DATE,
    operation VARCHAR(60),
    registered_on DATE NOT NULL,
    remark TEXT,
    incomplete BOOLEAN NOT NULL,
    taken_over JSON NOT NULL,
    extra JSON NOT NULL,
    version INTEGER NOT NULL,
    row_hash VARCHAR(32) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    created_by VARCHAR(40) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    changed_by VARCHAR(40) NOT NULL,
    deleted_at VARCHAR(20),
    deleted_by VARCHAR(40),
    delete_reason VARCHAR(200),
    batch VARCHAR(36),
    collected_on DATE,
    archive_item VARCHAR(36),
    CONSTRAINT pk_enterprise PRIMARY KEY (seq),
    CONSTRAINT uq_enterprise_id UNIQUE (id)
)

CREATE INDEX ix_enterprise_archive_item ON enterprise (archive_item)

CREATE INDEX ix_enterprise_batch ON enterprise (batch)

CREATE INDEX ix_enterprise_credit_code ON enterprise (credit_code)

CREATE INDEX ix_enterprise_deleted_at ON enterprise (deleted_at)

CREATE INDEX ix_enterprise_grade ON enterprise (grade)

CREATE INDEX ix_enterprise_industry ON enterprise (industry)

CREATE INDEX ix_enterprise_name ON enterprise (name)

CREATE INDEX ix_enterprise_officer ON enterprise (officer)

CREATE INDEX ix_enterprise_operation ON enterprise (operation)

CREATE INDEX ix_enterprise_registered_on ON enterprise (registered_on)

CREATE INDEX ix_enterprise_risk_level ON enterprise (risk_level)

CREATE INDEX ix_enterprise_village ON enterprise (village)

CREATE INDEX ix_enterprise_year ON enterprise (year)

CREATE TABLE training_session (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    topic VARCHAR(100),
    held_on DATE NOT NULL,
    started_at DATETIME,
    hours INTEGER,
    audience VARCHAR,
    assessment VARCHAR(60),
    remark TEXT,
    incomplete BOOLEAN NOT NULL,
    taken_over JSON NOT NULL,
    extra JSON NOT NULL,
    version INTEGER NOT NULL,
    row_hash VARCHAR(32) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    created_by VARCHAR(40) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    changed_by VARCHAR(40) NOT NULL,
    deleted_at VARCHAR(20),
    deleted_by VARCHAR(40),
    delete_reason VARCHAR(200),
    batch VARCHAR(36),
    collected_on DATE,
    archive_item VARCHAR(36),
    CONSTRAINT pk_training_session PRIMARY KEY (seq),
    CONSTRAINT uq_training_session_id UNIQUE (id)
)

CREATE INDEX ix_training_session_archive_item ON training_session (archive_item)

CREATE INDEX ix_training_session_batch ON training_session (batch)

CREATE INDEX ix_training_session_deleted_at ON training_session (deleted_at)

CREATE INDEX ix_training_session_held_on ON training_session (held_on)

CREATE INDEX ix_training_session_year ON training_session (year)

CREATE TABLE training_sign_in (
    name VARCHAR(20) NOT NULL,
    phone VARCHAR(40),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_training_sign_in PRIMARY KEY (seq),
    CONSTRAINT fk_training_sign_in_parent_id_training_session FOREIGN KEY(parent_id) REFERENCES training_session (id) ON DELETE CASCADE
)

CREATE INDEX ix_training_sign_in_parent_id ON training_sign_in (parent_id)

CREATE TABLE desk_search (seq INTEGER PRIMARY KEY, kind VARCHAR(40) NOT NULL, record VARCHAR(36) NOT NULL UNIQUE, title TEXT NOT NULL, body TEXT NOT NULL)

CREATE VIRTUAL TABLE desk_search_index USING fts5(pairs, content='', tokenize='unicode61', prefix='1')

CREATE TRIGGER desk_audit_no_update BEFORE UPDATE ON desk_audit BEGIN SELECT RAISE(ABORT, 'append only'); END

CREATE TRIGGER desk_audit_no_delete BEFORE DELETE ON desk_audit BEGIN SELECT RAISE(ABORT, 'append only'); END
