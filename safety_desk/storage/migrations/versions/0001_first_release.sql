CREATE TABLE accident_follow_up (
    report_order VARCHAR(60) NOT NULL,
    number INTEGER,
    reported_at DATETIME,
    deaths INTEGER,
    missing INTEGER,
    serious_injuries INTEGER,
    minor_injuries INTEGER,
    loss INTEGER,
    situation VARCHAR,
    reporter VARCHAR(60),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_accident_follow_up PRIMARY KEY (seq),
    CONSTRAINT fk_accident_follow_up_parent_id_accident_report FOREIGN KEY(parent_id) REFERENCES accident_report (id) ON DELETE CASCADE
)

CREATE INDEX ix_accident_follow_up_parent_id ON accident_follow_up (parent_id)

CREATE TABLE accident_investigation (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    report VARCHAR(100),
    enterprise VARCHAR(100),
    occurred_on DATE NOT NULL,
    place VARCHAR(200),
    accident_type VARCHAR(60),
    nature VARCHAR(60),
    level VARCHAR(60),
    deaths INTEGER,
    serious_injuries INTEGER,
    minor_injuries INTEGER,
    loss INTEGER,
    investigator VARCHAR(100),
    team_formed_on DATE,
    report_submitted_on DATE,
    approved_on DATE,
    approval_number VARCHAR(60),
    direct_cause VARCHAR,
    indirect_cause VARCHAR,
    measures VARCHAR,
    evaluated_on DATE,
    closed_on DATE,
    report_id VARCHAR(36),
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_accident_investigation PRIMARY KEY (seq),
    CONSTRAINT uq_accident_investigation_id UNIQUE (id),
    CONSTRAINT fk_accident_investigation_report_id_accident_report FOREIGN KEY(report_id) REFERENCES accident_report (id),
    CONSTRAINT fk_accident_investigation_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_accident_investigation_accident_type ON accident_investigation (accident_type)

CREATE INDEX ix_accident_investigation_archive_item ON accident_investigation (archive_item)

CREATE INDEX ix_accident_investigation_batch ON accident_investigation (batch)

CREATE INDEX ix_accident_investigation_deleted_at ON accident_investigation (deleted_at)

CREATE INDEX ix_accident_investigation_enterprise_id ON accident_investigation (enterprise_id)

CREATE INDEX ix_accident_investigation_level ON accident_investigation (level)

CREATE INDEX ix_accident_investigation_occurred_on ON accident_investigation (occurred_on)

CREATE INDEX ix_accident_investigation_report_id ON accident_investigation (report_id)

CREATE INDEX ix_accident_investigation_year ON accident_investigation (year)

CREATE TABLE accident_liability (
    party VARCHAR(100) NOT NULL,
    liability VARCHAR,
    proposal VARCHAR,
    outcome VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_accident_liability PRIMARY KEY (seq),
    CONSTRAINT fk_accident_liability_parent_id_accident_investigation FOREIGN KEY(parent_id) REFERENCES accident_investigation (id) ON DELETE CASCADE
)

CREATE INDEX ix_accident_liability_parent_id ON accident_liability (parent_id)

CREATE TABLE accident_measure (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    accident VARCHAR(200),
    measure VARCHAR NOT NULL,
    responsible_unit VARCHAR(100),
    responsible_person VARCHAR(60),
    assigned_on DATE NOT NULL,
    due_on DATE,
    done_on DATE,
    situation VARCHAR,
    evaluation VARCHAR(60),
    evaluated_on DATE,
    evaluation_note VARCHAR,
    accident_id VARCHAR(36),
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
    CONSTRAINT pk_accident_measure PRIMARY KEY (seq),
    CONSTRAINT uq_accident_measure_id UNIQUE (id),
    CONSTRAINT fk_accident_measure_accident_id_accident_investigation FOREIGN KEY(accident_id) REFERENCES accident_investigation (id)
)

CREATE INDEX ix_accident_measure_accident_id ON accident_measure (accident_id)

CREATE INDEX ix_accident_measure_archive_item ON accident_measure (archive_item)

CREATE INDEX ix_accident_measure_assigned_on ON accident_measure (assigned_on)

CREATE INDEX ix_accident_measure_batch ON accident_measure (batch)

CREATE INDEX ix_accident_measure_deleted_at ON accident_measure (deleted_at)

CREATE INDEX ix_accident_measure_due_on ON accident_measure (due_on)

CREATE INDEX ix_accident_measure_year ON accident_measure (year)

CREATE TABLE accident_report (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    report_order VARCHAR(60),
    enterprise VARCHAR(100) NOT NULL,
    occurred_on DATE NOT NULL,
    occurred_at DATETIME,
    learned_at DATETIME,
    reported_at DATETIME,
    place VARCHAR(200),
    unit_facts VARCHAR,
    accident_type VARCHAR(60),
    industry VARCHAR(60),
    course VARCHAR,
    deaths INTEGER,
    missing INTEGER,
    serious_injuries INTEGER,
    minor_injuries INTEGER,
    endangered INTEGER,
    evacuated INTEGER,
    loss INTEGER,
    level VARCHAR(60),
    measures VARCHAR,
    scene VARCHAR,
    scene_head VARCHAR(60),
    scene_head_phone VARCHAR(60),
    reporter VARCHAR(60),
    reporter_phone VARCHAR(60),
    signed_by VARCHAR(60),
    reported_to VARCHAR(100),
    reported_by VARCHAR(60),
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_accident_report PRIMARY KEY (seq),
    CONSTRAINT uq_accident_report_id UNIQUE (id),
    CONSTRAINT fk_accident_report_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_accident_report_accident_type ON accident_report (accident_type)

CREATE INDEX ix_accident_report_archive_item ON accident_report (archive_item)

CREATE INDEX ix_accident_report_batch ON accident_report (batch)

CREATE INDEX ix_accident_report_deleted_at ON accident_report (deleted_at)

CREATE INDEX ix_accident_report_enterprise_id ON accident_report (enterprise_id)

CREATE INDEX ix_accident_report_industry ON accident_report (industry)

CREATE INDEX ix_accident_report_level ON accident_report (level)

CREATE INDEX ix_accident_report_occurred_on ON accident_report (occurred_on)

CREATE INDEX ix_accident_report_year ON accident_report (year)

CREATE TABLE appraisal (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    subject VARCHAR(100) NOT NULL,
    subject_type VARCHAR(60),
    period VARCHAR(20),
    occasion VARCHAR(60),
    appraised_on DATE NOT NULL,
    appraisers VARCHAR(200),
    bonus INTEGER,
    total INTEGER,
    grade VARCHAR(60),
    veto BOOLEAN,
    doc_number VARCHAR(60),
    subject_id VARCHAR(36),
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
    CONSTRAINT pk_appraisal PRIMARY KEY (seq),
    CONSTRAINT uq_appraisal_id UNIQUE (id),
    CONSTRAINT fk_appraisal_subject_id_enterprise FOREIGN KEY(subject_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_appraisal_appraised_on ON appraisal (appraised_on)

CREATE INDEX ix_appraisal_archive_item ON appraisal (archive_item)

CREATE INDEX ix_appraisal_batch ON appraisal (batch)

CREATE INDEX ix_appraisal_deleted_at ON appraisal (deleted_at)

CREATE INDEX ix_appraisal_grade ON appraisal (grade)

CREATE INDEX ix_appraisal_occasion ON appraisal (occasion)

CREATE INDEX ix_appraisal_subject_id ON appraisal (subject_id)

CREATE INDEX ix_appraisal_subject_type ON appraisal (subject_type)

CREATE INDEX ix_appraisal_year ON appraisal (year)

CREATE TABLE appraisal_score (
    item VARCHAR(100) NOT NULL,
    content VARCHAR,
    full_marks INTEGER,
    reason VARCHAR,
    score INTEGER,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_appraisal_score PRIMARY KEY (seq),
    CONSTRAINT fk_appraisal_score_parent_id_appraisal FOREIGN KEY(parent_id) REFERENCES appraisal (id) ON DELETE CASCADE
)

CREATE INDEX ix_appraisal_score_parent_id ON appraisal_score (parent_id)

CREATE TABLE area_enterprise (
    enterprise VARCHAR(100) NOT NULL,
    is_key BOOLEAN,
    contact VARCHAR(60),
    phone VARCHAR(60),
    enterprise_id VARCHAR(36),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_area_enterprise PRIMARY KEY (seq),
    CONSTRAINT fk_area_enterprise_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT fk_area_enterprise_parent_id_area_responsibility FOREIGN KEY(parent_id) REFERENCES area_responsibility (id) ON DELETE CASCADE
)

CREATE INDEX ix_area_enterprise_enterprise_id ON area_enterprise (enterprise_id)

CREATE INDEX ix_area_enterprise_parent_id ON area_enterprise (parent_id)

CREATE TABLE area_responsibility (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    leader VARCHAR(60),
    cadres VARCHAR(100),
    area VARCHAR(100) NOT NULL,
    village_officer VARCHAR(60),
    phone VARCHAR(60),
    enterprises VARCHAR,
    enterprise_count INTEGER,
    key_enterprises VARCHAR,
    duties VARCHAR,
    started_on DATE NOT NULL,
    ended_on DATE,
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
    CONSTRAINT pk_area_responsibility PRIMARY KEY (seq),
    CONSTRAINT uq_area_responsibility_id UNIQUE (id)
)

CREATE INDEX ix_area_responsibility_archive_item ON area_responsibility (archive_item)

CREATE INDEX ix_area_responsibility_batch ON area_responsibility (batch)

CREATE INDEX ix_area_responsibility_deleted_at ON area_responsibility (deleted_at)

CREATE INDEX ix_area_responsibility_started_on ON area_responsibility (started_on)

CREATE INDEX ix_area_responsibility_year ON area_responsibility (year)

CREATE TABLE area_visit (
    visited_on DATE NOT NULL,
    visitors VARCHAR(100),
    content VARCHAR,
    problems VARCHAR,
    handling VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_area_visit PRIMARY KEY (seq),
    CONSTRAINT fk_area_visit_parent_id_area_responsibility FOREIGN KEY(parent_id) REFERENCES area_responsibility (id) ON DELETE CASCADE
)

CREATE INDEX ix_area_visit_parent_id ON area_visit (parent_id)

CREATE TABLE blacklisting (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    subject VARCHAR(100) NOT NULL,
    grounds VARCHAR,
    decided_by VARCHAR(60),
    doc_number VARCHAR(60),
    listed_on DATE NOT NULL,
    managed_until DATE,
    joint_measures VARCHAR,
    removed_on DATE,
    removal_reason VARCHAR(60),
    extra_checks INTEGER,
    subject_id VARCHAR(36),
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
    CONSTRAINT pk_blacklisting PRIMARY KEY (seq),
    CONSTRAINT uq_blacklisting_id UNIQUE (id),
    CONSTRAINT fk_blacklisting_subject_id_enterprise FOREIGN KEY(subject_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_blacklisting_archive_item ON blacklisting (archive_item)

CREATE INDEX ix_blacklisting_batch ON blacklisting (batch)

CREATE INDEX ix_blacklisting_deleted_at ON blacklisting (deleted_at)

CREATE INDEX ix_blacklisting_listed_on ON blacklisting (listed_on)

CREATE INDEX ix_blacklisting_subject_id ON blacklisting (subject_id)

CREATE INDEX ix_blacklisting_year ON blacklisting (year)

CREATE TABLE bulletin (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    number VARCHAR(40),
    running_number INTEGER,
    bulletin_type VARCHAR(60),
    title VARCHAR(200) NOT NULL,
    issued_on DATE NOT NULL,
    editor VARCHAR(60),
    signed_by VARCHAR(60),
    sent_to VARCHAR,
    adopted BOOLEAN,
    adopted_by VARCHAR(100),
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
    CONSTRAINT pk_bulletin PRIMARY KEY (seq),
    CONSTRAINT uq_bulletin_id UNIQUE (id)
)

CREATE INDEX ix_bulletin_archive_item ON bulletin (archive_item)

CREATE INDEX ix_bulletin_batch ON bulletin (batch)

CREATE INDEX ix_bulletin_bulletin_type ON bulletin (bulletin_type)

CREATE INDEX ix_bulletin_deleted_at ON bulletin (deleted_at)

CREATE INDEX ix_bulletin_issued_on ON bulletin (issued_on)

CREATE INDEX ix_bulletin_number ON bulletin (number)

CREATE INDEX ix_bulletin_year ON bulletin (year)

CREATE TABLE campaign (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    campaign_type VARCHAR(60),
    industry VARCHAR(60),
    doc_number VARCHAR(60),
    started_on DATE NOT NULL,
    ended_on DATE,
    leader VARCHAR(60),
    member_units VARCHAR,
    units_checked INTEGER,
    hazards_found INTEGER,
    hazards_corrected INTEGER,
    summarized_on DATE,
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
    CONSTRAINT pk_campaign PRIMARY KEY (seq),
    CONSTRAINT uq_campaign_id UNIQUE (id)
)

CREATE INDEX ix_campaign_archive_item ON campaign (archive_item)

CREATE INDEX ix_campaign_batch ON campaign (batch)

CREATE INDEX ix_campaign_campaign_type ON campaign (campaign_type)

CREATE INDEX ix_campaign_deleted_at ON campaign (deleted_at)

CREATE INDEX ix_campaign_started_on ON campaign (started_on)

CREATE INDEX ix_campaign_year ON campaign (year)

CREATE TABLE campaign_crackdown (
    subject VARCHAR(100) NOT NULL,
    place VARCHAR(100),
    offence VARCHAR(60),
    measures VARCHAR,
    referred_to VARCHAR(100),
    result VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_campaign_crackdown PRIMARY KEY (seq),
    CONSTRAINT fk_campaign_crackdown_parent_id_campaign FOREIGN KEY(parent_id) REFERENCES campaign (id) ON DELETE CASCADE
)

CREATE INDEX ix_campaign_crackdown_parent_id ON campaign_crackdown (parent_id)

CREATE TABLE campaign_progress (
    period VARCHAR(40) NOT NULL,
    units_checked INTEGER,
    person_times INTEGER,
    hazards_found INTEGER,
    hazards_corrected INTEGER,
    offences INTEGER,
    closed_down INTEGER,
    fines INTEGER,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_campaign_progress PRIMARY KEY (seq),
    CONSTRAINT fk_campaign_progress_parent_id_campaign FOREIGN KEY(parent_id) REFERENCES campaign (id) ON DELETE CASCADE
)

CREATE INDEX ix_campaign_progress_parent_id ON campaign_progress (parent_id)

CREATE TABLE certification (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(60) NOT NULL,
    person_type VARCHAR(60),
    enterprise VARCHAR(100),
    certificate_number VARCHAR(60),
    certificate_until DATE,
    trained_before_post BOOLEAN,
    refreshed_on DATE,
    refresher_days INTEGER,
    next_on DATE,
    hours INTEGER,
    registered_on DATE NOT NULL,
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_certification PRIMARY KEY (seq),
    CONSTRAINT uq_certification_id UNIQUE (id),
    CONSTRAINT fk_certification_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_certification_archive_item ON certification (archive_item)

CREATE INDEX ix_certification_batch ON certification (batch)

CREATE INDEX ix_certification_deleted_at ON certification (deleted_at)

CREATE INDEX ix_certification_enterprise_id ON certification (enterprise_id)

CREATE INDEX ix_certification_next_on ON certification (next_on)

CREATE INDEX ix_certification_person_type ON certification (person_type)

CREATE INDEX ix_certification_registered_on ON certification (registered_on)

CREATE INDEX ix_certification_year ON certification (year)

CREATE TABLE certified_worker (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    enterprise VARCHAR(100),
    name VARCHAR(40) NOT NULL,
    sex VARCHAR(60),
    id_number VARCHAR(20),
    worker_type VARCHAR(60),
    operation_type VARCHAR(60),
    permitted_work VARCHAR(60),
    certificate_number VARCHAR(60),
    issuer VARCHAR(60),
    first_issued_on DATE,
    valid_from DATE,
    valid_to DATE,
    review_due_on DATE,
    reviewed_on DATE,
    review_result VARCHAR(60),
    training_hours INTEGER,
    in_post BOOLEAN,
    registered_on DATE NOT NULL,
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_certified_worker PRIMARY KEY (seq),
    CONSTRAINT uq_certified_worker_id UNIQUE (id),
    CONSTRAINT fk_certified_worker_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_certified_worker_archive_item ON certified_worker (archive_item)

CREATE INDEX ix_certified_worker_batch ON certified_worker (batch)

CREATE INDEX ix_certified_worker_deleted_at ON certified_worker (deleted_at)

CREATE INDEX ix_certified_worker_enterprise_id ON certified_worker (enterprise_id)

CREATE INDEX ix_certified_worker_operation_type ON certified_worker (operation_type)

CREATE INDEX ix_certified_worker_registered_on ON certified_worker (registered_on)

CREATE INDEX ix_certified_worker_review_due_on ON certified_worker (review_due_on)

CREATE INDEX ix_certified_worker_valid_to ON certified_worker (valid_to)

CREATE INDEX ix_certified_worker_worker_type ON certified_worker (worker_type)

CREATE INDEX ix_certified_worker_year ON certified_worker (year)

CREATE TABLE committee (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    doc_number VARCHAR(60),
    established_on DATE NOT NULL,
    dissolved_on DATE,
    chair VARCHAR(60),
    chair_post VARCHAR(60),
    deputies VARCHAR(200),
    member_count INTEGER,
    office_at VARCHAR(100),
    office_head VARCHAR(60),
    office_phone VARCHAR(60),
    panel_names VARCHAR,
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
    CONSTRAINT pk_committee PRIMARY KEY (seq),
    CONSTRAINT uq_committee_id UNIQUE (id)
)

CREATE INDEX ix_committee_archive_item ON committee (archive_item)

CREATE INDEX ix_committee_batch ON committee (batch)

CREATE INDEX ix_committee_deleted_at ON committee (deleted_at)

CREATE INDEX ix_committee_established_on ON committee (established_on)

CREATE INDEX ix_committee_year ON committee (year)

CREATE TABLE committee_member (
    committee_post VARCHAR(60),
    name VARCHAR(60) NOT NULL,
    unit VARCHAR(100),
    post VARCHAR(60),
    phone VARCHAR(60),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_committee_member PRIMARY KEY (seq),
    CONSTRAINT fk_committee_member_parent_id_committee FOREIGN KEY(parent_id) REFERENCES committee (id) ON DELETE CASCADE
)

CREATE INDEX ix_committee_member_parent_id ON committee_member (parent_id)

CREATE TABLE committee_panel (
    name VARCHAR(100) NOT NULL,
    head VARCHAR(60),
    lead_unit VARCHAR(100),
    members VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_committee_panel PRIMARY KEY (seq),
    CONSTRAINT fk_committee_panel_parent_id_committee FOREIGN KEY(parent_id) REFERENCES committee (id) ON DELETE CASCADE
)

CREATE INDEX ix_committee_panel_parent_id ON committee_panel (parent_id)

CREATE TABLE contact_visit (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    quarter VARCHAR(60),
    leader VARCHAR(60),
    post VARCHAR(60),
    contact_point VARCHAR(100) NOT NULL,
    point_type VARCHAR(60),
    visited_on DATE NOT NULL,
    content VARCHAR,
    findings VARCHAR,
    demands VARCHAR,
    follow_up VARCHAR,
    contact_point_id VARCHAR(36),
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
    CONSTRAINT pk_contact_visit PRIMARY KEY (seq),
    CONSTRAINT uq_contact_visit_id UNIQUE (id),
    CONSTRAINT fk_contact_visit_contact_point_id_enterprise FOREIGN KEY(contact_point_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_contact_visit_archive_item ON contact_visit (archive_item)

CREATE INDEX ix_contact_visit_batch ON contact_visit (batch)

CREATE INDEX ix_contact_visit_contact_point_id ON contact_visit (contact_point_id)

CREATE INDEX ix_contact_visit_deleted_at ON contact_visit (deleted_at)

CREATE INDEX ix_contact_visit_quarter ON contact_visit (quarter)

CREATE INDEX ix_contact_visit_visited_on ON contact_visit (visited_on)

CREATE INDEX ix_contact_visit_year ON contact_visit (year)

CREATE TABLE delegation (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    mode VARCHAR(60),
    doc_number VARCHAR(60),
    delegating_body VARCHAR(100),
    delegated_to VARCHAR(100),
    matters VARCHAR,
    powers VARCHAR,
    valid_from DATE,
    valid_to DATE,
    published_on DATE,
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
    CONSTRAINT pk_delegation PRIMARY KEY (seq),
    CONSTRAINT uq_delegation_id UNIQUE (id)
)

CREATE INDEX ix_delegation_archive_item ON delegation (archive_item)

CREATE INDEX ix_delegation_batch ON delegation (batch)

CREATE INDEX ix_delegation_deleted_at ON delegation (deleted_at)

CREATE INDEX ix_delegation_mode ON delegation (mode)

CREATE INDEX ix_delegation_registered_on ON delegation (registered_on)

CREATE INDEX ix_delegation_year ON delegation (year)

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
    documents JSON NOT NULL,
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

CREATE TABLE drawn_unit (
    enterprise VARCHAR(100) NOT NULL,
    officers VARCHAR(100),
    inspection VARCHAR(100),
    result VARCHAR(60),
    enterprise_id VARCHAR(36),
    inspection_id VARCHAR(36),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_drawn_unit PRIMARY KEY (seq),
    CONSTRAINT fk_drawn_unit_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT fk_drawn_unit_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_drawn_unit_parent_id_random_draw FOREIGN KEY(parent_id) REFERENCES random_draw (id) ON DELETE CASCADE
)

CREATE INDEX ix_drawn_unit_enterprise_id ON drawn_unit (enterprise_id)

CREATE INDEX ix_drawn_unit_inspection_id ON drawn_unit (inspection_id)

CREATE INDEX ix_drawn_unit_parent_id ON drawn_unit (parent_id)

CREATE TABLE drill (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    organiser VARCHAR(100),
    drill_form VARCHAR(60),
    drill_type VARCHAR(60),
    held_on DATE NOT NULL,
    place VARCHAR(100),
    units VARCHAR,
    participants INTEGER,
    "plan" VARCHAR(200),
    course VARCHAR,
    assessment VARCHAR,
    problems VARCHAR,
    rectification VARCHAR,
    organiser_id VARCHAR(36),
    plan_id VARCHAR(36),
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
    CONSTRAINT pk_drill PRIMARY KEY (seq),
    CONSTRAINT uq_drill_id UNIQUE (id),
    CONSTRAINT fk_drill_organiser_id_enterprise FOREIGN KEY(organiser_id) REFERENCES enterprise (id),
    CONSTRAINT fk_drill_plan_id_emergency_plan FOREIGN KEY(plan_id) REFERENCES emergency_plan (id)
)

CREATE INDEX ix_drill_archive_item ON drill (archive_item)

CREATE INDEX ix_drill_batch ON drill (batch)

CREATE INDEX ix_drill_deleted_at ON drill (deleted_at)

CREATE INDEX ix_drill_held_on ON drill (held_on)

CREATE INDEX ix_drill_organiser_id ON drill (organiser_id)

CREATE INDEX ix_drill_plan_id ON drill (plan_id)

CREATE INDEX ix_drill_year ON drill (year)

CREATE TABLE duty_entry (
    at DATETIME NOT NULL,
    unit VARCHAR(100),
    name VARCHAR(40),
    phone VARCHAR(60),
    content VARCHAR,
    instruction VARCHAR,
    result VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_duty_entry PRIMARY KEY (seq),
    CONSTRAINT fk_duty_entry_parent_id_duty_log FOREIGN KEY(parent_id) REFERENCES duty_log (id) ON DELETE CASCADE
)

CREATE INDEX ix_duty_entry_parent_id ON duty_entry (parent_id)

CREATE TABLE duty_log (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    duty_on DATE NOT NULL,
    shift VARCHAR(60),
    weather VARCHAR(60),
    leader VARCHAR(60),
    on_duty VARCHAR(100) NOT NULL,
    quiet BOOLEAN,
    content VARCHAR,
    instruction VARCHAR,
    handed_over_by VARCHAR(60),
    handed_over_to VARCHAR(60),
    handed_over_at DATETIME,
    unfinished VARCHAR,
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
    CONSTRAINT pk_duty_log PRIMARY KEY (seq),
    CONSTRAINT uq_duty_log_id UNIQUE (id)
)

CREATE INDEX ix_duty_log_archive_item ON duty_log (archive_item)

CREATE INDEX ix_duty_log_batch ON duty_log (batch)

CREATE INDEX ix_duty_log_deleted_at ON duty_log (deleted_at)

CREATE INDEX ix_duty_log_duty_on ON duty_log (duty_on)

CREATE INDEX ix_duty_log_shift ON duty_log (shift)

CREATE INDEX ix_duty_log_year ON duty_log (year)

CREATE TABLE duty_report (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    leader VARCHAR(60) NOT NULL,
    post VARCHAR(60),
    period VARCHAR(20),
    reported_on DATE NOT NULL,
    heard_by VARCHAR(100),
    content VARCHAR,
    problems VARCHAR,
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
    CONSTRAINT pk_duty_report PRIMARY KEY (seq),
    CONSTRAINT uq_duty_report_id UNIQUE (id)
)

CREATE INDEX ix_duty_report_archive_item ON duty_report (archive_item)

CREATE INDEX ix_duty_report_batch ON duty_report (batch)

CREATE INDEX ix_duty_report_deleted_at ON duty_report (deleted_at)

CREATE INDEX ix_duty_report_reported_on ON duty_report (reported_on)

CREATE INDEX ix_duty_report_year ON duty_report (year)

CREATE TABLE duty_roster (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    duty_on DATE NOT NULL,
    shift VARCHAR(60),
    leader VARCHAR(60),
    leader_phone VARCHAR(60),
    on_duty VARCHAR(100) NOT NULL,
    on_duty_phone VARCHAR(60),
    duty_phone VARCHAR(60),
    holiday BOOLEAN,
    change_note VARCHAR,
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
    CONSTRAINT pk_duty_roster PRIMARY KEY (seq),
    CONSTRAINT uq_duty_roster_id UNIQUE (id)
)

CREATE INDEX ix_duty_roster_archive_item ON duty_roster (archive_item)

CREATE INDEX ix_duty_roster_batch ON duty_roster (batch)

CREATE INDEX ix_duty_roster_deleted_at ON duty_roster (deleted_at)

CREATE INDEX ix_duty_roster_duty_on ON duty_roster (duty_on)

CREATE INDEX ix_duty_roster_shift ON duty_roster (shift)

CREATE INDEX ix_duty_roster_year ON duty_roster (year)

CREATE TABLE duty_text (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    text_type VARCHAR(60),
    listed_as INTEGER,
    doc_number VARCHAR(60),
    issued_on DATE NOT NULL,
    edition VARCHAR(40),
    on_wall BOOLEAN,
    revised_on DATE,
    standing VARCHAR(60),
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
    CONSTRAINT pk_duty_text PRIMARY KEY (seq),
    CONSTRAINT uq_duty_text_id UNIQUE (id)
)

CREATE INDEX ix_duty_text_archive_item ON duty_text (archive_item)

CREATE INDEX ix_duty_text_batch ON duty_text (batch)

CREATE INDEX ix_duty_text_deleted_at ON duty_text (deleted_at)

CREATE INDEX ix_duty_text_issued_on ON duty_text (issued_on)

CREATE INDEX ix_duty_text_standing ON duty_text (standing)

CREATE INDEX ix_duty_text_text_type ON duty_text (text_type)

CREATE INDEX ix_duty_text_year ON duty_text (year)

CREATE TABLE emergency_plan (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    owner VARCHAR(60),
    unit VARCHAR(100),
    plan_type VARCHAR(60),
    edition VARCHAR(40),
    issued_on DATE NOT NULL,
    signed_by VARCHAR(60),
    reviewed_on DATE,
    filed_with VARCHAR(60),
    filing_number VARCHAR(60),
    filed_on DATE,
    next_review_on DATE,
    revised_on DATE,
    fits_upper_plan BOOLEAN,
    unit_id VARCHAR(36),
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
    CONSTRAINT pk_emergency_plan PRIMARY KEY (seq),
    CONSTRAINT uq_emergency_plan_id UNIQUE (id),
    CONSTRAINT fk_emergency_plan_unit_id_enterprise FOREIGN KEY(unit_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_emergency_plan_archive_item ON emergency_plan (archive_item)

CREATE INDEX ix_emergency_plan_batch ON emergency_plan (batch)

CREATE INDEX ix_emergency_plan_deleted_at ON emergency_plan (deleted_at)

CREATE INDEX ix_emergency_plan_issued_on ON emergency_plan (issued_on)

CREATE INDEX ix_emergency_plan_next_review_on ON emergency_plan (next_review_on)

CREATE INDEX ix_emergency_plan_owner ON emergency_plan (owner)

CREATE INDEX ix_emergency_plan_plan_type ON emergency_plan (plan_type)

CREATE INDEX ix_emergency_plan_unit_id ON emergency_plan (unit_id)

CREATE INDEX ix_emergency_plan_year ON emergency_plan (year)

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

CREATE TABLE equipment (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    six_class VARCHAR(60),
    name VARCHAR(100) NOT NULL,
    model VARCHAR(100),
    quantity INTEGER,
    counted_in VARCHAR(20),
    asset_number VARCHAR(60),
    bought_on DATE,
    amount INTEGER,
    source VARCHAR(60),
    place VARCHAR(100),
    keeper VARCHAR(60),
    users VARCHAR(200),
    calibrated_until DATE,
    condition VARCHAR(60),
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
    CONSTRAINT pk_equipment PRIMARY KEY (seq),
    CONSTRAINT uq_equipment_id UNIQUE (id)
)

CREATE INDEX ix_equipment_archive_item ON equipment (archive_item)

CREATE INDEX ix_equipment_batch ON equipment (batch)

CREATE INDEX ix_equipment_condition ON equipment (condition)

CREATE INDEX ix_equipment_deleted_at ON equipment (deleted_at)

CREATE INDEX ix_equipment_registered_on ON equipment (registered_on)

CREATE INDEX ix_equipment_six_class ON equipment (six_class)

CREATE INDEX ix_equipment_year ON equipment (year)

CREATE TABLE expert (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    unit VARCHAR(100),
    expert_title VARCHAR(60),
    speciality VARCHAR(100),
    industry VARCHAR(60),
    phone VARCHAR(60),
    appointed_on DATE,
    appointed_until DATE,
    used_for VARCHAR,
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
    CONSTRAINT pk_expert PRIMARY KEY (seq),
    CONSTRAINT uq_expert_id UNIQUE (id)
)

CREATE INDEX ix_expert_archive_item ON expert (archive_item)

CREATE INDEX ix_expert_batch ON expert (batch)

CREATE INDEX ix_expert_deleted_at ON expert (deleted_at)

CREATE INDEX ix_expert_industry ON expert (industry)

CREATE INDEX ix_expert_registered_on ON expert (registered_on)

CREATE INDEX ix_expert_year ON expert (year)

CREATE TABLE fund (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    booked_on DATE NOT NULL,
    direction VARCHAR(60),
    subject VARCHAR(60),
    summary VARCHAR(200) NOT NULL,
    amount INTEGER,
    budgeted INTEGER,
    received INTEGER,
    spent INTEGER,
    handler VARCHAR(60),
    approved_by VARCHAR(60),
    voucher_number VARCHAR(40),
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
    CONSTRAINT pk_fund PRIMARY KEY (seq),
    CONSTRAINT uq_fund_id UNIQUE (id)
)

CREATE INDEX ix_fund_archive_item ON fund (archive_item)

CREATE INDEX ix_fund_batch ON fund (batch)

CREATE INDEX ix_fund_booked_on ON fund (booked_on)

CREATE INDEX ix_fund_deleted_at ON fund (deleted_at)

CREATE INDEX ix_fund_direction ON fund (direction)

CREATE INDEX ix_fund_subject ON fund (subject)

CREATE INDEX ix_fund_year ON fund (year)

CREATE TABLE fund_allowance (
    month VARCHAR(20) NOT NULL,
    name VARCHAR(60),
    days_on_site INTEGER,
    reached BOOLEAN,
    rate INTEGER,
    paid INTEGER,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_fund_allowance PRIMARY KEY (seq),
    CONSTRAINT fk_fund_allowance_parent_id_fund FOREIGN KEY(parent_id) REFERENCES fund (id) ON DELETE CASCADE
)

CREATE INDEX ix_fund_allowance_parent_id ON fund_allowance (parent_id)

CREATE TABLE handling_slip (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    incoming VARCHAR(100),
    sender VARCHAR(100),
    doc_number VARCHAR(60),
    received_on DATE NOT NULL,
    title VARCHAR(300) NOT NULL,
    secrecy VARCHAR(60),
    urgency VARCHAR(60),
    copies INTEGER,
    proposal VARCHAR,
    proposed_by VARCHAR(60),
    leader_instruction VARCHAR,
    instructed_by VARCHAR(60),
    instructed_on DATE,
    result VARCHAR,
    handler VARCHAR(60),
    closed_on DATE,
    incoming_id VARCHAR(36),
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
    CONSTRAINT pk_handling_slip PRIMARY KEY (seq),
    CONSTRAINT uq_handling_slip_id UNIQUE (id),
    CONSTRAINT fk_handling_slip_incoming_id_incoming FOREIGN KEY(incoming_id) REFERENCES incoming (id)
)

CREATE INDEX ix_handling_slip_archive_item ON handling_slip (archive_item)

CREATE INDEX ix_handling_slip_batch ON handling_slip (batch)

CREATE INDEX ix_handling_slip_deleted_at ON handling_slip (deleted_at)

CREATE INDEX ix_handling_slip_incoming_id ON handling_slip (incoming_id)

CREATE INDEX ix_handling_slip_received_on ON handling_slip (received_on)

CREATE INDEX ix_handling_slip_year ON handling_slip (year)

CREATE TABLE handling_slip_reader (
    name VARCHAR(60) NOT NULL,
    read_on DATE,
    signature VARCHAR(40),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_handling_slip_reader PRIMARY KEY (seq),
    CONSTRAINT fk_handling_slip_reader_parent_id_handling_slip FOREIGN KEY(parent_id) REFERENCES handling_slip (id) ON DELETE CASCADE
)

CREATE INDEX ix_handling_slip_reader_parent_id ON handling_slip_reader (parent_id)

CREATE TABLE hazard (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    number VARCHAR(60),
    inspection VARCHAR(60),
    enterprise VARCHAR(100),
    found_on DATE NOT NULL,
    found_by VARCHAR(100),
    source VARCHAR(60),
    hazard_class VARCHAR(60),
    place VARCHAR(100),
    description VARCHAR NOT NULL,
    level VARCHAR(60),
    basis VARCHAR,
    handling VARCHAR(60),
    responsible_unit VARCHAR(100),
    responsible_person VARCHAR(60),
    measures VARCHAR,
    cost INTEGER,
    due_on DATE,
    extended_to DATE,
    extended_by VARCHAR(40),
    emergency_measures VARCHAR,
    goal_set BOOLEAN,
    duty_set BOOLEAN,
    funds_set BOOLEAN,
    time_set BOOLEAN,
    plan_set BOOLEAN,
    assigned_on DATE,
    assigned_by VARCHAR(100),
    received_by VARCHAR(40),
    corrected_on DATE,
    rectification VARCHAR,
    reinspected_on DATE,
    reinspectors VARCHAR(100),
    reinspection_result VARCHAR(60),
    state VARCHAR(60),
    delayed BOOLEAN,
    supervised BOOLEAN,
    closed_on DATE,
    closed_by VARCHAR(40),
    closure_approved_by VARCHAR(40),
    notice_number VARCHAR(60),
    notice_to VARCHAR(100),
    notice_on DATE,
    regulator_told_on DATE,
    workers_told_on DATE,
    inspection_id VARCHAR(36),
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_hazard PRIMARY KEY (seq),
    CONSTRAINT uq_hazard_id UNIQUE (id),
    CONSTRAINT fk_hazard_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_hazard_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_hazard_archive_item ON hazard (archive_item)

CREATE INDEX ix_hazard_batch ON hazard (batch)

CREATE INDEX ix_hazard_deleted_at ON hazard (deleted_at)

CREATE INDEX ix_hazard_due_on ON hazard (due_on)

CREATE INDEX ix_hazard_enterprise_id ON hazard (enterprise_id)

CREATE INDEX ix_hazard_found_on ON hazard (found_on)

CREATE INDEX ix_hazard_hazard_class ON hazard (hazard_class)

CREATE INDEX ix_hazard_inspection_id ON hazard (inspection_id)

CREATE INDEX ix_hazard_level ON hazard (level)

CREATE INDEX ix_hazard_number ON hazard (number)

CREATE INDEX ix_hazard_state ON hazard (state)

CREATE INDEX ix_hazard_year ON hazard (year)

CREATE TABLE hazard_step (
    at DATETIME NOT NULL,
    person VARCHAR(60),
    verb VARCHAR(60),
    text VARCHAR,
    paper VARCHAR(100),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_hazard_step PRIMARY KEY (seq),
    CONSTRAINT fk_hazard_step_parent_id_hazard FOREIGN KEY(parent_id) REFERENCES hazard (id) ON DELETE CASCADE
)

CREATE INDEX ix_hazard_step_parent_id ON hazard_step (parent_id)

CREATE TABLE hearing (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    held_on DATE NOT NULL,
    hearing_type VARCHAR(60),
    chair VARCHAR(60),
    reporter VARCHAR(60),
    topic VARCHAR(300) NOT NULL,
    decision VARCHAR,
    responsible VARCHAR(60),
    due_on DATE,
    follow_up VARCHAR,
    doc_number VARCHAR(60),
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
    CONSTRAINT pk_hearing PRIMARY KEY (seq),
    CONSTRAINT uq_hearing_id UNIQUE (id)
)

CREATE INDEX ix_hearing_archive_item ON hearing (archive_item)

CREATE INDEX ix_hearing_batch ON hearing (batch)

CREATE INDEX ix_hearing_deleted_at ON hearing (deleted_at)

CREATE INDEX ix_hearing_hearing_type ON hearing (hearing_type)

CREATE INDEX ix_hearing_held_on ON hearing (held_on)

CREATE INDEX ix_hearing_year ON hearing (year)

CREATE TABLE incoming (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    number VARCHAR(40),
    received_on DATE NOT NULL,
    sender VARCHAR(100),
    doc_number VARCHAR(60),
    title VARCHAR(300) NOT NULL,
    document_date DATE,
    secrecy VARCHAR(60),
    urgency VARCHAR(60),
    copies INTEGER,
    pages INTEGER,
    annexes VARCHAR(200),
    received_by VARCHAR(60),
    signed_by VARCHAR(40),
    proposal VARCHAR,
    leader_instruction VARCHAR,
    handling_unit VARCHAR(60),
    handler VARCHAR(60),
    due_on DATE,
    result VARCHAR,
    closed_on DATE,
    reply_number VARCHAR(60),
    filed BOOLEAN,
    filed_on DATE,
    item_number VARCHAR(40),
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
    CONSTRAINT pk_incoming PRIMARY KEY (seq),
    CONSTRAINT uq_incoming_id UNIQUE (id)
)

CREATE INDEX ix_incoming_archive_item ON incoming (archive_item)

CREATE INDEX ix_incoming_batch ON incoming (batch)

CREATE INDEX ix_incoming_deleted_at ON incoming (deleted_at)

CREATE INDEX ix_incoming_number ON incoming (number)

CREATE INDEX ix_incoming_received_on ON incoming (received_on)

CREATE INDEX ix_incoming_year ON incoming (year)

CREATE TABLE inspection (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    number VARCHAR(60),
    inspected_on DATE NOT NULL,
    started_at DATETIME,
    ended_at DATETIME,
    enterprise VARCHAR(100) NOT NULL,
    place VARCHAR(100),
    inspection_type VARCHAR(60),
    manner VARCHAR(60),
    officers VARCHAR(100),
    certificates VARCHAR(200),
    content VARCHAR,
    situation VARCHAR,
    found INTEGER,
    found_major INTEGER,
    fixed_at_once INTEGER,
    problems VARCHAR,
    handling VARCHAR,
    due_on DATE,
    reinspected_on DATE,
    rectification VARCHAR,
    site_head VARCHAR(40),
    refused BOOLEAN,
    refusal_note VARCHAR,
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_inspection PRIMARY KEY (seq),
    CONSTRAINT uq_inspection_id UNIQUE (id),
    CONSTRAINT fk_inspection_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_inspection_archive_item ON inspection (archive_item)

CREATE INDEX ix_inspection_batch ON inspection (batch)

CREATE INDEX ix_inspection_deleted_at ON inspection (deleted_at)

CREATE INDEX ix_inspection_enterprise_id ON inspection (enterprise_id)

CREATE INDEX ix_inspection_inspected_on ON inspection (inspected_on)

CREATE INDEX ix_inspection_inspection_type ON inspection (inspection_type)

CREATE INDEX ix_inspection_number ON inspection (number)

CREATE INDEX ix_inspection_year ON inspection (year)

CREATE TABLE inspection_paper (
    name VARCHAR(60) NOT NULL,
    number VARCHAR(60),
    issued_on DATE,
    served VARCHAR(60),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_inspection_paper PRIMARY KEY (seq),
    CONSTRAINT fk_inspection_paper_parent_id_inspection FOREIGN KEY(parent_id) REFERENCES inspection (id) ON DELETE CASCADE
)

CREATE INDEX ix_inspection_paper_parent_id ON inspection_paper (parent_id)

CREATE TABLE inspection_plan (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    period VARCHAR(60),
    made_on DATE NOT NULL,
    approved_by VARCHAR(60),
    approved_on DATE,
    filed_on DATE,
    officers INTEGER,
    legal_workdays INTEGER,
    inspection_days INTEGER,
    general_share INTEGER,
    units_planned INTEGER,
    visits_planned INTEGER,
    completion INTEGER,
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
    CONSTRAINT pk_inspection_plan PRIMARY KEY (seq),
    CONSTRAINT uq_inspection_plan_id UNIQUE (id)
)

CREATE INDEX ix_inspection_plan_archive_item ON inspection_plan (archive_item)

CREATE INDEX ix_inspection_plan_batch ON inspection_plan (batch)

CREATE INDEX ix_inspection_plan_deleted_at ON inspection_plan (deleted_at)

CREATE INDEX ix_inspection_plan_made_on ON inspection_plan (made_on)

CREATE INDEX ix_inspection_plan_period ON inspection_plan (period)

CREATE INDEX ix_inspection_plan_year ON inspection_plan (year)

CREATE TABLE installation_check (
    checked_on DATE NOT NULL,
    officers VARCHAR(100),
    situation VARCHAR,
    handling VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_installation_check PRIMARY KEY (seq),
    CONSTRAINT fk_installation_check_parent_id_major_installation FOREIGN KEY(parent_id) REFERENCES major_installation (id) ON DELETE CASCADE
)

CREATE INDEX ix_installation_check_parent_id ON installation_check (parent_id)

CREATE TABLE insurance_policy (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    enterprise VARCHAR(100) NOT NULL,
    industry VARCHAR(60),
    insurer VARCHAR(60),
    policy_number VARCHAR(60),
    valid_from DATE NOT NULL,
    valid_to DATE,
    sum_insured INTEGER,
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_insurance_policy PRIMARY KEY (seq),
    CONSTRAINT uq_insurance_policy_id UNIQUE (id),
    CONSTRAINT fk_insurance_policy_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_insurance_policy_archive_item ON insurance_policy (archive_item)

CREATE INDEX ix_insurance_policy_batch ON insurance_policy (batch)

CREATE INDEX ix_insurance_policy_deleted_at ON insurance_policy (deleted_at)

CREATE INDEX ix_insurance_policy_enterprise_id ON insurance_policy (enterprise_id)

CREATE INDEX ix_insurance_policy_industry ON insurance_policy (industry)

CREATE INDEX ix_insurance_policy_valid_from ON insurance_policy (valid_from)

CREATE INDEX ix_insurance_policy_valid_to ON insurance_policy (valid_to)

CREATE INDEX ix_insurance_policy_year ON insurance_policy (year)

CREATE TABLE integrity_pledge (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    person VARCHAR(60) NOT NULL,
    post VARCHAR(60),
    signed_on DATE NOT NULL,
    content VARCHAR,
    witness VARCHAR(60),
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
    CONSTRAINT pk_integrity_pledge PRIMARY KEY (seq),
    CONSTRAINT uq_integrity_pledge_id UNIQUE (id)
)

CREATE INDEX ix_integrity_pledge_archive_item ON integrity_pledge (archive_item)

CREATE INDEX ix_integrity_pledge_batch ON integrity_pledge (batch)

CREATE INDEX ix_integrity_pledge_deleted_at ON integrity_pledge (deleted_at)

CREATE INDEX ix_integrity_pledge_signed_on ON integrity_pledge (signed_on)

CREATE INDEX ix_integrity_pledge_year ON integrity_pledge (year)

CREATE TABLE leader_inspection (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    inspected_on DATE NOT NULL,
    leader VARCHAR(60),
    participants VARCHAR(200),
    enterprise VARCHAR(100) NOT NULL,
    inspection VARCHAR(100),
    content VARCHAR,
    findings VARCHAR,
    opinion VARCHAR,
    due_on DATE,
    result VARCHAR,
    enterprise_id VARCHAR(36),
    inspection_id VARCHAR(36),
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
    CONSTRAINT pk_leader_inspection PRIMARY KEY (seq),
    CONSTRAINT uq_leader_inspection_id UNIQUE (id),
    CONSTRAINT fk_leader_inspection_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT fk_leader_inspection_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id)
)

CREATE INDEX ix_leader_inspection_archive_item ON leader_inspection (archive_item)

CREATE INDEX ix_leader_inspection_batch ON leader_inspection (batch)

CREATE INDEX ix_leader_inspection_deleted_at ON leader_inspection (deleted_at)

CREATE INDEX ix_leader_inspection_enterprise_id ON leader_inspection (enterprise_id)

CREATE INDEX ix_leader_inspection_inspected_on ON leader_inspection (inspected_on)

CREATE INDEX ix_leader_inspection_inspection_id ON leader_inspection (inspection_id)

CREATE INDEX ix_leader_inspection_year ON leader_inspection (year)

CREATE TABLE listed_supervision (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    doc_number VARCHAR(60),
    enterprise VARCHAR(100),
    hazard VARCHAR(500) NOT NULL,
    supervised_by VARCHAR(60),
    listed_on DATE NOT NULL,
    due_on DATE,
    responsible_person VARCHAR(60),
    published_on DATE,
    goals VARCHAR,
    methods VARCHAR,
    funds VARCHAR,
    people_in_charge VARCHAR,
    schedule VARCHAR,
    safety_measures VARCHAR,
    course VARCHAR,
    release_asked_on DATE,
    released_on DATE,
    release_number VARCHAR(60),
    enterprise_id VARCHAR(36),
    hazard_id VARCHAR(36),
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
    CONSTRAINT pk_listed_supervision PRIMARY KEY (seq),
    CONSTRAINT uq_listed_supervision_id UNIQUE (id),
    CONSTRAINT fk_listed_supervision_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT fk_listed_supervision_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id)
)

CREATE INDEX ix_listed_supervision_archive_item ON listed_supervision (archive_item)

CREATE INDEX ix_listed_supervision_batch ON listed_supervision (batch)

CREATE INDEX ix_listed_supervision_deleted_at ON listed_supervision (deleted_at)

CREATE INDEX ix_listed_supervision_due_on ON listed_supervision (due_on)

CREATE INDEX ix_listed_supervision_enterprise_id ON listed_supervision (enterprise_id)

CREATE INDEX ix_listed_supervision_hazard_id ON listed_supervision (hazard_id)

CREATE INDEX ix_listed_supervision_listed_on ON listed_supervision (listed_on)

CREATE INDEX ix_listed_supervision_supervised_by ON listed_supervision (supervised_by)

CREATE INDEX ix_listed_supervision_year ON listed_supervision (year)

CREATE TABLE major_installation (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    enterprise VARCHAR(100),
    name VARCHAR(100) NOT NULL,
    installation_type VARCHAR(60),
    location VARCHAR(200),
    substances VARCHAR(100),
    max_quantity INTEGER,
    critical_quantity INTEGER,
    r_value INTEGER,
    level VARCHAR(60),
    assessed_on DATE,
    assessor VARCHAR(100),
    next_assessment_on DATE,
    filing_number VARCHAR(60),
    filed_on DATE,
    filing_until DATE,
    reported_on DATE,
    controls VARCHAR,
    emergency_plan VARCHAR(200),
    responsible_unit VARCHAR(100),
    responsible_person VARCHAR(60),
    principal VARCHAR(60),
    technical_head VARCHAR(60),
    operation_head VARCHAR(60),
    checked_on DATE,
    registered_on DATE NOT NULL,
    enterprise_id VARCHAR(36),
    emergency_plan_id VARCHAR(36),
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
    CONSTRAINT pk_major_installation PRIMARY KEY (seq),
    CONSTRAINT uq_major_installation_id UNIQUE (id),
    CONSTRAINT fk_major_installation_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT fk_major_installation_emergency_plan_id_emergency_plan FOREIGN KEY(emergency_plan_id) REFERENCES emergency_plan (id)
)

CREATE INDEX ix_major_installation_archive_item ON major_installation (archive_item)

CREATE INDEX ix_major_installation_batch ON major_installation (batch)

CREATE INDEX ix_major_installation_deleted_at ON major_installation (deleted_at)

CREATE INDEX ix_major_installation_emergency_plan_id ON major_installation (emergency_plan_id)

CREATE INDEX ix_major_installation_enterprise_id ON major_installation (enterprise_id)

CREATE INDEX ix_major_installation_level ON major_installation (level)

CREATE INDEX ix_major_installation_registered_on ON major_installation (registered_on)

CREATE INDEX ix_major_installation_year ON major_installation (year)

CREATE TABLE meeting (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    meeting_type VARCHAR(60),
    session VARCHAR(40),
    held_on DATE NOT NULL,
    held_at DATETIME,
    place VARCHAR(100),
    chair VARCHAR(60),
    recorder VARCHAR(60),
    invited INTEGER,
    attended INTEGER,
    absent VARCHAR,
    topics VARCHAR,
    content VARCHAR,
    resolutions VARCHAR,
    doc_number VARCHAR(60),
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
    CONSTRAINT pk_meeting PRIMARY KEY (seq),
    CONSTRAINT uq_meeting_id UNIQUE (id)
)

CREATE INDEX ix_meeting_archive_item ON meeting (archive_item)

CREATE INDEX ix_meeting_batch ON meeting (batch)

CREATE INDEX ix_meeting_deleted_at ON meeting (deleted_at)

CREATE INDEX ix_meeting_held_on ON meeting (held_on)

CREATE INDEX ix_meeting_meeting_type ON meeting (meeting_type)

CREATE INDEX ix_meeting_year ON meeting (year)

CREATE TABLE meeting_decision (
    matter VARCHAR NOT NULL,
    responsible VARCHAR(100),
    due_on DATE,
    progress VARCHAR,
    state VARCHAR(60),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_meeting_decision PRIMARY KEY (seq),
    CONSTRAINT fk_meeting_decision_parent_id_meeting FOREIGN KEY(parent_id) REFERENCES meeting (id) ON DELETE CASCADE
)

CREATE INDEX ix_meeting_decision_parent_id ON meeting_decision (parent_id)

CREATE TABLE meeting_sign_in (
    name VARCHAR(60) NOT NULL,
    unit VARCHAR(100),
    post VARCHAR(40),
    phone VARCHAR(60),
    signature VARCHAR(40),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_meeting_sign_in PRIMARY KEY (seq),
    CONSTRAINT fk_meeting_sign_in_parent_id_meeting FOREIGN KEY(parent_id) REFERENCES meeting (id) ON DELETE CASCADE
)

CREATE INDEX ix_meeting_sign_in_parent_id ON meeting_sign_in (parent_id)

CREATE TABLE order_item (
    hazard VARCHAR(500) NOT NULL,
    level VARCHAR(60),
    demand VARCHAR,
    due_on DATE,
    hazard_id VARCHAR(36),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_order_item PRIMARY KEY (seq),
    CONSTRAINT fk_order_item_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id),
    CONSTRAINT fk_order_item_parent_id_rectification_order FOREIGN KEY(parent_id) REFERENCES rectification_order (id) ON DELETE CASCADE
)

CREATE INDEX ix_order_item_hazard_id ON order_item (hazard_id)

CREATE INDEX ix_order_item_parent_id ON order_item (parent_id)

CREATE TABLE outgoing (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    doc_number VARCHAR(60),
    issued_on DATE NOT NULL,
    title VARCHAR(300) NOT NULL,
    document_type VARCHAR(60),
    signed_by VARCHAR(60),
    drafted_by VARCHAR(60),
    main_recipients VARCHAR,
    copy_recipients VARCHAR,
    secrecy VARCHAR(60),
    copies INTEGER,
    received_by VARCHAR(100),
    item_number VARCHAR(40),
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
    CONSTRAINT pk_outgoing PRIMARY KEY (seq),
    CONSTRAINT uq_outgoing_id UNIQUE (id)
)

CREATE INDEX ix_outgoing_archive_item ON outgoing (archive_item)

CREATE INDEX ix_outgoing_batch ON outgoing (batch)

CREATE INDEX ix_outgoing_deleted_at ON outgoing (deleted_at)

CREATE INDEX ix_outgoing_doc_number ON outgoing (doc_number)

CREATE INDEX ix_outgoing_issued_on ON outgoing (issued_on)

CREATE INDEX ix_outgoing_year ON outgoing (year)

CREATE TABLE patrol_inspection (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    unit VARCHAR(60) NOT NULL,
    started_on DATE NOT NULL,
    ended_on DATE,
    team VARCHAR(200),
    findings VARCHAR,
    clues VARCHAR,
    follow_up VARCHAR,
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
    CONSTRAINT pk_patrol_inspection PRIMARY KEY (seq),
    CONSTRAINT uq_patrol_inspection_id UNIQUE (id)
)

CREATE INDEX ix_patrol_inspection_archive_item ON patrol_inspection (archive_item)

CREATE INDEX ix_patrol_inspection_batch ON patrol_inspection (batch)

CREATE INDEX ix_patrol_inspection_deleted_at ON patrol_inspection (deleted_at)

CREATE INDEX ix_patrol_inspection_started_on ON patrol_inspection (started_on)

CREATE INDEX ix_patrol_inspection_year ON patrol_inspection (year)

CREATE TABLE "plan" (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    plan_type VARCHAR(60),
    period VARCHAR(40),
    drafted_by VARCHAR(60),
    approved_by VARCHAR(60),
    doc_number VARCHAR(60),
    issued_on DATE NOT NULL,
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
    CONSTRAINT pk_plan PRIMARY KEY (seq),
    CONSTRAINT uq_plan_id UNIQUE (id)
)

CREATE INDEX ix_plan_archive_item ON "plan" (archive_item)

CREATE INDEX ix_plan_batch ON "plan" (batch)

CREATE INDEX ix_plan_deleted_at ON "plan" (deleted_at)

CREATE INDEX ix_plan_issued_on ON "plan" (issued_on)

CREATE INDEX ix_plan_plan_type ON "plan" (plan_type)

CREATE INDEX ix_plan_year ON "plan" (year)

CREATE TABLE plan_task (
    task VARCHAR NOT NULL,
    responsible VARCHAR(100),
    due_on DATE,
    progress VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_plan_task PRIMARY KEY (seq),
    CONSTRAINT fk_plan_task_parent_id_plan FOREIGN KEY(parent_id) REFERENCES "plan" (id) ON DELETE CASCADE
)

CREATE INDEX ix_plan_task_parent_id ON plan_task (parent_id)

CREATE TABLE planned_unit (
    month VARCHAR(20),
    enterprise VARCHAR(100) NOT NULL,
    visits INTEGER,
    manner VARCHAR(60),
    responsible VARCHAR(100),
    done_on DATE,
    enterprise_id VARCHAR(36),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_planned_unit PRIMARY KEY (seq),
    CONSTRAINT fk_planned_unit_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT fk_planned_unit_parent_id_inspection_plan FOREIGN KEY(parent_id) REFERENCES inspection_plan (id) ON DELETE CASCADE
)

CREATE INDEX ix_planned_unit_enterprise_id ON planned_unit (enterprise_id)

CREATE INDEX ix_planned_unit_parent_id ON planned_unit (parent_id)

CREATE TABLE pledge (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    enterprise VARCHAR(100) NOT NULL,
    pledge_type VARCHAR(60),
    pledged_by VARCHAR(60),
    signed_on DATE NOT NULL,
    publicity VARCHAR(100),
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_pledge PRIMARY KEY (seq),
    CONSTRAINT uq_pledge_id UNIQUE (id),
    CONSTRAINT fk_pledge_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_pledge_archive_item ON pledge (archive_item)

CREATE INDEX ix_pledge_batch ON pledge (batch)

CREATE INDEX ix_pledge_deleted_at ON pledge (deleted_at)

CREATE INDEX ix_pledge_enterprise_id ON pledge (enterprise_id)

CREATE INDEX ix_pledge_pledge_type ON pledge (pledge_type)

CREATE INDEX ix_pledge_signed_on ON pledge (signed_on)

CREATE INDEX ix_pledge_year ON pledge (year)

CREATE TABLE publicity (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    held_on DATE NOT NULL,
    name VARCHAR(200) NOT NULL,
    publicity_type VARCHAR(60),
    place VARCHAR(100),
    organiser VARCHAR(100),
    channel VARCHAR(60),
    content VARCHAR,
    participants INTEGER,
    leaflets INTEGER,
    banners INTEGER,
    boards INTEGER,
    consultations INTEGER,
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
    CONSTRAINT pk_publicity PRIMARY KEY (seq),
    CONSTRAINT uq_publicity_id UNIQUE (id)
)

CREATE INDEX ix_publicity_archive_item ON publicity (archive_item)

CREATE INDEX ix_publicity_batch ON publicity (batch)

CREATE INDEX ix_publicity_deleted_at ON publicity (deleted_at)

CREATE INDEX ix_publicity_held_on ON publicity (held_on)

CREATE INDEX ix_publicity_publicity_type ON publicity (publicity_type)

CREATE INDEX ix_publicity_year ON publicity (year)

CREATE TABLE random_draw (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    batch_name VARCHAR(40) NOT NULL,
    drawn_on DATE NOT NULL,
    "plan" VARCHAR(200),
    place VARCHAR(100),
    rule VARCHAR,
    pool_units INTEGER,
    pool_officers INTEGER,
    unit_pool VARCHAR,
    officer_pool VARCHAR,
    enterprises VARCHAR,
    officers VARCHAR,
    drawn_by VARCHAR(60),
    supervisor VARCHAR(60),
    seed VARCHAR(60),
    published_on DATE,
    result VARCHAR,
    plan_id VARCHAR(36),
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
    CONSTRAINT pk_random_draw PRIMARY KEY (seq),
    CONSTRAINT uq_random_draw_id UNIQUE (id),
    CONSTRAINT fk_random_draw_plan_id_inspection_plan FOREIGN KEY(plan_id) REFERENCES inspection_plan (id)
)

CREATE INDEX ix_random_draw_archive_item ON random_draw (archive_item)

CREATE INDEX ix_random_draw_batch ON random_draw (batch)

CREATE INDEX ix_random_draw_deleted_at ON random_draw (deleted_at)

CREATE INDEX ix_random_draw_drawn_on ON random_draw (drawn_on)

CREATE INDEX ix_random_draw_plan_id ON random_draw (plan_id)

CREATE INDEX ix_random_draw_year ON random_draw (year)

CREATE TABLE rectification_order (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    number VARCHAR(60),
    paper_type VARCHAR(60),
    inspection VARCHAR(100),
    enterprise VARCHAR(100) NOT NULL,
    issued_on DATE NOT NULL,
    due_on DATE,
    officers VARCHAR(100),
    problems INTEGER,
    major_problems INTEGER,
    served_by VARCHAR(60),
    served_on DATE,
    received_by VARCHAR(60),
    extension_asked BOOLEAN,
    extended_to DATE,
    replied_on DATE,
    penalty VARCHAR(60),
    fine INTEGER,
    fine_paid INTEGER,
    reinspected_on DATE,
    result VARCHAR,
    state VARCHAR(60),
    inspection_id VARCHAR(36),
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_rectification_order PRIMARY KEY (seq),
    CONSTRAINT uq_rectification_order_id UNIQUE (id),
    CONSTRAINT fk_rectification_order_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_rectification_order_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_rectification_order_archive_item ON rectification_order (archive_item)

CREATE INDEX ix_rectification_order_batch ON rectification_order (batch)

CREATE INDEX ix_rectification_order_deleted_at ON rectification_order (deleted_at)

CREATE INDEX ix_rectification_order_due_on ON rectification_order (due_on)

CREATE INDEX ix_rectification_order_enterprise_id ON rectification_order (enterprise_id)

CREATE INDEX ix_rectification_order_inspection_id ON rectification_order (inspection_id)

CREATE INDEX ix_rectification_order_issued_on ON rectification_order (issued_on)

CREATE INDEX ix_rectification_order_number ON rectification_order (number)

CREATE INDEX ix_rectification_order_paper_type ON rectification_order (paper_type)

CREATE INDEX ix_rectification_order_state ON rectification_order (state)

CREATE INDEX ix_rectification_order_year ON rectification_order (year)

CREATE TABLE referral (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    number VARCHAR(60),
    referred_on DATE NOT NULL,
    matter_type VARCHAR(60),
    inspection VARCHAR(100),
    hazard VARCHAR(500),
    enterprise VARCHAR(100),
    matter VARCHAR NOT NULL,
    receiver VARCHAR(100),
    received_by VARCHAR(60),
    materials VARCHAR,
    due_on DATE,
    answer VARCHAR,
    answered_on DATE,
    state VARCHAR(60),
    inspection_id VARCHAR(36),
    hazard_id VARCHAR(36),
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_referral PRIMARY KEY (seq),
    CONSTRAINT uq_referral_id UNIQUE (id),
    CONSTRAINT fk_referral_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_referral_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id),
    CONSTRAINT fk_referral_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_referral_archive_item ON referral (archive_item)

CREATE INDEX ix_referral_batch ON referral (batch)

CREATE INDEX ix_referral_deleted_at ON referral (deleted_at)

CREATE INDEX ix_referral_due_on ON referral (due_on)

CREATE INDEX ix_referral_enterprise_id ON referral (enterprise_id)

CREATE INDEX ix_referral_hazard_id ON referral (hazard_id)

CREATE INDEX ix_referral_inspection_id ON referral (inspection_id)

CREATE INDEX ix_referral_matter_type ON referral (matter_type)

CREATE INDEX ix_referral_number ON referral (number)

CREATE INDEX ix_referral_referred_on ON referral (referred_on)

CREATE INDEX ix_referral_state ON referral (state)

CREATE INDEX ix_referral_year ON referral (year)

CREATE TABLE reinspected_item (
    hazard VARCHAR(500) NOT NULL,
    rectification VARCHAR,
    result VARCHAR(60),
    hazard_id VARCHAR(36),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_reinspected_item PRIMARY KEY (seq),
    CONSTRAINT fk_reinspected_item_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id),
    CONSTRAINT fk_reinspected_item_parent_id_reinspection FOREIGN KEY(parent_id) REFERENCES reinspection (id) ON DELETE CASCADE
)

CREATE INDEX ix_reinspected_item_hazard_id ON reinspected_item (hazard_id)

CREATE INDEX ix_reinspected_item_parent_id ON reinspected_item (parent_id)

CREATE TABLE reinspection (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    number VARCHAR(60),
    "order" VARCHAR(100),
    enterprise VARCHAR(100) NOT NULL,
    reinspected_on DATE NOT NULL,
    officers VARCHAR(100),
    opinion VARCHAR,
    follow_up VARCHAR(60),
    principal VARCHAR(60),
    order_id VARCHAR(36),
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_reinspection PRIMARY KEY (seq),
    CONSTRAINT uq_reinspection_id UNIQUE (id),
    CONSTRAINT fk_reinspection_order_id_rectification_order FOREIGN KEY(order_id) REFERENCES rectification_order (id),
    CONSTRAINT fk_reinspection_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_reinspection_archive_item ON reinspection (archive_item)

CREATE INDEX ix_reinspection_batch ON reinspection (batch)

CREATE INDEX ix_reinspection_deleted_at ON reinspection (deleted_at)

CREATE INDEX ix_reinspection_enterprise_id ON reinspection (enterprise_id)

CREATE INDEX ix_reinspection_follow_up ON reinspection (follow_up)

CREATE INDEX ix_reinspection_number ON reinspection (number)

CREATE INDEX ix_reinspection_order_id ON reinspection (order_id)

CREATE INDEX ix_reinspection_reinspected_on ON reinspection (reinspected_on)

CREATE INDEX ix_reinspection_year ON reinspection (year)

CREATE TABLE responsibility_duty (
    content VARCHAR NOT NULL,
    duty_type VARCHAR(60),
    due_on DATE,
    done VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_responsibility_duty PRIMARY KEY (seq),
    CONSTRAINT fk_responsibility_duty_parent_id_responsibility_list FOREIGN KEY(parent_id) REFERENCES responsibility_list (id) ON DELETE CASCADE
)

CREATE INDEX ix_responsibility_duty_parent_id ON responsibility_duty (parent_id)

CREATE TABLE responsibility_letter (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    number VARCHAR(60),
    level VARCHAR(60),
    party_a VARCHAR(100),
    party_b VARCHAR(100) NOT NULL,
    party_a_signatory VARCHAR(60),
    party_b_signatory VARCHAR(60),
    signed_on DATE NOT NULL,
    targets VARCHAR,
    goals VARCHAR,
    deposit INTEGER,
    party_b_id VARCHAR(36),
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
    CONSTRAINT pk_responsibility_letter PRIMARY KEY (seq),
    CONSTRAINT uq_responsibility_letter_id UNIQUE (id),
    CONSTRAINT fk_responsibility_letter_party_b_id_enterprise FOREIGN KEY(party_b_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_responsibility_letter_archive_item ON responsibility_letter (archive_item)

CREATE INDEX ix_responsibility_letter_batch ON responsibility_letter (batch)

CREATE INDEX ix_responsibility_letter_deleted_at ON responsibility_letter (deleted_at)

CREATE INDEX ix_responsibility_letter_level ON responsibility_letter (level)

CREATE INDEX ix_responsibility_letter_number ON responsibility_letter (number)

CREATE INDEX ix_responsibility_letter_party_b_id ON responsibility_letter (party_b_id)

CREATE INDEX ix_responsibility_letter_signed_on ON responsibility_letter (signed_on)

CREATE INDEX ix_responsibility_letter_year ON responsibility_letter (year)

CREATE TABLE responsibility_list (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    leader VARCHAR(60) NOT NULL,
    post VARCHAR(60),
    leader_role VARCHAR(60),
    in_charge_of VARCHAR,
    in_charge_since DATE,
    doc_number VARCHAR(60),
    issued_on DATE NOT NULL,
    published_on DATE,
    standing_duties VARCHAR,
    yearly_tasks VARCHAR,
    progress VARCHAR,
    appraisal VARCHAR(60),
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
    CONSTRAINT pk_responsibility_list PRIMARY KEY (seq),
    CONSTRAINT uq_responsibility_list_id UNIQUE (id)
)

CREATE INDEX ix_responsibility_list_archive_item ON responsibility_list (archive_item)

CREATE INDEX ix_responsibility_list_batch ON responsibility_list (batch)

CREATE INDEX ix_responsibility_list_deleted_at ON responsibility_list (deleted_at)

CREATE INDEX ix_responsibility_list_issued_on ON responsibility_list (issued_on)

CREATE INDEX ix_responsibility_list_leader_role ON responsibility_list (leader_role)

CREATE INDEX ix_responsibility_list_year ON responsibility_list (year)

CREATE TABLE risk_point (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    enterprise VARCHAR(100),
    place VARCHAR(100),
    risk_type VARCHAR(60),
    level VARCHAR(60),
    consequence VARCHAR,
    controls VARCHAR,
    responsible_unit VARCHAR(100),
    responsible_person VARCHAR(60),
    review_on DATE,
    identified_on DATE NOT NULL,
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_risk_point PRIMARY KEY (seq),
    CONSTRAINT uq_risk_point_id UNIQUE (id),
    CONSTRAINT fk_risk_point_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_risk_point_archive_item ON risk_point (archive_item)

CREATE INDEX ix_risk_point_batch ON risk_point (batch)

CREATE INDEX ix_risk_point_deleted_at ON risk_point (deleted_at)

CREATE INDEX ix_risk_point_enterprise_id ON risk_point (enterprise_id)

CREATE INDEX ix_risk_point_identified_on ON risk_point (identified_on)

CREATE INDEX ix_risk_point_level ON risk_point (level)

CREATE INDEX ix_risk_point_year ON risk_point (year)

CREATE TABLE sanction (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    decided_on DATE NOT NULL,
    sanction_type VARCHAR(60),
    subject VARCHAR(100) NOT NULL,
    matter VARCHAR,
    grounds VARCHAR,
    decided_by VARCHAR(100),
    doc_number VARCHAR(60),
    amount INTEGER,
    follow_up VARCHAR,
    subject_id VARCHAR(36),
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
    CONSTRAINT pk_sanction PRIMARY KEY (seq),
    CONSTRAINT uq_sanction_id UNIQUE (id),
    CONSTRAINT fk_sanction_subject_id_enterprise FOREIGN KEY(subject_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_sanction_archive_item ON sanction (archive_item)

CREATE INDEX ix_sanction_batch ON sanction (batch)

CREATE INDEX ix_sanction_decided_on ON sanction (decided_on)

CREATE INDEX ix_sanction_deleted_at ON sanction (deleted_at)

CREATE INDEX ix_sanction_sanction_type ON sanction (sanction_type)

CREATE INDEX ix_sanction_subject_id ON sanction (subject_id)

CREATE INDEX ix_sanction_year ON sanction (year)

CREATE TABLE self_check (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    enterprise VARCHAR(100) NOT NULL,
    month VARCHAR(20),
    reported_on DATE NOT NULL,
    found INTEGER,
    corrected INTEGER,
    found_major INTEGER,
    details VARCHAR,
    regulator_told_on DATE,
    workers_told_on DATE,
    signed_by VARCHAR(60),
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_self_check PRIMARY KEY (seq),
    CONSTRAINT uq_self_check_id UNIQUE (id),
    CONSTRAINT fk_self_check_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_self_check_archive_item ON self_check (archive_item)

CREATE INDEX ix_self_check_batch ON self_check (batch)

CREATE INDEX ix_self_check_deleted_at ON self_check (deleted_at)

CREATE INDEX ix_self_check_enterprise_id ON self_check (enterprise_id)

CREATE INDEX ix_self_check_reported_on ON self_check (reported_on)

CREATE INDEX ix_self_check_year ON self_check (year)

CREATE TABLE special_equipment (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    enterprise VARCHAR(100),
    equipment_type VARCHAR(60),
    name VARCHAR(100) NOT NULL,
    model VARCHAR(60),
    registration_number VARCHAR(60),
    factory_number VARCHAR(60),
    in_use_since DATE,
    inspected_on DATE,
    next_inspection_on DATE,
    use VARCHAR(60),
    safety_manager VARCHAR(60),
    problems VARCHAR,
    registered_on DATE NOT NULL,
    enterprise_id VARCHAR(36),
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
    CONSTRAINT pk_special_equipment PRIMARY KEY (seq),
    CONSTRAINT uq_special_equipment_id UNIQUE (id),
    CONSTRAINT fk_special_equipment_enterprise_id_enterprise FOREIGN KEY(enterprise_id) REFERENCES enterprise (id)
)

CREATE INDEX ix_special_equipment_archive_item ON special_equipment (archive_item)

CREATE INDEX ix_special_equipment_batch ON special_equipment (batch)

CREATE INDEX ix_special_equipment_deleted_at ON special_equipment (deleted_at)

CREATE INDEX ix_special_equipment_enterprise_id ON special_equipment (enterprise_id)

CREATE INDEX ix_special_equipment_equipment_type ON special_equipment (equipment_type)

CREATE INDEX ix_special_equipment_next_inspection_on ON special_equipment (next_inspection_on)

CREATE INDEX ix_special_equipment_registered_on ON special_equipment (registered_on)

CREATE INDEX ix_special_equipment_use ON special_equipment (use)

CREATE INDEX ix_special_equipment_year ON special_equipment (year)

CREATE TABLE staff (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    sex VARCHAR(60),
    born_on DATE,
    political_status VARCHAR(20),
    education VARCHAR(60),
    major VARCHAR(60),
    post VARCHAR(40),
    establishment VARCHAR(60),
    duty VARCHAR(60),
    matches_major BOOLEAN,
    appointed_on DATE,
    trained_before_post_on DATE,
    phone VARCHAR(60),
    area VARCHAR(100),
    left_on DATE,
    registered_on DATE NOT NULL,
    certificate_number VARCHAR(100),
    certificate_until DATE,
    refreshed_on DATE,
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
    CONSTRAINT pk_staff PRIMARY KEY (seq),
    CONSTRAINT uq_staff_id UNIQUE (id)
)

CREATE INDEX ix_staff_archive_item ON staff (archive_item)

CREATE INDEX ix_staff_batch ON staff (batch)

CREATE INDEX ix_staff_deleted_at ON staff (deleted_at)

CREATE INDEX ix_staff_duty ON staff (duty)

CREATE INDEX ix_staff_registered_on ON staff (registered_on)

CREATE INDEX ix_staff_year ON staff (year)

CREATE TABLE staff_certificate (
    certificate_type VARCHAR(60) NOT NULL,
    number VARCHAR(60),
    issuer VARCHAR(60),
    issued_on DATE,
    valid_to DATE,
    refreshed_on DATE,
    refresher_days INTEGER,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_staff_certificate PRIMARY KEY (seq),
    CONSTRAINT fk_staff_certificate_parent_id_staff FOREIGN KEY(parent_id) REFERENCES staff (id) ON DELETE CASCADE
)

CREATE INDEX ix_staff_certificate_parent_id ON staff_certificate (parent_id)

CREATE TABLE statistics_figure (
    indicator VARCHAR(100) NOT NULL,
    value INTEGER,
    counted_in VARCHAR(20),
    adjusted BOOLEAN,
    explanation VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_statistics_figure PRIMARY KEY (seq),
    CONSTRAINT fk_statistics_figure_parent_id_statistics_report FOREIGN KEY(parent_id) REFERENCES statistics_report (id) ON DELETE CASCADE
)

CREATE INDEX ix_statistics_figure_parent_id ON statistics_figure (parent_id)

CREATE TABLE statistics_report (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    cycle VARCHAR(60),
    period VARCHAR(40),
    sent_to VARCHAR(100),
    zero_report BOOLEAN,
    due_on DATE NOT NULL,
    sent_on DATE,
    late BOOLEAN,
    filled_by VARCHAR(60),
    responsible VARCHAR(60),
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
    CONSTRAINT pk_statistics_report PRIMARY KEY (seq),
    CONSTRAINT uq_statistics_report_id UNIQUE (id)
)

CREATE INDEX ix_statistics_report_archive_item ON statistics_report (archive_item)

CREATE INDEX ix_statistics_report_batch ON statistics_report (batch)

CREATE INDEX ix_statistics_report_cycle ON statistics_report (cycle)

CREATE INDEX ix_statistics_report_deleted_at ON statistics_report (deleted_at)

CREATE INDEX ix_statistics_report_due_on ON statistics_report (due_on)

CREATE INDEX ix_statistics_report_year ON statistics_report (year)

CREATE TABLE supervision_progress (
    reported_on DATE NOT NULL,
    situation VARCHAR,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_supervision_progress PRIMARY KEY (seq),
    CONSTRAINT fk_supervision_progress_parent_id_listed_supervision FOREIGN KEY(parent_id) REFERENCES listed_supervision (id) ON DELETE CASCADE
)

CREATE INDEX ix_supervision_progress_parent_id ON supervision_progress (parent_id)

CREATE TABLE supply (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    supply_type VARCHAR(60),
    name VARCHAR(100) NOT NULL,
    model VARCHAR(60),
    quantity INTEGER,
    unit VARCHAR(20),
    place VARCHAR(100),
    keeper VARCHAR(60),
    keeper_phone VARCHAR(60),
    stored_on DATE,
    valid_to DATE,
    team_leader VARCHAR(60),
    members INTEGER,
    base VARCHAR(100),
    specialty VARCHAR(100),
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
    CONSTRAINT pk_supply PRIMARY KEY (seq),
    CONSTRAINT uq_supply_id UNIQUE (id)
)

CREATE INDEX ix_supply_archive_item ON supply (archive_item)

CREATE INDEX ix_supply_batch ON supply (batch)

CREATE INDEX ix_supply_deleted_at ON supply (deleted_at)

CREATE INDEX ix_supply_registered_on ON supply (registered_on)

CREATE INDEX ix_supply_supply_type ON supply (supply_type)

CREATE INDEX ix_supply_valid_to ON supply (valid_to)

CREATE INDEX ix_supply_year ON supply (year)

CREATE TABLE supply_check (
    checked_on DATE NOT NULL,
    situation VARCHAR,
    checked_by VARCHAR(60),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_supply_check PRIMARY KEY (seq),
    CONSTRAINT fk_supply_check_parent_id_supply FOREIGN KEY(parent_id) REFERENCES supply (id) ON DELETE CASCADE
)

CREATE INDEX ix_supply_check_parent_id ON supply_check (parent_id)

CREATE TABLE training_plan (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    made_on DATE NOT NULL,
    doc_number VARCHAR(60),
    made_by VARCHAR(60),
    approved_by VARCHAR(60),
    topics VARCHAR,
    courses INTEGER,
    planned INTEGER,
    budget INTEGER,
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
    CONSTRAINT pk_training_plan PRIMARY KEY (seq),
    CONSTRAINT uq_training_plan_id UNIQUE (id)
)

CREATE INDEX ix_training_plan_archive_item ON training_plan (archive_item)

CREATE INDEX ix_training_plan_batch ON training_plan (batch)

CREATE INDEX ix_training_plan_deleted_at ON training_plan (deleted_at)

CREATE INDEX ix_training_plan_made_on ON training_plan (made_on)

CREATE INDEX ix_training_plan_year ON training_plan (year)

CREATE TABLE training_plan_item (
    topic VARCHAR(200) NOT NULL,
    audience VARCHAR(60),
    content VARCHAR,
    hours INTEGER,
    month VARCHAR(20),
    place VARCHAR(100),
    participants INTEGER,
    lecturer VARCHAR(100),
    cost INTEGER,
    responsible VARCHAR(60),
    session VARCHAR(100),
    session_id VARCHAR(36),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_training_plan_item PRIMARY KEY (seq),
    CONSTRAINT fk_training_plan_item_session_id_training_session FOREIGN KEY(session_id) REFERENCES training_session (id),
    CONSTRAINT fk_training_plan_item_parent_id_training_plan FOREIGN KEY(parent_id) REFERENCES training_plan (id) ON DELETE CASCADE
)

CREATE INDEX ix_training_plan_item_parent_id ON training_plan_item (parent_id)

CREATE INDEX ix_training_plan_item_session_id ON training_plan_item (session_id)

CREATE TABLE training_result (
    name VARCHAR(60) NOT NULL,
    unit VARCHAR(100),
    score INTEGER,
    passed BOOLEAN,
    retake INTEGER,
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_training_result PRIMARY KEY (seq),
    CONSTRAINT fk_training_result_parent_id_training_session FOREIGN KEY(parent_id) REFERENCES training_session (id) ON DELETE CASCADE
)

CREATE INDEX ix_training_result_parent_id ON training_result (parent_id)

CREATE TABLE training_session (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    topic VARCHAR(200) NOT NULL,
    held_on DATE NOT NULL,
    started_at DATETIME,
    ended_at DATETIME,
    hours INTEGER,
    place VARCHAR(100),
    organiser VARCHAR(100),
    lecturer VARCHAR(60),
    lecturer_title VARCHAR(60),
    audience VARCHAR(60),
    content VARCHAR,
    invited INTEGER,
    attended INTEGER,
    assessment VARCHAR(60),
    pass_mark INTEGER,
    passed INTEGER,
    evaluation VARCHAR,
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
    name VARCHAR(60) NOT NULL,
    unit VARCHAR(100),
    post VARCHAR(40),
    phone VARCHAR(60),
    signature VARCHAR(40),
    parent_id VARCHAR(36) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_training_sign_in PRIMARY KEY (seq),
    CONSTRAINT fk_training_sign_in_parent_id_training_session FOREIGN KEY(parent_id) REFERENCES training_session (id) ON DELETE CASCADE
)

CREATE INDEX ix_training_sign_in_parent_id ON training_sign_in (parent_id)

CREATE TABLE village_officer (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    village VARCHAR(60),
    name VARCHAR(40) NOT NULL,
    sex VARCHAR(60),
    born_on DATE,
    village_post VARCHAR(40),
    role VARCHAR(60),
    phone VARCHAR(60),
    recommended_by VARCHAR(100),
    recommended_on DATE,
    reviewed_on DATE,
    approval_number VARCHAR(60),
    approved_on DATE,
    appointed_on DATE,
    left_on DATE,
    grid VARCHAR,
    subsidy INTEGER,
    appraisal VARCHAR(60),
    trained_on DATE,
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
    CONSTRAINT pk_village_officer PRIMARY KEY (seq),
    CONSTRAINT uq_village_officer_id UNIQUE (id)
)

CREATE INDEX ix_village_officer_archive_item ON village_officer (archive_item)

CREATE INDEX ix_village_officer_batch ON village_officer (batch)

CREATE INDEX ix_village_officer_deleted_at ON village_officer (deleted_at)

CREATE INDEX ix_village_officer_registered_on ON village_officer (registered_on)

CREATE INDEX ix_village_officer_village ON village_officer (village)

CREATE INDEX ix_village_officer_year ON village_officer (year)

CREATE TABLE village_patrol (
    seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL,
    village VARCHAR(40) NOT NULL,
    officer VARCHAR(60),
    patrolled_on DATE NOT NULL,
    places VARCHAR,
    findings VARCHAR,
    dissuaded VARCHAR,
    reported_to VARCHAR(100),
    hazard VARCHAR(500),
    hazard_id VARCHAR(36),
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
    CONSTRAINT pk_village_patrol PRIMARY KEY (seq),
    CONSTRAINT uq_village_patrol_id UNIQUE (id),
    CONSTRAINT fk_village_patrol_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id)
)

CREATE INDEX ix_village_patrol_archive_item ON village_patrol (archive_item)

CREATE INDEX ix_village_patrol_batch ON village_patrol (batch)

CREATE INDEX ix_village_patrol_deleted_at ON village_patrol (deleted_at)

CREATE INDEX ix_village_patrol_hazard_id ON village_patrol (hazard_id)

CREATE INDEX ix_village_patrol_patrolled_on ON village_patrol (patrolled_on)

CREATE INDEX ix_village_patrol_village ON village_patrol (village)

CREATE INDEX ix_village_patrol_year ON village_patrol (year)

CREATE TABLE desk_search (seq INTEGER PRIMARY KEY, kind VARCHAR(40) NOT NULL, record VARCHAR(36) NOT NULL UNIQUE, title TEXT NOT NULL, body TEXT NOT NULL)

CREATE VIRTUAL TABLE desk_search_index USING fts5(pairs, content='', tokenize='unicode61', prefix='1')

CREATE TRIGGER desk_audit_no_update BEFORE UPDATE ON desk_audit BEGIN SELECT RAISE(ABORT, 'append only'); END

CREATE TRIGGER desk_audit_no_delete BEFORE DELETE ON desk_audit BEGIN SELECT RAISE(ABORT, 'append only'); END
