/** The schema's history. Entry N takes a file from version N to N + 1; entries are never changed, only added. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE accounts (
    account TEXT PRIMARY KEY, company TEXT NOT NULL, mutant TEXT, clockOffset INTEGER NOT NULL DEFAULT 0,
    tasks TEXT NOT NULL DEFAULT '{}'
  ) WITHOUT ROWID;
  CREATE TABLE credentials (
    accessKeyId TEXT PRIMARY KEY, account TEXT NOT NULL, secretAccessKey TEXT NOT NULL, sessionToken TEXT,
    allow TEXT NOT NULL DEFAULT '{}'
  ) WITHOUT ROWID;
  CREATE TABLE opportunities (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, catalog TEXT NOT NULL, id TEXT NOT NULL, hidden INTEGER NOT NULL,
    modified INTEGER NOT NULL, company TEXT NOT NULL, stage TEXT, review TEXT, origin TEXT NOT NULL,
    record TEXT NOT NULL, side TEXT NOT NULL
  );
  CREATE UNIQUE INDEX opportunity_id ON opportunities (account, catalog, id);
  CREATE INDEX opportunity_seq ON opportunities (account, catalog, hidden, seq);
  CREATE INDEX opportunity_modified ON opportunities (account, catalog, hidden, modified, seq);
  CREATE INDEX opportunity_company ON opportunities (account, catalog, hidden, company, seq);
  CREATE TABLE solutions (
    account TEXT NOT NULL, catalog TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL,
    category TEXT NOT NULL, created TEXT NOT NULL, PRIMARY KEY (account, catalog, id)
  ) WITHOUT ROWID;
  CREATE TABLE invitations (
    account TEXT NOT NULL, catalog TEXT NOT NULL, id TEXT NOT NULL, participant TEXT NOT NULL, status TEXT NOT NULL,
    sent INTEGER NOT NULL, expires INTEGER NOT NULL, opportunity TEXT NOT NULL, engagement TEXT NOT NULL,
    sender TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (account, catalog, id)
  ) WITHOUT ROWID;
  CREATE INDEX invitation_sent ON invitations (account, catalog, participant, sent, id);
  CREATE INDEX invitation_pending ON invitations (account, status, expires);
  CREATE TABLE tokens (
    account TEXT NOT NULL, catalog TEXT NOT NULL, operation TEXT NOT NULL, token TEXT NOT NULL, digest TEXT NOT NULL,
    answer TEXT, PRIMARY KEY (account, catalog, operation, token)
  ) WITHOUT ROWID;
  CREATE TABLE tasks (
    account TEXT NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL, due INTEGER NOT NULL, task TEXT NOT NULL,
    PRIMARY KEY (account, id)
  ) WITHOUT ROWID;
  CREATE INDEX task_due ON tasks (account, status, due);
  `,
  `
  ALTER TABLE accounts ADD COLUMN habits TEXT NOT NULL DEFAULT '{}';
  CREATE TABLE users (
    account TEXT NOT NULL, email TEXT NOT NULL, firstName TEXT NOT NULL, lastName TEXT NOT NULL,
    PRIMARY KEY (account, email)
  ) WITHOUT ROWID;
  CREATE TABLE events (seq INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, event TEXT NOT NULL);
  CREATE INDEX event_account ON events (account, seq);
  ALTER TABLE opportunities ADD COLUMN readable INTEGER;
  CREATE INDEX opportunity_unread ON opportunities (account, readable) WHERE readable IS NOT NULL;
  CREATE INDEX task_open ON tasks (account) WHERE status = 'IN_PROGRESS';
  `,
  `
  CREATE INDEX opportunity_stage ON opportunities (account, catalog, hidden, stage, modified, seq);
  CREATE INDEX opportunity_review ON opportunities (account, catalog, hidden, review, modified, seq);
  `,
  `
  ALTER TABLE tokens ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX token_seq ON tokens (account, seq);
  `,
  `
  UPDATE opportunities SET record = json_set(
    record,
    '$.RelatedEntityIdentifiers.AwsMarketplaceOfferSets', json('[]'),
    '$.RelatedEntityIdentifiers.AwsMarketplaceProducts', json('[]'),
    '$.RelatedEntityIdentifiers.AwsMarketplaceSolutions', json('[]')
  );
  ALTER TABLE opportunities ADD COLUMN created TEXT
    GENERATED ALWAYS AS (json_extract(record, '$.CreatedDate')) VIRTUAL;
  ALTER TABLE opportunities ADD COLUMN closes TEXT
    GENERATED ALWAYS AS (coalesce(json_extract(record, '$.LifeCycle.TargetCloseDate'), '')) VIRTUAL;
  CREATE INDEX opportunity_created ON opportunities (account, catalog, hidden, created, seq);
  CREATE INDEX opportunity_closes ON opportunities (account, catalog, hidden, closes, seq);
  `,
  // Plain columns instead of generated ones, which parse the record at every read; and the row of a list as it is sent.
  `
  DROP INDEX opportunity_created;
  DROP INDEX opportunity_closes;
  ALTER TABLE opportunities DROP COLUMN created;
  ALTER TABLE opportunities DROP COLUMN closes;
  ALTER TABLE opportunities ADD COLUMN created TEXT NOT NULL DEFAULT '';
  ALTER TABLE opportunities ADD COLUMN closes TEXT NOT NULL DEFAULT '';
  ALTER TABLE opportunities ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE opportunities ADD COLUMN summary TEXT;
  ALTER TABLE opportunities ADD COLUMN form TEXT NOT NULL DEFAULT '';
  UPDATE opportunities SET
    size = length(record),
    created = CASE WHEN json_valid(record) THEN coalesce(json_extract(record, '$.CreatedDate'), '') ELSE '' END,
    closes = CASE WHEN json_valid(record) THEN coalesce(json_extract(record, '$.LifeCycle.TargetCloseDate'), '') ELSE '' END;
  CREATE INDEX opportunity_created ON opportunities (account, catalog, hidden, created, seq);
  CREATE INDEX opportunity_closes ON opportunities (account, catalog, hidden, closes, seq);
  `,
  `
  ALTER TABLE invitations ADD COLUMN payloadType TEXT NOT NULL DEFAULT 'OpportunityInvitation';
  ALTER TABLE solutions ADD COLUMN marketplaceArn TEXT;
  `,
  `
  ALTER TABLE tasks ADD COLUMN catalog TEXT NOT NULL DEFAULT '';
  ALTER TABLE tasks ADD COLUMN operation TEXT NOT NULL DEFAULT '';
  ALTER TABLE tasks ADD COLUMN started INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE tasks ADD COLUMN opportunity TEXT;
  ALTER TABLE tasks ADD COLUMN engagement TEXT;
  ALTER TABLE tasks ADD COLUMN invitation TEXT;
  UPDATE tasks SET
    catalog = coalesce(json_extract(task, '$.catalog'), ''),
    operation = coalesce(json_extract(task, '$.operation'), ''),
    started = coalesce(json_extract(task, '$.started'), 0),
    opportunity = json_extract(task, '$.opportunity'),
    engagement = json_extract(task, '$.engagement'),
    invitation = json_extract(task, '$.invitation')
  WHERE json_valid(task);
  CREATE INDEX task_started ON tasks (account, operation, catalog, started, id);
  `,
  // What an opportunity went through. A trigger writes it in the transaction of the change, and costs other updates nothing.
  `
  CREATE TABLE transitions (
    seq INTEGER PRIMARY KEY, account TEXT NOT NULL, opportunity INTEGER NOT NULL, at INTEGER NOT NULL, stage TEXT, review TEXT,
    hidden INTEGER NOT NULL, stageBefore TEXT, reviewBefore TEXT
  );
  CREATE INDEX transition_opportunity ON transitions (opportunity, seq);
  CREATE INDEX transition_account ON transitions (account);
  CREATE TRIGGER opportunity_transition AFTER UPDATE OF stage, review, hidden ON opportunities
  WHEN OLD.stage IS NOT NEW.stage OR OLD.review IS NOT NEW.review OR OLD.hidden <> NEW.hidden
  BEGIN
    INSERT INTO transitions (account, opportunity, at, stage, review, hidden, stageBefore, reviewBefore)
    VALUES (NEW.account, NEW.seq, NEW.modified, NEW.stage, NEW.review, NEW.hidden, OLD.stage, OLD.review);
    DELETE FROM transitions WHERE opportunity = NEW.seq AND seq <= (
      SELECT seq FROM transitions WHERE opportunity = NEW.seq ORDER BY seq DESC LIMIT 1 OFFSET 100
    );
  END;
  `,
];
