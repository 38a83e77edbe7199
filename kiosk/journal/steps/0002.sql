-- A kiosk's journal, version 2: a signature can be withdrawn by the code of its receipt,
-- and while an event is open the kiosk knows that somebody of a name has signed at it.
--
-- One more exception to "rows are added and never changed": what is known of names goes
-- with the event, and with the record.

-- A keyed hash of the receipt's digest beside each record, so that a withdrawal finds it.
-- Its key comes from the journal's own. Records of version 1 have none.
CREATE TABLE receipt (
    seq   INTEGER PRIMARY KEY REFERENCES record (seq),
    mark  BLOB NOT NULL CHECK (length(mark) = 32)
) STRICT;
CREATE INDEX receipt_mark ON receipt (mark);

-- A receipt whose code was typed in to withdraw, on the audit entry that says so; `seq`
-- is the record that lost its bytes to it, if it was one of this kiosk's.
CREATE TABLE withdrawal (
    audit      INTEGER PRIMARY KEY REFERENCES audit (n),
    receipt    BLOB NOT NULL UNIQUE CHECK (length(receipt) = 32),
    withdrawn  TEXT NOT NULL,
    seq        INTEGER UNIQUE REFERENCES void (seq)
) STRICT;

-- The key under which the names of an event are hashed. NULL once the event is closed:
-- then nobody can ask any more.
CREATE TABLE event_key (
    event  INTEGER PRIMARY KEY REFERENCES event (n),
    key    BLOB CHECK (length(key) = 32)
) STRICT;

-- A keyed hash of name and place beside each record of the open event.
CREATE TABLE signer (
    seq   INTEGER PRIMARY KEY REFERENCES record (seq),
    mark  BLOB NOT NULL CHECK (length(mark) = 32)
) STRICT;
CREATE INDEX signer_mark ON signer (mark);

CREATE TRIGGER receipt_follows BEFORE INSERT ON receipt
WHEN new.seq IS NOT (SELECT max(seq) FROM record)
    OR EXISTS (SELECT 1 FROM receipt WHERE seq = new.seq)
BEGIN SELECT raise(ABORT, 'a receipt comes with its record'); END;
CREATE TRIGGER receipt_stays BEFORE UPDATE ON receipt
BEGIN SELECT raise(ABORT, 'receipts are never changed'); END;
CREATE TRIGGER receipt_remains BEFORE DELETE ON receipt
BEGIN SELECT raise(ABORT, 'receipts are never deleted'); END;

CREATE TRIGGER withdrawal_follows BEFORE INSERT ON withdrawal
WHEN new.audit IS NOT (SELECT max(n) FROM audit)
    OR EXISTS (
        SELECT 1 FROM withdrawal
        WHERE audit = new.audit OR receipt = new.receipt OR seq = new.seq
    )
BEGIN SELECT raise(ABORT, 'a withdrawal comes with its audit entry, once a receipt'); END;
CREATE TRIGGER withdrawal_stays BEFORE UPDATE ON withdrawal
BEGIN SELECT raise(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER withdrawal_remains BEFORE DELETE ON withdrawal
BEGIN SELECT raise(ABORT, 'withdrawals are never deleted'); END;

CREATE TRIGGER event_key_follows BEFORE INSERT ON event_key
WHEN new.event IS NOT (SELECT max(n) FROM event) OR new.key IS NULL
    OR EXISTS (SELECT 1 FROM closing WHERE event = new.event)
    OR EXISTS (SELECT 1 FROM event_key WHERE event = new.event)
BEGIN SELECT raise(ABORT, 'a key comes with its event'); END;
CREATE TRIGGER event_key_only_goes BEFORE UPDATE ON event_key
WHEN new.key IS NOT NULL OR new.event <> old.event
BEGIN SELECT raise(ABORT, 'a key is only destroyed'); END;
CREATE TRIGGER event_key_remains BEFORE DELETE ON event_key
BEGIN SELECT raise(ABORT, 'that an event had a key stays known'); END;
-- A closed event has no key, whoever closes it.
CREATE TRIGGER closing_ends_names AFTER INSERT ON closing
BEGIN
    UPDATE event_key SET key = NULL WHERE event = new.event;
    DELETE FROM signer;
END;

CREATE TRIGGER signer_follows BEFORE INSERT ON signer
WHEN new.seq IS NOT (SELECT max(seq) FROM record)
    OR NOT EXISTS (SELECT 1 FROM record WHERE seq = new.seq AND sealed IS NOT NULL)
    OR EXISTS (SELECT 1 FROM signer WHERE seq = new.seq)
BEGIN SELECT raise(ABORT, 'a signer comes with the record'); END;
CREATE TRIGGER signer_stays BEFORE UPDATE ON signer
BEGIN SELECT raise(ABORT, 'signers are never changed'); END;
-- Whoever took the signature back was not here.
CREATE TRIGGER void_ends_signer AFTER INSERT ON void
BEGIN DELETE FROM signer WHERE seq = new.seq; END;
