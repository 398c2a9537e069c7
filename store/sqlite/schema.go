package sqlite

// applicationID marks a file as a workspace of this program: "Rapp".
const applicationID = 0x52617070

// migrations make the schema, step by step: the number of those that were taken is the
// user_version of the file. Steps are only ever added at the end; each is one transaction.
var migrations = []string{schema1}

const schema1 = `
-- names are words that many rows share: versions of passes, keys of parties. 0 is "".
CREATE TABLE names (
	id   INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO names (id, name) VALUES (0, '');

-- runs tell which passes wrote layers.
CREATE TABLE runs (
	id   INTEGER PRIMARY KEY,
	data BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE texts (
	id    INTEGER PRIMARY KEY,
	hash  BLOB NOT NULL UNIQUE, -- SHA-256 of the text
	bytes INTEGER NOT NULL,     -- of the text
	data  BLOB NOT NULL         -- the text, compressed by zstd
) STRICT;

CREATE TABLE reports (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	identity TEXT NOT NULL UNIQUE,
	place    INTEGER NOT NULL UNIQUE, -- in the order of search: see place.go
	revision INTEGER NOT NULL,        -- the latest
	outlet   TEXT NOT NULL,           -- folded
	title    TEXT NOT NULL,
	versions INTEGER NOT NULL,        -- of names
	searched INTEGER NOT NULL,        -- sentences that the index has
	first    INTEGER NOT NULL         -- seconds since 1970, as all times
) STRICT;

CREATE TABLE revisions (
	report INTEGER NOT NULL REFERENCES reports (id),
	number INTEGER NOT NULL,
	text   INTEGER NOT NULL REFERENCES texts (id),
	bytes  INTEGER NOT NULL, -- of the text, so that a list need not touch it
	doc    TEXT NOT NULL,
	source BLOB NOT NULL,
	blocks BLOB NOT NULL, -- the layer that ingest wrote
	seen   INTEGER NOT NULL,
	PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX revisions_text ON revisions (text, bytes);

-- readings are of the latest revision.
CREATE TABLE readings (
	report     INTEGER PRIMARY KEY REFERENCES reports (id),
	runs       INTEGER NOT NULL REFERENCES runs (id),
	considered INTEGER NOT NULL,
	layers     BLOB NOT NULL -- compressed by zstd
) STRICT;
CREATE INDEX readings_runs ON readings (runs);

CREATE TABLE facets (
	report   INTEGER NOT NULL REFERENCES reports (id),
	sentence INTEGER NOT NULL,
	number   INTEGER NOT NULL, -- within the report
	party    INTEGER NOT NULL, -- of names, as those that follow
	party_as INTEGER NOT NULL,
	issue    INTEGER NOT NULL,
	stance   INTEGER NOT NULL,
	speaker  INTEGER NOT NULL,
	PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE labels (
	label  TEXT NOT NULL,
	place  INTEGER NOT NULL, -- of the report
	report INTEGER NOT NULL REFERENCES reports (id),
	PRIMARY KEY (label, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX labels_report ON labels (report);

CREATE TABLE tombstones (
	identity TEXT PRIMARY KEY, -- its SHA-256
	report   INTEGER NOT NULL, -- 0 for what never was here
	time     INTEGER NOT NULL,
	by       TEXT NOT NULL,
	why      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE feeds (
	url           TEXT PRIMARY KEY,
	kind          TEXT NOT NULL,
	title         TEXT NOT NULL,
	every         INTEGER NOT NULL, -- seconds
	label         TEXT NOT NULL,
	etag          TEXT NOT NULL,
	last_modified TEXT NOT NULL,
	asked         INTEGER NOT NULL,
	next          INTEGER NOT NULL,
	failures      INTEGER NOT NULL,
	problem       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- words are those of the sentences that are or were searched: the beginning of a word is looked
-- up here.
CREATE TABLE words (
	word TEXT PRIMARY KEY, -- folded
	stem TEXT NOT NULL     -- '' where it is the word
) STRICT, WITHOUT ROWID;

-- sentences are the stems of each sentence that is searched, with tags for what stands in it: see
-- index.go. The rowid is the place of the report and the number of the sentence.
CREATE VIRTUAL TABLE sentences USING fts5(stems, content='', columnsize=0, tokenize="ascii tokenchars '_'");
INSERT INTO sentences (sentences, rank) VALUES ('secure-delete', 1);
-- A list of reports is gathered in memory whole, in bytes, before it is written.
INSERT INTO sentences (sentences, rank) VALUES ('hashsize', 16777216);
`
