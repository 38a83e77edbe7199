-- A kiosk's journal, version 3: the day as it was planned, volunteers and their PINs, what
-- was copied where, and bytes that go once an organizer has them.
--
-- Whether a day is rehearsed, open or paused is read from the audit entries, which are
-- chained. More exceptions to "rows are added and never changed": a record loses its sealed
-- bytes when a row in `purge` covers it; a part is dropped; and what is only about this
-- machine (PINs, who is on duty, targets, the storage) is changed as it changes.

-- An event that was named ahead, on the audit entry that says so. The last one counts,
-- until an event is opened.
CREATE TABLE plan (
    audit  INTEGER PRIMARY KEY REFERENCES audit (n),
    name   TEXT NOT NULL,
    town   TEXT NOT NULL,
    state  TEXT NOT NULL,
    day    TEXT NOT NULL,
    zone   TEXT NOT NULL
) STRICT;

-- Everything up to `through`, with the chain at `head` there, is in the organizers' registry
-- as the receipt says that their root signed.
CREATE TABLE purge (
    audit    INTEGER PRIMARY KEY REFERENCES audit (n),
    through  INTEGER NOT NULL CHECK (through >= 1),
    head     BLOB NOT NULL CHECK (length(head) = 32),
    receipt  BLOB NOT NULL
) STRICT;

-- A file that holds some records of an event, where both chains stand after it, how many of
-- its records were void when it was made, and the last audit entry there was: it tells of
-- every withdrawal up to there. It is dropped when another of its records is void since.
CREATE TABLE part (
    n            INTEGER PRIMARY KEY,
    event        INTEGER NOT NULL REFERENCES event (n),
    first        INTEGER NOT NULL CHECK (first >= 1),
    last         INTEGER NOT NULL CHECK (last >= first - 1),
    head         BLOB NOT NULL CHECK (length(head) = 32),
    audit_first  INTEGER NOT NULL CHECK (audit_first >= 1),
    audit_last   INTEGER NOT NULL CHECK (audit_last >= audit_first - 1),
    audit_head   BLOB NOT NULL CHECK (length(audit_head) = 32),
    voids        INTEGER NOT NULL CHECK (voids >= 0),
    told         INTEGER NOT NULL CHECK (told >= audit_last),
    name         TEXT NOT NULL,
    sha256       BLOB NOT NULL CHECK (length(sha256) = 32),
    size         INTEGER NOT NULL CHECK (size > 0),
    made         TEXT NOT NULL,
    final        INTEGER NOT NULL CHECK (final IN (0, 1)),
    dropped      INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1))
) STRICT;

-- Where parts are carried: a stick or card, or the storage.
CREATE TABLE target (
    n     INTEGER PRIMARY KEY,
    id    BLOB NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    kind  TEXT NOT NULL CHECK (kind IN ('stick', 'storage')),
    name  TEXT NOT NULL,
    last  TEXT
) STRICT;

-- A part that was read back from its target.
CREATE TABLE carried (
    target  INTEGER NOT NULL REFERENCES target (n),
    part    INTEGER NOT NULL REFERENCES part (n),
    at      TEXT NOT NULL,
    PRIMARY KEY (target, part)
) STRICT;

-- How often a part was tried in vain, when it is tried next, and the code of what came of
-- it. Part 0 stands for the target itself.
CREATE TABLE attempt (
    target  INTEGER NOT NULL REFERENCES target (n),
    part    INTEGER NOT NULL,
    tries   INTEGER NOT NULL CHECK (tries >= 0),
    next    TEXT,
    said    TEXT NOT NULL,
    PRIMARY KEY (target, part)
) STRICT;

-- The storage that was set on this kiosk, with its secrets, as canonical JSON; NULL where
-- the campaign's is not to be used either.
CREATE TABLE storage (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    value  BLOB
) STRICT;

-- A volunteer, and what tells their PIN (Argon2id); empty for one without.
CREATE TABLE volunteer (
    name      TEXT PRIMARY KEY,
    verifier  TEXT NOT NULL
) STRICT;

CREATE TABLE duty (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    name  TEXT NOT NULL
) STRICT;

-- Tries at a PIN since the last right one.
CREATE TABLE pin_tries (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    wrong  INTEGER NOT NULL CHECK (wrong BETWEEN 0 AND 10)
) STRICT;
INSERT INTO pin_tries (one, wrong) VALUES (1, 0);

CREATE TRIGGER plan_follows BEFORE INSERT ON plan
WHEN new.audit IS NOT (SELECT max(n) FROM audit)
    OR EXISTS (SELECT 1 FROM plan WHERE audit = new.audit)
BEGIN SELECT raise(ABORT, 'a plan comes with its audit entry'); END;
CREATE TRIGGER plan_stays BEFORE UPDATE ON plan
BEGIN SELECT raise(ABORT, 'plans are never changed'); END;
CREATE TRIGGER plan_remains BEFORE DELETE ON plan
BEGIN SELECT raise(ABORT, 'plans are never deleted'); END;

-- Only what is whole and closed is purged: up to the last record there is.
CREATE TRIGGER purge_follows BEFORE INSERT ON purge
WHEN new.audit IS NOT (SELECT max(n) FROM audit)
    OR EXISTS (SELECT 1 FROM purge WHERE audit = new.audit OR through >= new.through)
    OR new.through IS NOT (SELECT max(seq) FROM record)
    OR (SELECT count(*) FROM event) <> (SELECT count(*) FROM closing)
BEGIN SELECT raise(ABORT, 'a purge covers every record of closed events'); END;
CREATE TRIGGER purge_stays BEFORE UPDATE ON purge
BEGIN SELECT raise(ABORT, 'purges are never changed'); END;
CREATE TRIGGER purge_remains BEFORE DELETE ON purge
BEGIN SELECT raise(ABORT, 'purges are never deleted'); END;

DROP TRIGGER record_stays;
CREATE TRIGGER record_stays BEFORE UPDATE ON record
WHEN new.sealed IS NOT NULL
    OR NOT (
        EXISTS (SELECT 1 FROM void WHERE seq = old.seq)
        OR EXISTS (SELECT 1 FROM purge WHERE through >= old.seq)
    )
    OR new.seq <> old.seq OR new.event <> old.event
    OR new.sealed_sha256 <> old.sealed_sha256 OR new.signed <> old.signed
BEGIN SELECT raise(ABORT, 'a record only loses its bytes, to a void or a purge'); END;

CREATE TRIGGER part_follows BEFORE INSERT ON part
WHEN new.n IS NOT (SELECT coalesce(max(n), 0) + 1 FROM part)
    OR new.event IS NOT (SELECT max(n) FROM event)
    OR new.dropped <> 0
BEGIN SELECT raise(ABORT, 'parts follow each other'); END;
CREATE TRIGGER part_only_goes BEFORE UPDATE ON part
WHEN old.dropped <> 0 OR new.dropped <> 1
    OR (new.n, new.event, new.first, new.last, new.head, new.audit_first, new.audit_last,
        new.audit_head, new.voids, new.told, new.name, new.sha256, new.size, new.made, new.final)
    IS NOT (old.n, old.event, old.first, old.last, old.head, old.audit_first, old.audit_last,
        old.audit_head, old.voids, old.told, old.name, old.sha256, old.size, old.made, old.final)
BEGIN SELECT raise(ABORT, 'a part is only dropped'); END;
CREATE TRIGGER part_remains BEFORE DELETE ON part
BEGIN SELECT raise(ABORT, 'parts are never deleted'); END;

CREATE TRIGGER pin_tries_count BEFORE UPDATE ON pin_tries
WHEN new.one <> old.one OR new.wrong NOT IN (0, old.wrong + 1)
BEGIN SELECT raise(ABORT, 'tries are counted one by one'); END;
CREATE TRIGGER pin_tries_remain BEFORE DELETE ON pin_tries
BEGIN SELECT raise(ABORT, 'tries stay counted'); END;
CREATE TRIGGER pin_tries_are_one BEFORE INSERT ON pin_tries
BEGIN SELECT raise(ABORT, 'tries are one row'); END;
