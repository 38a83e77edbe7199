-- A kiosk's journal, version 1.
--
-- Rows are added and never changed. There are two exceptions: a record loses its sealed
-- bytes when a row in `void` stands for it, and `head` goes forward with what was added.
-- Nothing here tells who signed: a record is sealed before it comes.

PRAGMA application_id = 0x4669724A;  -- "FirJ"

-- What was decided when the kiosk was set up. `device` is the seed of its signing key.
CREATE TABLE about (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    database  BLOB NOT NULL CHECK (length(database) = 16),
    campaign  BLOB NOT NULL,
    root      BLOB NOT NULL CHECK (length(root) = 32),
    device    BLOB NOT NULL CHECK (length(device) = 32),
    kiosk     TEXT NOT NULL,
    mode      TEXT NOT NULL CHECK (mode IN ('rehearsal', 'official')),
    zone      TEXT NOT NULL
) STRICT;

-- Where the two chains end.
CREATE TABLE head (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    seq         INTEGER NOT NULL CHECK (seq >= 0),
    head        BLOB NOT NULL CHECK (length(head) = 32),
    audit       INTEGER NOT NULL CHECK (audit >= 0),
    audit_head  BLOB NOT NULL CHECK (length(audit_head) = 32)
) STRICT;

-- An event, and where both chains stood when it began. One event at a time.
CREATE TABLE event (
    n                    INTEGER PRIMARY KEY,
    uid                  BLOB NOT NULL UNIQUE CHECK (length(uid) = 8),
    name                 TEXT NOT NULL,
    town                 TEXT NOT NULL,
    state                TEXT NOT NULL,
    day                  TEXT NOT NULL,
    zone                 TEXT NOT NULL,
    first                INTEGER NOT NULL CHECK (first >= 1),
    previous_head        BLOB NOT NULL CHECK (length(previous_head) = 32),
    audit_first          INTEGER NOT NULL CHECK (audit_first >= 1),
    previous_audit_head  BLOB NOT NULL CHECK (length(previous_audit_head) = 32),
    opened               TEXT NOT NULL
) STRICT;

-- An event that takes no more signatures, the last row of each chain in it, and the
-- head of the audit chain there: the next event's entries follow on it.
CREATE TABLE closing (
    event       INTEGER PRIMARY KEY REFERENCES event (n),
    last        INTEGER NOT NULL CHECK (last >= 0),
    audit_last  INTEGER NOT NULL CHECK (audit_last >= 1),
    audit_head  BLOB NOT NULL CHECK (length(audit_head) = 32),
    closed      TEXT NOT NULL
) STRICT;

CREATE TABLE record (
    seq            INTEGER PRIMARY KEY,
    event          INTEGER NOT NULL REFERENCES event (n),
    sealed         BLOB,
    sealed_sha256  BLOB NOT NULL CHECK (length(sealed_sha256) = 32),
    signed         TEXT NOT NULL
) STRICT;

CREATE TABLE void (
    seq     INTEGER PRIMARY KEY REFERENCES record (seq),
    voided  TEXT NOT NULL,
    reason  TEXT NOT NULL
) STRICT;

-- What happened, about nobody.
CREATE TABLE audit (
    n       INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    kind    TEXT NOT NULL,
    detail  TEXT NOT NULL
) STRICT;

CREATE TRIGGER about_stays BEFORE UPDATE ON about
BEGIN SELECT raise(ABORT, 'about is never changed'); END;
CREATE TRIGGER about_remains BEFORE DELETE ON about
BEGIN SELECT raise(ABORT, 'about is never deleted'); END;
CREATE TRIGGER about_is_one BEFORE INSERT ON about
WHEN EXISTS (SELECT 1 FROM about)
BEGIN SELECT raise(ABORT, 'about is one row'); END;

CREATE TRIGGER head_goes_forward BEFORE UPDATE ON head
WHEN new.seq NOT IN (old.seq, old.seq + 1) OR new.audit < old.audit
    OR (new.seq = old.seq AND new.head <> old.head)
    OR (new.audit = old.audit AND new.audit_head <> old.audit_head)
BEGIN SELECT raise(ABORT, 'head goes forward'); END;
CREATE TRIGGER head_remains BEFORE DELETE ON head
BEGIN SELECT raise(ABORT, 'head is never deleted'); END;
CREATE TRIGGER head_is_one BEFORE INSERT ON head
WHEN EXISTS (SELECT 1 FROM head)
BEGIN SELECT raise(ABORT, 'head is one row'); END;

-- A trigger before the insert sees the row that REPLACE would silently delete.
CREATE TRIGGER event_follows BEFORE INSERT ON event
WHEN new.n <> (SELECT count(*) + 1 FROM event)
    OR new.n <> (SELECT count(*) + 1 FROM closing)
    OR EXISTS (SELECT 1 FROM event WHERE uid = new.uid)
BEGIN SELECT raise(ABORT, 'one event at a time'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'events are never deleted'); END;

CREATE TRIGGER closing_follows BEFORE INSERT ON closing
WHEN new.event <> (SELECT count(*) FROM event)
    OR EXISTS (SELECT 1 FROM closing WHERE event = new.event)
BEGIN SELECT raise(ABORT, 'only the open event closes, and once'); END;
CREATE TRIGGER closing_stays BEFORE UPDATE ON closing
BEGIN SELECT raise(ABORT, 'closings are never changed'); END;
CREATE TRIGGER closing_remains BEFORE DELETE ON closing
BEGIN SELECT raise(ABORT, 'closings are never deleted'); END;

CREATE TRIGGER record_follows BEFORE INSERT ON record
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM record)
    OR new.sealed IS NULL
    OR new.event IS NOT (SELECT max(n) FROM event)
    OR EXISTS (SELECT 1 FROM closing WHERE event = new.event)
BEGIN SELECT raise(ABORT, 'records follow each other in the open event'); END;
CREATE TRIGGER record_stays BEFORE UPDATE ON record
WHEN new.sealed IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM void WHERE seq = old.seq)
    OR new.seq <> old.seq OR new.event <> old.event
    OR new.sealed_sha256 <> old.sealed_sha256 OR new.signed <> old.signed
BEGIN SELECT raise(ABORT, 'a record only loses its bytes, to a void'); END;
CREATE TRIGGER record_remains BEFORE DELETE ON record
BEGIN SELECT raise(ABORT, 'records are never deleted'); END;

CREATE TRIGGER void_follows BEFORE INSERT ON void
WHEN NOT EXISTS (SELECT 1 FROM record WHERE seq = new.seq AND sealed IS NOT NULL)
    OR EXISTS (SELECT 1 FROM void WHERE seq = new.seq)
BEGIN SELECT raise(ABORT, 'a void stands for a record that has its bytes'); END;
CREATE TRIGGER void_stays BEFORE UPDATE ON void
BEGIN SELECT raise(ABORT, 'voids are never changed'); END;
CREATE TRIGGER void_remains BEFORE DELETE ON void
BEGIN SELECT raise(ABORT, 'voids are never deleted'); END;

CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN new.n IS NOT (SELECT coalesce(max(n), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'audit entries follow each other'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'audit entries are never deleted'); END;
