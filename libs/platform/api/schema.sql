-- The schema after all migrations, for readers. Made by: npm run -s cli -- schema

table account
  id uuid not null default uuidv7()
  email text
  name text not null default ''::text
  language text not null default 'nl'::text
  password_hash text
  totp_secret bytea
  totp_step bigint
  operator boolean not null default false
  demo boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))))
  CHECK (((email IS NOT NULL) OR ((name = ''::text) AND (password_hash IS NULL) AND (totp_secret IS NULL) AND (NOT operator) AND (NOT demo))))
  CHECK ((length(language) <= 10))
  CHECK ((length(name) <= 100))
  PRIMARY KEY (id)
  UNIQUE (email)
  grant select to app_rw
  grant insert (created_at, email, id, language, name, password_hash, totp_secret, totp_step, version) to app_rw
  grant update (language, name, password_hash, totp_secret, totp_step, version) to app_rw

table activity
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  cycle_id uuid not null
  step integer not null
  title text not null
  kind text not null
  state text not null default 'planned'::text
  starts text
  ends text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CHECK ((kind = ANY (ARRAY['meeting'::text, 'talks'::text, 'round'::text, 'measurement'::text, 'intervention'::text, 'review'::text, 'evaluation'::text, 'feedback'::text, 'other'::text])))
  CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'cancelled'::text])))
  CHECK (is_approximate_date(ends))
  CHECK (is_approximate_date(starts))
  FOREIGN KEY (gemeente_id, cycle_id, step) REFERENCES step(gemeente_id, cycle_id, number)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX activity_of_cycle on activity USING btree (gemeente_id, cycle_id, step)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.activity FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select, update to app_rw

table adjustment
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  goal_id uuid not null
  cycle_id uuid not null
  noted_on date not null
  what text not null
  why text not null
  noted_by text not null
  made_at timestamp with time zone not null default now()
  CHECK (((length(what) >= 1) AND (length(what) <= 2000)))
  CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
  CHECK ((length(noted_by) <= 40))
  FOREIGN KEY (gemeente_id, goal_id, cycle_id) REFERENCES goal(gemeente_id, id, cycle_id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX adjustment_of_goal on adjustment USING btree (gemeente_id, goal_id, noted_on, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.adjustment FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select to app_rw

table agenda_link
  account_id uuid not null
  nonce bytea not null
  hash bytea not null
  only_gemeente uuid
  strong boolean not null
  made_at timestamp with time zone not null default now()
  CHECK ((octet_length(hash) = 32))
  CHECK ((octet_length(nonce) = 16))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  FOREIGN KEY (only_gemeente) REFERENCES gemeente(id)
  PRIMARY KEY (hash)
  UNIQUE NULLS NOT DISTINCT (account_id, only_gemeente)
  CREATE INDEX agenda_link_of_gemeente on agenda_link USING btree (only_gemeente) WHERE (only_gemeente IS NOT NULL)
  grant delete, insert, select, update to app_rw

table area
  code text not null
  year smallint not null
  level text not null
  name text not null
  gemeente_code text
  wijk_code text
  change smallint
  derived boolean not null
  boundary text
  imported_at timestamp with time zone not null default now()
  CHECK (((change >= 1) AND (change <= 3)))
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CHECK (((year >= 1990) AND (year <= 2100)))
  CHECK ((code ~ '^(NL0[01]|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'::text))
  CHECK ((level = ANY (ARRAY['country'::text, 'gemeente'::text, 'wijk'::text, 'buurt'::text])))
  PRIMARY KEY (code, year)
  CREATE INDEX area_of_gemeente on area USING btree (gemeente_code, year, level)
  CREATE INDEX area_of_year on area USING btree (year, level)
  grant select to app_rw

table area_staging
  run uuid not null
  code text not null
  level text not null
  name text not null
  gemeente_code text
  wijk_code text
  change smallint
  derived boolean not null
  boundary text
  PRIMARY KEY (run, code)
  grant delete, insert, select to app_rw

table audit
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  at timestamp with time zone not null default now()
  actor_kind text not null
  actor_id uuid
  what text not null
  kind text not null
  thing_id text
  details jsonb not null default '{}'::jsonb
  request_id text not null
  CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'account'::text, 'system'::text])))
  CHECK ((length(kind) <= 100))
  CHECK ((length(request_id) <= 100))
  CHECK ((length(thing_id) <= 100))
  CHECK ((length(what) <= 100))
  CHECK ((octet_length((details)::text) <= 4000))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX audit_of_actor on audit USING btree (gemeente_id, actor_id) WHERE (actor_id IS NOT NULL)
  CREATE INDEX audit_of_thing on audit USING btree (gemeente_id, kind, thing_id, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table ballot
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  pseudonym bytea not null
  choices smallint[] not null
  checked smallint not null
  buurt bytea
  CHECK (((checked >= 1) AND (checked <= 5)))
  CHECK ((length(buurt) = 9))
  CHECK ((length(pseudonym) = 32))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, pseudonym)
  row level security forced
  policy tenant for all using (gemeente_id = ( SELECT current_gemeente() AS current_gemeente)) with check (gemeente_id = ( SELECT current_gemeente() AS current_gemeente))
  grant delete, insert, select, update to app_rw

table catalogue_entry
  id uuid not null default uuidv7()
  name text not null
  owner text not null default ''::text
  theme text not null default ''::text
  level text not null default 'none'::text
  valid_until date
  cost text not null default ''::text
  link text not null default ''::text
  imported_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 150)))
  CHECK (((level = 'none'::text) = (valid_until IS NULL)))
  CHECK ((length(cost) <= 300))
  CHECK ((length(link) <= 300))
  CHECK ((length(owner) <= 150))
  CHECK ((length(theme) <= 60))
  CHECK ((level = ANY (ARRAY['none'::text, 'described'::text, 'substantiated'::text, 'firstIndications'::text, 'goodIndications'::text, 'strongIndications'::text])))
  PRIMARY KEY (id)
  CREATE INDEX catalogue_entry_order on catalogue_entry USING btree (lower(name), id)
  CREATE UNIQUE INDEX catalogue_entry_name on catalogue_entry USING btree (lower(name), lower(owner))
  grant select to app_rw

table cycle
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  project_id uuid not null
  number integer not null
  state text not null default 'open'::text
  version integer not null default 1
  opened_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
  as_it_was jsonb
  CHECK (((number >= 1) AND (number <= 99)))
  CHECK (((state = 'closed'::text) = (as_it_was IS NOT NULL)))
  CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
  CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, project_id, number)
  CREATE UNIQUE INDEX cycle_one_open on cycle USING btree (gemeente_id, project_id) WHERE (state = 'open'::text)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON public.cycle FOR EACH ROW WHEN ((old.state = 'closed'::text)) EXECUTE FUNCTION refuse_closed_cycle()
  grant insert, select, update to app_rw

table decision
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  cycle_id uuid not null
  step integer not null
  kind text not null default 'decision'::text
  what text not null
  body text not null
  decided_on date not null
  why text not null
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  CHECK (((kind = 'decision'::text) = (what <> ''::text)))
  CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
  CHECK ((body = ANY (ARRAY['college'::text, 'council'::text, 'steeringGroup'::text, 'team'::text, 'residents'::text, 'partners'::text])))
  CHECK ((kind = ANY (ARRAY['decision'::text, 'adopted'::text, 'reopened'::text])))
  CHECK ((length(what) <= 300))
  FOREIGN KEY (gemeente_id, cycle_id, step) REFERENCES step(gemeente_id, cycle_id, number)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX decision_of_cycle on decision USING btree (gemeente_id, cycle_id, step)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select to app_rw

table disclosure_setting
  gemeente_id uuid not null default current_gemeente()
  rule jsonb not null default '{}'::jsonb
  version integer not null default 1
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table external_identity
  issuer text not null
  sub text not null
  account_id uuid not null
  created_at timestamp with time zone not null default now()
  CHECK ((length(issuer) <= 500))
  CHECK ((length(sub) <= 255))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  PRIMARY KEY (issuer, sub)
  CREATE INDEX external_identity_of_account on external_identity USING btree (account_id)
  trigger CREATE TRIGGER not_erased BEFORE INSERT ON public.external_identity FOR EACH ROW EXECUTE FUNCTION refuse_erased_account()
  grant insert, select to app_rw

table figure_column
  figure_table_id uuid not null
  position smallint not null
  key text not null
  title text not null
  unit text not null
  decimals smallint not null
  indicator text
  kind text
  measured text not null
  never boolean not null
  CHECK (("position" > 0))
  CHECK ((measured = ANY (ARRAY['measured'::text, 'modelled'::text])))
  FOREIGN KEY (figure_table_id) REFERENCES figure_table(id) ON DELETE CASCADE
  PRIMARY KEY (figure_table_id, "position")
  UNIQUE (figure_table_id, key)
  grant select to app_rw

table figure_row
  figure_table_id uuid not null
  area_code text not null
  period text not null
  categories text not null
  figures double precision[] not null
  lower double precision[]
  upper double precision[]
  gaps text
  FOREIGN KEY (figure_table_id) REFERENCES figure_table(id) ON DELETE CASCADE
  PRIMARY KEY (figure_table_id, area_code, period, categories)
  grant select to app_rw

table figure_staging
  run uuid not null
  line integer not null
  part text not null
  area_code text not null
  period text not null
  categories text not null
  figures double precision[] not null
  lower double precision[]
  upper double precision[]
  gaps text
  CHECK ((part = ANY (ARRAY['v'::text, 'l'::text, 'u'::text])))
  grant delete, insert, select to app_rw

table figure_table
  id uuid not null default uuidv7()
  table_id text not null
  period text
  title text not null
  source text not null
  licence text not null
  modified text
  area_year smallint
  periods text[] not null
  row_count integer not null
  run uuid not null
  imported_at timestamp with time zone not null default now()
  CHECK ((period ~ '^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$'::text))
  CHECK ((table_id ~ '^[0-9A-Za-z][0-9A-Za-z_.-]{0,59}$'::text))
  FOREIGN KEY (run) REFERENCES import_run(id)
  PRIMARY KEY (id)
  UNIQUE NULLS NOT DISTINCT (table_id, period)
  grant select to app_rw

table form
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  round_id uuid not null
  channel smallint not null
  language text not null
  handed_in boolean not null default false
  answers smallint[] not null
  buurt smallint not null default 0
  age smallint not null default 0
  draft_texts jsonb
  marks text[] not null default '{}'::text[]
  set_aside text
  begun_at timestamp with time zone default now()
  touched_on date not null default CURRENT_DATE
  CHECK (((age >= 0) AND (age <= 5)))
  CHECK (((channel >= 1) AND (channel <= 4)))
  CHECK (((length(set_aside) >= 1) AND (length(set_aside) <= 500)))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX form_of_round on form USING btree (gemeente_id, round_id) WHERE handed_in
  CREATE INDEX form_to_look_at on form USING btree (gemeente_id, round_id, id) WHERE (handed_in AND ((marks <> '{}'::text[]) OR (set_aside IS NOT NULL)))
  row level security forced
  policy tenant for all using (gemeente_id = ( SELECT current_gemeente() AS current_gemeente)) with check (gemeente_id = ( SELECT current_gemeente() AS current_gemeente))
  grant delete, insert, select, update to app_rw

table form_delta
  gemeente_id uuid not null default current_gemeente()
  id bigint not null
  round_id uuid not null
  form_id uuid not null
  sign smallint not null
  channel smallint not null
  buurt smallint not null
  age smallint not null
  answers smallint[] not null
  CHECK ((sign = ANY (ARRAY[1, '-1'::integer])))
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX form_delta_of_round on form_delta USING btree (gemeente_id, round_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table form_text
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default gen_random_uuid()
  round_id uuid not null
  form_id uuid not null
  question smallint not null
  text text not null
  language text not null
  state text not null default 'waiting'::text
  found text[] not null default '{}'::text[]
  held_on date
  version integer not null default 1
  CHECK (((question >= 1) AND (question <= 60)))
  CHECK (((state <> 'refused'::text) OR (text = ''::text)))
  CHECK (((state = 'held'::text) = (held_on IS NOT NULL)))
  CHECK ((length(text) <= 2000))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'public'::text, 'held'::text, 'redacted'::text, 'refused'::text])))
  FOREIGN KEY (gemeente_id, form_id) REFERENCES form(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, form_id, question)
  CREATE INDEX form_text_shown on form_text USING btree (gemeente_id, round_id, question, id) WHERE (state = ANY (ARRAY['public'::text, 'redacted'::text]))
  CREATE INDEX form_text_to_read on form_text USING btree (gemeente_id, round_id, state, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table gemeente
  id uuid not null default uuidv7()
  slug text not null
  name text not null
  cbs_code text
  host text
  created_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CHECK (((slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
  CHECK ((cbs_code ~ '^GM[0-9]{4}$'::text))
  PRIMARY KEY (id)
  UNIQUE (host)
  UNIQUE (slug)
  grant select to app_rw

table gemeente_archive
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  state text not null default 'waiting'::text
  done bigint not null default 0
  total bigint not null default 0
  tries integer not null default 0
  again integer not null default 0
  file_id uuid
  asked_by uuid not null
  asked_at timestamp with time zone not null default now()
  ready_at timestamp with time zone
  CHECK (((state <> 'ready'::text) OR (ready_at IS NOT NULL)))
  CHECK (((state = 'ready'::text) = (file_id IS NOT NULL)))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'failed'::text, 'cancelled'::text, 'expired'::text])))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, file_id) REFERENCES stored_file(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX gemeente_archive_newest on gemeente_archive USING btree (gemeente_id, asked_at DESC)
  CREATE UNIQUE INDEX gemeente_archive_one on gemeente_archive USING btree (gemeente_id) WHERE (state = ANY (ARRAY['waiting'::text, 'making'::text]))
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw
  grant update (again, done, file_id, ready_at, state, total, tries) to app_rw

table gemeente_old_slug
  slug text not null
  old_of uuid not null
  FOREIGN KEY (old_of) REFERENCES gemeente(id)
  PRIMARY KEY (slug)
  grant select to app_rw

table gemeente_setting
  gemeente_id uuid not null default current_gemeente()
  theme text not null default 'wijkspoor'::text
  languages text[] not null default '{nl,en,ar}'::text[]
  contact text not null default ''::text
  version integer not null default 1
  accessibility text not null default 'notExamined'::text
  accessibility_on date
  accessibility_statement text not null default ''::text
  privacy_contact text not null default ''::text
  logo_id uuid
  CHECK (('nl'::text = ANY (languages)))
  CHECK (((accessibility = 'notExamined'::text) = (accessibility_on IS NULL)))
  CHECK ((accessibility = ANY (ARRAY['notExamined'::text, 'doesNot'::text, 'firstSteps'::text, 'partly'::text, 'fully'::text])))
  CHECK ((length(accessibility_statement) <= 500))
  CHECK ((length(contact) <= 2000))
  CHECK ((length(privacy_contact) <= 500))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, logo_id) REFERENCES stored_file(gemeente_id, id) ON DELETE SET NULL (logo_id)
  PRIMARY KEY (gemeente_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant select, update to app_rw

table goal
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  number integer not null
  project_id uuid not null
  cycle_id uuid not null
  parent_id uuid
  priority_id uuid
  state text not null default 'draft'::text
  title text not null
  spoor text
  theme text not null default ''::text
  target_group text not null default ''::text
  indicator text not null default ''::text
  unit text not null default ''::text
  baseline numeric(14,3)
  baseline_on date
  baseline_due date
  target numeric(14,3)
  target_on date
  method text not null default ''::text
  owner_organisation uuid
  owner_role text not null default ''::text
  position integer not null default 0
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  indicator_key text
  context text[] not null default '{}'::text[]
  CHECK (((baseline IS NULL) OR (baseline_due IS NULL)))
  CHECK (((length(indicator_key) >= 1) AND (length(indicator_key) <= 80)))
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CHECK (((number >= 1) AND (number <= 99999)))
  CHECK ((NOT (indicator_key = ANY (context))))
  CHECK ((cardinality(context) <= 12))
  CHECK ((length(indicator) <= 300))
  CHECK ((length(method) <= 1000))
  CHECK ((length(owner_role) <= 100))
  CHECK ((length(target_group) <= 300))
  CHECK ((length(theme) <= 60))
  CHECK ((length(unit) <= 40))
  CHECK ((parent_id <> id))
  CHECK ((spoor = ANY (ARRAY['environment'::text, 'behaviour'::text, 'participation'::text, 'care'::text, 'social'::text])))
  CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'adopted'::text, 'dropped'::text])))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  FOREIGN KEY (gemeente_id, parent_id, cycle_id) REFERENCES goal(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, priority_id) REFERENCES priority(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (owner_organisation) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, id, cycle_id)
  UNIQUE (gemeente_id, number)
  CREATE INDEX goal_of_cycle on goal USING btree (gemeente_id, cycle_id, "position", number)
  CREATE INDEX goal_of_priority on goal USING btree (gemeente_id, priority_id) WHERE (priority_id IS NOT NULL)
  CREATE INDEX goal_parts on goal USING btree (gemeente_id, parent_id) WHERE (parent_id IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.goal FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select, update to app_rw

table idea
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  number integer
  project_id uuid not null
  wijk_id uuid not null
  state text not null default 'draft'::text
  title text not null
  words text not null
  street text not null default ''::text
  buurt text
  spoor text
  theme text not null default ''::text
  photo_id uuid
  photo_about text not null default ''::text
  writer_role text not null default 'resident'::text
  writer_name text not null default ''::text
  on_paper boolean not null default false
  younger boolean not null default false
  writer_account uuid
  writer bytea
  pending_email text
  pending_follow boolean not null default false
  language text not null default 'nl'::text
  merged_into uuid
  reason text not null default ''::text
  search tsvector default idea_words(title, words)
  version integer not null default 1
  touched_on date not null default CURRENT_DATE
  submitted_at timestamp with time zone
  published_at timestamp with time zone
  ended_on date
  plain_title text default plain_words(title)
  CHECK (((NOT younger) OR ((writer_name = ''::text) AND (pending_email IS NULL) AND (writer IS NULL) AND (photo_id IS NULL))))
  CHECK (((length(buurt) >= 1) AND (length(buurt) <= 20)))
  CHECK (((length(pending_email) >= 3) AND (length(pending_email) <= 254)))
  CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
  CHECK (((number >= 1) AND (number <= 999999)))
  CHECK (((state = 'draft'::text) OR (number IS NOT NULL)))
  CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL)))
  CHECK (((state = ANY (ARRAY['draft'::text, 'submitted'::text])) OR (published_at IS NOT NULL)))
  CHECK ((length(photo_about) <= 150))
  CHECK ((length(reason) <= 1000))
  CHECK ((length(street) <= 80))
  CHECK ((length(theme) <= 60))
  CHECK ((length(writer) = 16))
  CHECK ((length(writer_name) <= 40))
  CHECK ((merged_into <> id))
  CHECK ((spoor = ANY (ARRAY['environment'::text, 'behaviour'::text, 'participation'::text, 'care'::text, 'social'::text, 'population'::text])))
  CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'published'::text, 'merged'::text, 'answering'::text, 'adopted'::text, 'declined'::text, 'planned'::text, 'done'::text])))
  CHECK ((writer_role = ANY (ARRAY['resident'::text, 'keyPerson'::text, 'partner'::text, 'gemeente'::text])))
  FOREIGN KEY (gemeente_id, merged_into) REFERENCES idea(gemeente_id, id)
  FOREIGN KEY (gemeente_id, photo_id) REFERENCES stored_file(gemeente_id, id) ON DELETE SET NULL (photo_id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (gemeente_id, wijk_id) REFERENCES wijk(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, number)
  CREATE INDEX idea_of_project on idea USING btree (gemeente_id, project_id, number DESC) WHERE (number IS NOT NULL)
  CREATE INDEX idea_of_wijk on idea USING btree (gemeente_id, wijk_id, number DESC) WHERE (state <> ALL (ARRAY['draft'::text, 'submitted'::text]))
  CREATE INDEX idea_of_writer on idea USING btree (gemeente_id, writer, submitted_at) WHERE (writer IS NOT NULL)
  CREATE INDEX idea_parts on idea USING btree (gemeente_id, merged_into) WHERE (merged_into IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table idea_comment
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  idea_id uuid not null
  reply_to uuid
  words text not null
  writer_role text not null
  writer_name text not null
  writer_account uuid
  writer bytea
  email text
  language text not null
  state text not null
  marks text[] not null default '{}'::text[]
  reason text not null default ''::text
  place uuid not null default uuidv7()
  written_at timestamp with time zone not null default now()
  version integer not null default 1
  CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  CHECK (((state <> 'shown'::text) OR (words <> ''::text)))
  CHECK (((state <> 'withdrawn'::text) OR ((words = ''::text) AND (writer_name = ''::text))))
  CHECK (((state = ANY (ARRAY['unconfirmed'::text, 'waiting'::text])) OR (email IS NULL)))
  CHECK (((version >= 1) AND (version <= 999)))
  CHECK ((length(reason) <= 1000))
  CHECK ((length(words) <= 2000))
  CHECK ((length(writer) = 16))
  CHECK ((length(writer_name) <= 40))
  CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'waiting'::text, 'shown'::text, 'refused'::text, 'withdrawn'::text])))
  CHECK ((writer_role = ANY (ARRAY['resident'::text, 'keyPerson'::text, 'partner'::text, 'gemeente'::text])))
  FOREIGN KEY (gemeente_id, idea_id) REFERENCES idea(gemeente_id, id) ON DELETE CASCADE
  FOREIGN KEY (gemeente_id, reply_to) REFERENCES idea_comment(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, place)
  CREATE INDEX idea_comment_of_idea on idea_comment USING btree (gemeente_id, idea_id, place) WHERE (state = ANY (ARRAY['shown'::text, 'withdrawn'::text]))
  CREATE INDEX idea_comment_of_writer on idea_comment USING btree (gemeente_id, writer, written_at) WHERE (writer IS NOT NULL)
  CREATE INDEX idea_comment_replies on idea_comment USING btree (gemeente_id, reply_to) WHERE (reply_to IS NOT NULL)
  CREATE INDEX idea_comment_waiting on idea_comment USING btree (gemeente_id, written_at) WHERE (state = 'waiting'::text)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table idea_comment_version
  gemeente_id uuid not null default current_gemeente()
  comment_id uuid not null
  number integer not null
  words text not null
  state text not null
  marks text[] not null default '{}'::text[]
  written_at timestamp with time zone not null default now()
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  CHECK (((number >= 1) AND (number <= 999)))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text])))
  FOREIGN KEY (gemeente_id, comment_id) REFERENCES idea_comment(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, comment_id, number)
  CREATE UNIQUE INDEX idea_comment_version_waiting on idea_comment_version USING btree (gemeente_id, comment_id) WHERE (state = 'waiting'::text)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table idea_follower
  gemeente_id uuid not null default current_gemeente()
  idea_id uuid not null
  email text not null
  language text not null
  leave_code bytea not null
  writer boolean not null default false
  hears boolean not null default true
  asked_on date not null default CURRENT_DATE
  CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  CHECK ((length(leave_code) = 32))
  FOREIGN KEY (gemeente_id, idea_id) REFERENCES idea(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, idea_id, email)
  CREATE INDEX idea_follower_leaves on idea_follower USING btree (gemeente_id, leave_code)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table idea_move
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  idea_id uuid not null
  move text not null
  to_state text not null
  words text not null default ''::text
  into_id uuid
  made_at timestamp with time zone not null default now()
  CHECK ((length(words) <= 4000))
  FOREIGN KEY (gemeente_id, idea_id) REFERENCES idea(gemeente_id, id) ON DELETE CASCADE
  FOREIGN KEY (gemeente_id, into_id) REFERENCES idea(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX idea_move_of_idea on idea_move USING btree (gemeente_id, idea_id, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE UPDATE ON public.idea_move FOR EACH ROW EXECUTE FUNCTION refuse_other_move()
  grant insert, select to app_rw

table idea_setting
  gemeente_id uuid not null default current_gemeente()
  project_id uuid not null
  open boolean not null default false
  moderation text not null default 'before'::text
  words text[] not null default '{}'::text[]
  themes text[] not null default '{}'::text[]
  version integer not null default 1
  CHECK ((cardinality(themes) <= 30))
  CHECK ((cardinality(words) <= 200))
  CHECK ((moderation = ANY (ARRAY['before'::text, 'after'::text])))
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  PRIMARY KEY (gemeente_id, project_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table idea_support
  gemeente_id uuid not null default current_gemeente()
  idea_id uuid not null
  supporter bytea not null
  CHECK ((length(supporter) = 16))
  FOREIGN KEY (gemeente_id, idea_id) REFERENCES idea(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, idea_id, supporter)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table idea_version
  gemeente_id uuid not null default current_gemeente()
  idea_id uuid not null
  number smallint not null
  title text not null
  words text not null
  writer_role text not null
  writer_name text not null
  state text not null default 'waiting'::text
  marks text[] not null default '{}'::text[]
  reason text not null default ''::text
  written_at timestamp with time zone not null default now()
  CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
  CHECK (((number >= 1) AND (number <= 999)))
  CHECK ((length(reason) <= 1000))
  CHECK ((length(writer_name) <= 40))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text, 'refused'::text])))
  FOREIGN KEY (gemeente_id, idea_id) REFERENCES idea(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, idea_id, number)
  CREATE INDEX idea_version_waiting on idea_version USING btree (gemeente_id, written_at) WHERE (state = 'waiting'::text)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table identity_provider
  gemeente_id uuid not null default current_gemeente()
  issuer text not null
  client_id text not null
  client_secret bytea not null
  CHECK ((length(client_id) <= 255))
  CHECK ((length(issuer) <= 500))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table import_run
  id uuid not null default uuidv7()
  kind text not null
  origin text not null
  file_name text not null
  file_id uuid
  table_id text
  period text
  state text not null default 'waiting'::text
  progress smallint not null default 0
  lines integer not null default 0
  rows integer not null default 0
  report jsonb not null default '{"more": 0, "lines": [], "columns": []}'::jsonb
  added_by uuid
  added_at timestamp with time zone not null default now()
  noted_at timestamp with time zone not null default now()
  finished_at timestamp with time zone
  modelled boolean not null default false
  tries integer not null default 0
  CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)))
  CHECK (((progress >= 0) AND (progress <= 100)))
  CHECK (((state = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])) = (finished_at IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['figures'::text, 'areas'::text, 'postcodes'::text])))
  CHECK ((origin = ANY (ARRAY['upload'::text, 'fetch'::text, 'command'::text])))
  CHECK ((period ~ '^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$'::text))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'refused'::text, 'failed'::text])))
  CHECK ((table_id ~ '^[0-9A-Za-z][0-9A-Za-z_.-]{0,59}$'::text))
  PRIMARY KEY (id)
  grant select to app_rw

table inbox
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  account_id uuid not null
  kind text not null
  params jsonb not null default '{}'::jsonb
  path text not null
  told_at timestamp with time zone not null default now()
  read_at timestamp with time zone
  CHECK (((length(kind) >= 3) AND (length(kind) <= 100)))
  CHECK (((path ~~ '/%'::text) AND (length(path) <= 500)))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX inbox_of_account on inbox USING btree (gemeente_id, account_id, ((read_at IS NOT NULL)), id DESC)
  CREATE INDEX inbox_told on inbox USING btree (gemeente_id, told_at)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw
  grant update (read_at) to app_rw

table indicator_choice
  gemeente_id uuid not null default current_gemeente()
  cycle_id uuid not null
  position integer not null
  indicator text not null
  reason text not null default ''::text
  CHECK ((("position" >= 1) AND ("position" <= 60)))
  CHECK (((length(indicator) >= 1) AND (length(indicator) <= 80)))
  CHECK ((length(reason) <= 1000))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  PRIMARY KEY (gemeente_id, cycle_id, indicator)
  UNIQUE (gemeente_id, cycle_id, "position")
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.indicator_choice FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select to app_rw

table instrument
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  shipped text
  copy_of uuid
  created_at timestamp with time zone not null default now()
  CHECK (((length(shipped) >= 1) AND (length(shipped) <= 60)))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  CREATE UNIQUE INDEX instrument_shipped_once on instrument USING btree (gemeente_id, shipped) WHERE (shipped IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table instrument_version
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  instrument_id uuid not null
  number integer not null
  state text not null default 'draft'::text
  definition jsonb not null
  version integer not null default 1
  published_at timestamp with time zone
  CHECK (((number >= 1) AND (number <= 999)))
  CHECK (((state = 'published'::text) = (published_at IS NOT NULL)))
  CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
  FOREIGN KEY (gemeente_id, instrument_id) REFERENCES instrument(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, instrument_id, number)
  CREATE UNIQUE INDEX instrument_one_draft on instrument_version USING btree (gemeente_id, instrument_id) WHERE (state = 'draft'::text)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON public.instrument_version FOR EACH ROW WHEN ((old.state = 'published'::text)) EXECUTE FUNCTION refuse_published_version()
  grant insert, select, update to app_rw

table intervention
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  number integer not null
  project_id uuid not null
  cycle_id uuid not null
  state text not null default 'draft'::text
  title text not null
  words text not null default ''::text
  pillar text
  sporen text[] not null default '{}'::text[]
  target_group text not null default ''::text
  setting text not null default ''::text
  organisation_id uuid
  agreements text not null default ''::text
  starts_on date
  ends_on date
  reports_per_year smallint not null default 4
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  by_gemeente boolean not null default false
  shared_with_team boolean not null default false
  planned_cents bigint
  catalogue_entry uuid
  own_entry uuid
  recognition text
  recognised_until date
  reason text not null default ''::text
  CHECK (((NOT by_gemeente) OR (organisation_id IS NULL)))
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CHECK (((number >= 1) AND (number <= 99999)))
  CHECK (((planned_cents >= 0) AND (planned_cents <= '100000000000'::bigint)))
  CHECK (((state <> ALL (ARRAY['agreed'::text, 'running'::text, 'ended'::text])) OR ((starts_on IS NOT NULL) AND (ends_on IS NOT NULL) AND (pillar IS NOT NULL) AND (cardinality(sporen) > 0))))
  CHECK ((ends_on >= starts_on))
  CHECK ((length(agreements) <= 4000))
  CHECK ((length(reason) <= 1000))
  CHECK ((length(setting) <= 200))
  CHECK ((length(target_group) <= 300))
  CHECK ((length(words) <= 4000))
  CHECK ((num_nonnulls(catalogue_entry, own_entry) <= 1))
  CHECK ((pillar = ANY (ARRAY['education'::text, 'support'::text, 'environment'::text, 'regulation'::text])))
  CHECK ((recognition = ANY (ARRAY['none'::text, 'described'::text, 'substantiated'::text, 'firstIndications'::text, 'goodIndications'::text, 'strongIndications'::text])))
  CHECK ((reports_per_year = ANY (ARRAY[0, 1, 2, 3, 4])))
  CHECK ((sporen <@ ARRAY['environment'::text, 'behaviour'::text, 'participation'::text, 'care'::text, 'social'::text]))
  CHECK ((state = ANY (ARRAY['draft'::text, 'agreed'::text, 'running'::text, 'ended'::text, 'dropped'::text])))
  FOREIGN KEY (catalogue_entry) REFERENCES catalogue_entry(id)
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  FOREIGN KEY (gemeente_id, own_entry) REFERENCES own_catalogue_entry(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, id, cycle_id)
  UNIQUE (gemeente_id, number)
  CREATE INDEX intervention_of_cycle on intervention USING btree (gemeente_id, cycle_id, number)
  CREATE INDEX intervention_of_partner on intervention USING btree (gemeente_id, organisation_id, state) WHERE (organisation_id IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.intervention FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select, update to app_rw

table intervention_access
  gemeente_id uuid not null default current_gemeente()
  intervention_id uuid not null
  aspect text not null
  answer text not null
  words text not null default ''::text
  CHECK ((answer = ANY (ARRAY['good'::text, 'fair'::text, 'weak'::text])))
  CHECK ((aspect = ANY (ARRAY['comprehensible'::text, 'available'::text, 'affordable'::text, 'fitting'::text])))
  CHECK ((length(words) <= 1000))
  FOREIGN KEY (gemeente_id, intervention_id) REFERENCES intervention(gemeente_id, id)
  PRIMARY KEY (gemeente_id, intervention_id, aspect)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table intervention_goal
  gemeente_id uuid not null default current_gemeente()
  intervention_id uuid not null
  goal_id uuid not null
  cycle_id uuid not null
  FOREIGN KEY (gemeente_id, goal_id, cycle_id) REFERENCES goal(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, intervention_id, cycle_id) REFERENCES intervention(gemeente_id, id, cycle_id)
  PRIMARY KEY (gemeente_id, intervention_id, goal_id)
  CREATE INDEX intervention_of_goal on intervention_goal USING btree (gemeente_id, goal_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.intervention_goal FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select, update to app_rw

table invitation
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  email text not null
  role text not null
  project_id uuid
  organisation_id uuid
  invited_by uuid
  expires_at timestamp with time zone not null
  CHECK (((email = lower(email)) AND (length(email) <= 254)))
  CHECK (((role <> ALL (ARRAY['partnerReporter'::text, 'partnerLead'::text])) OR (organisation_id IS NOT NULL)))
  CHECK ((role = ANY (ARRAY['resident'::text, 'keyPerson'::text, 'partnerReporter'::text, 'partnerLead'::text, 'coordinator'::text, 'administrator'::text, 'executive'::text, 'researcher'::text])))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table invitation_code
  hash bytea not null
  for_gemeente uuid not null
  invitation_id uuid not null
  CHECK ((octet_length(hash) = 32))
  FOREIGN KEY (for_gemeente, invitation_id) REFERENCES invitation(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (hash)
  CREATE INDEX invitation_code_of_invitation on invitation_code USING btree (for_gemeente, invitation_id)
  grant insert, select to app_rw

table mail_message
  id uuid not null default uuidv7()
  to_address text not null
  subject text not null
  body_text text not null
  body_html text not null
  language text not null
  status text not null default 'queued'::text
  added_at timestamp with time zone not null default now()
  sent_at timestamp with time zone
  keep_until timestamp with time zone
  leave_url text not null default ''::text
  to_hash bytea
  CHECK (((status = 'sent'::text) = (sent_at IS NOT NULL)))
  CHECK ((length(leave_url) <= 1000))
  CHECK ((length(subject) <= 200))
  CHECK ((length(to_address) <= 254))
  CHECK ((octet_length(to_hash) = 32))
  CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text, 'refused'::text])))
  PRIMARY KEY (id)
  CREATE INDEX mail_message_refused on mail_message USING btree (added_at) WHERE (status = 'refused'::text)
  CREATE INDEX mail_message_sent on mail_message USING btree (sent_at) WHERE (status = 'sent'::text)
  grant delete, select to app_rw
  grant insert (body_html, body_text, keep_until, language, leave_url, subject, to_address, to_hash) to app_rw
  grant update (body_html, body_text, leave_url, sent_at, status, subject, to_address) to app_rw

table mail_refusal
  message_id uuid not null
  address bytea
  status text not null
  gone boolean not null default false
  refused_at timestamp with time zone not null default now()
  CHECK ((octet_length(address) = 32))
  CHECK ((status ~ '^[0-9.]{3,11}$'::text))
  PRIMARY KEY (message_id)
  CREATE INDEX mail_refusal_of_address on mail_refusal USING btree (address, refused_at)
  CREATE INDEX mail_refusal_refused on mail_refusal USING btree (refused_at)
  grant delete, insert, select to app_rw

table measurement
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  goal_id uuid not null
  cycle_id uuid not null
  kind text not null
  about text not null default ''::text
  unit text not null default ''::text
  value numeric(14,3) not null
  measured_on date not null
  source text not null
  source_words text not null
  level text
  estimated boolean not null default false
  n integer
  method text not null default ''::text
  story text not null default ''::text
  recorded_by text not null
  recorded_at timestamp with time zone not null default now()
  from_report uuid
  replaces uuid
  CHECK (((NOT estimated) OR (kind = 'context'::text)))
  CHECK (((about <> ''::text) OR (unit = ''::text)))
  CHECK (((kind <> 'context'::text) OR (about <> ''::text)))
  CHECK (((length(source_words) >= 1) AND (length(source_words) <= 300)))
  CHECK (((n >= 1) AND (n <= 99999999)))
  CHECK ((kind = ANY (ARRAY['process'::text, 'output'::text, 'outcome'::text, 'context'::text])))
  CHECK ((length(about) <= 200))
  CHECK ((length(method) <= 1000))
  CHECK ((length(recorded_by) <= 40))
  CHECK ((length(story) <= 4000))
  CHECK ((length(unit) <= 40))
  CHECK ((level = ANY (ARRAY['buurt'::text, 'wijk'::text, 'gemeente'::text, 'country'::text])))
  CHECK ((replaces <> id))
  CHECK ((source = ANY (ARRAY['table'::text, 'registration'::text, 'ownCount'::text, 'survey'::text, 'report'::text])))
  FOREIGN KEY (gemeente_id, goal_id, cycle_id) REFERENCES goal(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, replaces, goal_id) REFERENCES measurement(gemeente_id, id, goal_id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, id, goal_id)
  UNIQUE (gemeente_id, replaces)
  CREATE INDEX measurement_of_goal on measurement USING btree (gemeente_id, goal_id, measured_on, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.measurement FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select to app_rw

table membership
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  account_id uuid not null
  role text not null
  project_id uuid
  organisation_id uuid
  created_at timestamp with time zone not null default now()
  CHECK (((role <> ALL (ARRAY['partnerReporter'::text, 'partnerLead'::text])) OR (organisation_id IS NOT NULL)))
  CHECK ((role = ANY (ARRAY['resident'::text, 'keyPerson'::text, 'partnerReporter'::text, 'partnerLead'::text, 'coordinator'::text, 'administrator'::text, 'executive'::text, 'researcher'::text])))
  FOREIGN KEY (account_id) REFERENCES account(id)
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE NULLS NOT DISTINCT (gemeente_id, account_id, role, project_id, organisation_id)
  CREATE INDEX membership_of_account on membership USING btree (account_id)
  row level security forced
  policy own for select using (account_id = current_account())
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER not_erased BEFORE INSERT ON public.membership FOR EACH ROW EXECUTE FUNCTION refuse_erased_account()
  grant delete, insert, select, update to app_rw

table mix_gap
  gemeente_id uuid not null default current_gemeente()
  cycle_id uuid not null
  kind text not null
  place text not null
  reason text not null
  decided_on date not null
  version integer not null default 1
  CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  CHECK ((kind = ANY (ARRAY['pillar'::text, 'spoor'::text])))
  CHECK ((place = ANY (
CASE kind
    WHEN 'pillar'::text THEN ARRAY['education'::text, 'support'::text, 'environment'::text, 'regulation'::text]
    ELSE ARRAY['environment'::text, 'behaviour'::text, 'participation'::text, 'care'::text, 'social'::text]
END)))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  PRIMARY KEY (gemeente_id, cycle_id, kind, place)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.mix_gap FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select, update to app_rw

table money_commitment
  gemeente_id uuid not null default current_gemeente()
  source_id uuid not null
  intervention_id uuid not null
  year smallint not null
  cycle_id uuid not null
  cents bigint not null
  CHECK (((cents >= 1) AND (cents <= '100000000000'::bigint)))
  CHECK (((year >= 2000) AND (year <= 2100)))
  FOREIGN KEY (gemeente_id, intervention_id, cycle_id) REFERENCES intervention(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, source_id, cycle_id) REFERENCES money_source(gemeente_id, id, cycle_id)
  PRIMARY KEY (gemeente_id, intervention_id, source_id, year)
  CREATE INDEX money_commitment_of_cycle on money_commitment USING btree (gemeente_id, cycle_id)
  CREATE INDEX money_commitment_of_source on money_commitment USING btree (gemeente_id, source_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.money_commitment FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select, update to app_rw

table money_source
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  project_id uuid not null
  cycle_id uuid not null
  name text not null
  kind text not null
  given_by text not null default ''::text
  amount_cents bigint not null
  ends_on date
  shown boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((amount_cents >= 0) AND (amount_cents <= '100000000000'::bigint)))
  CHECK (((length(name) >= 1) AND (length(name) <= 150)))
  CHECK ((kind = ANY (ARRAY['gemeente'::text, 'state'::text, 'province'::text, 'fund'::text, 'partner'::text, 'other'::text])))
  CHECK ((length(given_by) <= 150))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, id, cycle_id)
  CREATE INDEX money_source_ends on money_source USING btree (gemeente_id, project_id, ends_on) WHERE (ends_on IS NOT NULL)
  CREATE INDEX money_source_of_cycle on money_source USING btree (gemeente_id, cycle_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.money_source FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select, update to app_rw

table note
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  cycle_id uuid not null
  kind text not null
  text text not null
  author text not null
  written_on date not null
  version integer not null default 1
  recorded_by uuid
  created_at timestamp with time zone not null default now()
  CHECK (((length(author) >= 1) AND (length(author) <= 150)))
  CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
  CHECK ((kind = ANY (ARRAY['strength'::text, 'duiding'::text])))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX note_of_cycle on note USING btree (gemeente_id, cycle_id, kind)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE ON public.note FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  trigger CREATE TRIGGER kept_but_author BEFORE UPDATE ON public.note FOR EACH ROW WHEN (((((((((((old.gemeente_id IS DISTINCT FROM new.gemeente_id) OR (old.id IS DISTINCT FROM new.id)) OR (old.cycle_id IS DISTINCT FROM new.cycle_id)) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.text IS DISTINCT FROM new.text)) OR (old.written_on IS DISTINCT FROM new.written_on)) OR (old.version IS DISTINCT FROM new.version)) OR (old.recorded_by IS DISTINCT FROM new.recorded_by)) OR (old.created_at IS DISTINCT FROM new.created_at)) OR (new.author <> '-'::text))) EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select, update to app_rw

table notice
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  recipient bytea not null
  once_key text not null
  email text
  language text not null
  kind text not null
  params jsonb not null default '{}'::jsonb
  path text
  leave_path text
  made_at timestamp with time zone not null default now()
  mailed_at timestamp with time zone
  due_at timestamp with time zone not null default now()
  for_work boolean not null default false
  CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  CHECK (((length(kind) >= 3) AND (length(kind) <= 100)))
  CHECK (((length(once_key) >= 1) AND (length(once_key) <= 200)))
  CHECK (((mailed_at IS NULL) = (email IS NOT NULL)))
  CHECK (((mailed_at IS NULL) = (path IS NOT NULL)))
  CHECK ((length(recipient) = 32))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, recipient, once_key)
  CREATE INDEX notice_due on notice USING btree (gemeente_id, due_at) WHERE (mailed_at IS NULL)
  CREATE INDEX notice_waiting on notice USING btree (gemeente_id, id) WHERE (mailed_at IS NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table notice_preference
  account_id uuid not null
  topic text not null
  how text not null
  CHECK ((how = ANY (ARRAY['now'::text, 'daily'::text, 'inbox'::text])))
  CHECK ((topic = ANY (ARRAY['reports'::text, 'plans'::text, 'ideas'::text, 'rounds'::text, 'documents'::text])))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  PRIMARY KEY (account_id, topic)
  grant delete, insert, select, update to app_rw

table obstacle
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  project_id uuid not null
  cycle_id uuid not null
  intervention_id uuid not null
  report_id uuid not null
  words text not null
  needs text not null default ''::text
  whom text not null default ''::text
  level text not null
  state text not null default 'open'::text
  answer text not null default ''::text
  told_on date not null default CURRENT_DATE
  version integer not null default 1
  CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
  CHECK ((length(answer) <= 1000))
  CHECK ((length(needs) <= 500))
  CHECK ((length(whom) <= 200))
  CHECK ((level = ANY (ARRAY['wijk'::text, 'gemeente'::text, 'country'::text])))
  CHECK ((state = ANY (ARRAY['open'::text, 'raised'::text, 'solved'::text])))
  FOREIGN KEY (gemeente_id, intervention_id, cycle_id) REFERENCES intervention(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (gemeente_id, report_id) REFERENCES partner_report(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX obstacle_by_day on obstacle USING btree (gemeente_id, told_on DESC, id DESC)
  CREATE INDEX obstacle_of_cycle on obstacle USING btree (gemeente_id, cycle_id)
  CREATE INDEX obstacle_of_intervention on obstacle USING btree (gemeente_id, intervention_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table organisation
  id uuid not null default uuidv7()
  name text not null
  created_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 150)))
  PRIMARY KEY (id)
  CREATE UNIQUE INDEX organisation_name on organisation USING btree (lower(name))
  grant insert, select to app_rw

table outbox
  id uuid not null default uuidv7()
  name text not null
  payload jsonb not null
  tenant uuid
  account_id uuid
  request_id text not null
  language text not null
  key text
  run integer not null default 0
  again boolean not null default false
  attempts integer not null default 0
  added_at timestamp with time zone not null default now()
  handed_at timestamp with time zone
  started_at timestamp with time zone
  dead_at timestamp with time zone
  error text
  CHECK ((jsonb_typeof(payload) = 'object'::text))
  CHECK ((length(key) <= 200))
  CHECK ((length(name) <= 100))
  FOREIGN KEY (tenant) REFERENCES gemeente(id)
  PRIMARY KEY (id)
  CREATE INDEX outbox_dead on outbox USING btree (dead_at) WHERE (dead_at IS NOT NULL)
  CREATE INDEX outbox_handed on outbox USING btree (handed_at) WHERE (dead_at IS NULL)
  CREATE INDEX outbox_waiting on outbox USING btree (id) WHERE ((handed_at IS NULL) AND (dead_at IS NULL))
  CREATE UNIQUE INDEX outbox_key on outbox USING btree (name, tenant, key) NULLS NOT DISTINCT WHERE ((key IS NOT NULL) AND (dead_at IS NULL))
  grant delete, select to app_rw
  grant insert (account_id, key, language, name, payload, request_id, tenant) to app_rw
  grant update (again, attempts, dead_at, error, handed_at, run, started_at) to app_rw

table own_catalogue_entry
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  name text not null
  owner text not null default ''::text
  theme text not null default ''::text
  level text not null default 'none'::text
  valid_until date
  cost text not null default ''::text
  link text not null default ''::text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 150)))
  CHECK (((level = 'none'::text) = (valid_until IS NULL)))
  CHECK ((length(cost) <= 300))
  CHECK ((length(link) <= 300))
  CHECK ((length(owner) <= 150))
  CHECK ((length(theme) <= 60))
  CHECK ((level = ANY (ARRAY['none'::text, 'described'::text, 'substantiated'::text, 'firstIndications'::text, 'goodIndications'::text, 'strongIndications'::text])))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX own_catalogue_entry_order on own_catalogue_entry USING btree (gemeente_id, lower(name), id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table own_figure_column
  gemeente_id uuid not null default current_gemeente()
  figure_table_id uuid not null
  position smallint not null
  key text not null
  title text not null
  unit text not null
  decimals smallint not null
  indicator text
  kind text
  measured text not null
  never boolean not null
  CHECK (("position" > 0))
  CHECK ((measured = ANY (ARRAY['measured'::text, 'modelled'::text])))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, figure_table_id) REFERENCES own_figure_table(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, figure_table_id, "position")
  UNIQUE (gemeente_id, figure_table_id, key)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table own_figure_row
  gemeente_id uuid not null default current_gemeente()
  figure_table_id uuid not null
  area_code text not null
  period text not null
  categories text not null
  figures double precision[] not null
  lower double precision[]
  upper double precision[]
  gaps text
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, figure_table_id) REFERENCES own_figure_table(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, figure_table_id, area_code, period, categories)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table own_figure_table
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  title text not null
  source text not null
  licence text not null default ''::text
  period text not null
  minimum_n integer not null
  file_name text not null
  periods text[] not null
  row_count integer not null
  report jsonb not null
  added_by uuid
  imported_at timestamp with time zone not null default now()
  slug text not null default figure_word(lower(title), 30)
  CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)))
  CHECK (((length(source) >= 1) AND (length(source) <= 200)))
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CHECK (((minimum_n >= 1) AND (minimum_n <= 10000)))
  CHECK ((length(licence) <= 200))
  CHECK ((period ~ '^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$'::text))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, slug)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table paper_sheet
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  number integer not null
  form_id uuid not null
  entered_by uuid not null
  checked_by uuid
  texts_entered boolean not null default false
  version integer not null default 1
  CHECK (((number >= 1) AND (number <= 99999)))
  CHECK ((checked_by <> entered_by))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, number)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table paragraph
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  cycle_id uuid not null
  goal_id uuid
  plan_id uuid
  position integer not null default 0
  words text not null
  version integer not null default 1
  removed_at timestamp with time zone
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  CHECK ((num_nonnulls(goal_id, plan_id) = 1))
  FOREIGN KEY (gemeente_id, goal_id, cycle_id) REFERENCES goal(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, plan_id, cycle_id) REFERENCES plan_text(gemeente_id, id, cycle_id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, id, cycle_id)
  CREATE INDEX paragraph_of_goal on paragraph USING btree (gemeente_id, goal_id, "position") WHERE (goal_id IS NOT NULL)
  CREATE INDEX paragraph_of_plan on paragraph USING btree (gemeente_id, plan_id, "position") WHERE (plan_id IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.paragraph FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select, update to app_rw

table paragraph_version
  gemeente_id uuid not null default current_gemeente()
  paragraph_id uuid not null
  number integer not null
  cycle_id uuid not null
  words text not null
  suggestion_id uuid
  written_at timestamp with time zone not null default now()
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  CHECK (((number >= 1) AND (number <= 9999)))
  FOREIGN KEY (gemeente_id, paragraph_id, cycle_id) REFERENCES paragraph(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, suggestion_id, cycle_id) REFERENCES suggestion(gemeente_id, id, cycle_id)
  PRIMARY KEY (gemeente_id, paragraph_id, number)
  CREATE INDEX paragraph_version_of_suggestion on paragraph_version USING btree (gemeente_id, suggestion_id) WHERE (suggestion_id IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.paragraph_version FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select to app_rw

table partner_report
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  project_id uuid not null
  cycle_id uuid not null
  intervention_id uuid not null
  organisation_id uuid
  period smallint not null
  starts_on date not null
  ends_on date not null
  due_on date not null
  is_last boolean not null default false
  state text not null default 'open'::text
  held boolean not null default false
  author uuid
  submitted_at timestamp with time zone
  accepted smallint not null default 0
  why text not null default ''::text
  turn smallint not null default 0
  version integer not null default 1
  CHECK (((NOT held) OR (state = 'submitted'::text)))
  CHECK (((period >= 1) AND (period <= 40)))
  CHECK (((state <> 'accepted'::text) OR (accepted > 0)))
  CHECK (((state <> 'open'::text) OR ((accepted = 0) AND (author IS NULL))))
  CHECK (((state = ANY (ARRAY['open'::text, 'draft'::text])) OR ((author IS NOT NULL) AND (submitted_at IS NOT NULL))))
  CHECK ((accepted >= 0))
  CHECK ((ends_on >= starts_on))
  CHECK ((length(why) <= 2000))
  CHECK ((state = ANY (ARRAY['open'::text, 'draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])))
  FOREIGN KEY (author) REFERENCES account(id)
  FOREIGN KEY (gemeente_id, intervention_id, cycle_id) REFERENCES intervention(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, intervention_id, period)
  CREATE INDEX report_by_day on partner_report USING btree (gemeente_id, due_on, id)
  CREATE INDEX report_late on partner_report USING btree (gemeente_id, due_on, id) WHERE ((state = ANY (ARRAY['open'::text, 'draft'::text, 'returned'::text])) AND (accepted = 0))
  CREATE INDEX report_of_cycle on partner_report USING btree (gemeente_id, cycle_id)
  CREATE INDEX report_of_intervention on partner_report USING btree (gemeente_id, intervention_id)
  CREATE INDEX report_of_partner on partner_report USING btree (gemeente_id, organisation_id, due_on, id)
  CREATE INDEX report_to_judge on partner_report USING btree (gemeente_id, due_on, id) WHERE (state = 'submitted'::text)
  CREATE INDEX report_to_write on partner_report USING btree (gemeente_id, organisation_id, due_on, id) WHERE (state = ANY (ARRAY['open'::text, 'draft'::text, 'returned'::text]))
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER author_kept BEFORE UPDATE ON public.partner_report FOR EACH ROW WHEN (((old.author IS NOT NULL) AND (new.author IS DISTINCT FROM old.author))) EXECUTE FUNCTION refuse_other_author()
  grant delete, insert, select, update to app_rw

table pending_second_factor
  hash bytea not null
  account_id uuid not null
  totp_secret bytea
  attempts integer not null default 0
  expires_at timestamp with time zone not null
  CHECK ((octet_length(hash) = 32))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  PRIMARY KEY (hash)
  CREATE INDEX pending_second_factor_expiry on pending_second_factor USING btree (expires_at)
  CREATE INDEX pending_second_factor_of_account on pending_second_factor USING btree (account_id)
  trigger CREATE TRIGGER not_erased BEFORE INSERT ON public.pending_second_factor FOR EACH ROW EXECUTE FUNCTION refuse_erased_account()
  grant delete, insert, select to app_rw
  grant update (attempts) to app_rw

table plan_action
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  project_id uuid not null
  cycle_id uuid not null
  intervention_id uuid not null
  aspect text not null
  what text not null
  owner_organisation uuid
  owner_role text not null
  due_on date not null
  done_on date
  version integer not null default 1
  CHECK (((length(owner_role) >= 1) AND (length(owner_role) <= 100)))
  CHECK (((length(what) >= 1) AND (length(what) <= 300)))
  CHECK ((aspect = ANY (ARRAY['comprehensible'::text, 'available'::text, 'affordable'::text, 'fitting'::text])))
  FOREIGN KEY (gemeente_id, intervention_id, cycle_id) REFERENCES intervention(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (owner_organisation) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, intervention_id, aspect)
  CREATE INDEX plan_action_of_cycle on plan_action USING btree (gemeente_id, cycle_id, done_on, due_on)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.plan_action FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant delete, insert, select, update to app_rw

table plan_text
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  number integer not null
  project_id uuid not null
  cycle_id uuid not null
  state text not null default 'draft'::text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((number >= 1) AND (number <= 99999)))
  CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'adopted'::text])))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, cycle_id)
  UNIQUE (gemeente_id, id, cycle_id)
  UNIQUE (gemeente_id, number)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.plan_text FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select, update to app_rw

table platform_audit
  id uuid not null default uuidv7()
  at timestamp with time zone not null default now()
  actor_kind text not null
  actor_id uuid
  what text not null
  kind text not null
  thing_id text
  details jsonb not null default '{}'::jsonb
  request_id text not null
  CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'account'::text, 'system'::text])))
  CHECK ((length(kind) <= 100))
  CHECK ((length(request_id) <= 100))
  CHECK ((length(thing_id) <= 100))
  CHECK ((length(what) <= 100))
  CHECK ((octet_length((details)::text) <= 4000))
  PRIMARY KEY (id)
  CREATE INDEX platform_audit_of_thing on platform_audit USING btree (kind, thing_id, id)
  CREATE INDEX platform_audit_signed_in on platform_audit USING btree (at) WHERE (what = 'account.signedIn'::text)
  grant insert, select to app_rw

table platform_retention_run
  ran_on date not null default CURRENT_DATE
  class text not null
  days integer not null
  removed bigint not null
  ran_at timestamp with time zone not null default now()
  CHECK (((length(class) >= 1) AND (length(class) <= 60)))
  CHECK ((removed >= 0))
  PRIMARY KEY (ran_on, class)
  grant delete, insert, select to app_rw
  grant update (days, ran_at, removed) to app_rw

table postcode_area
  postcode text not null
  year smallint not null
  first_number integer not null
  last_number integer not null
  code text not null
  CHECK (((year >= 1990) AND (year <= 2100)))
  CHECK ((code ~ '^(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'::text))
  CHECK ((first_number <= last_number))
  CHECK ((postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'::text))
  PRIMARY KEY (postcode, year, first_number, code)
  grant select to app_rw

table postcode_staging
  run uuid not null
  postcode text not null
  number integer
  code text not null
  CREATE INDEX postcode_staging_of_run on postcode_staging USING btree (run)
  grant delete, insert, select to app_rw

table principle
  gemeente_id uuid not null default current_gemeente()
  project_id uuid not null
  position integer not null
  text text not null
  CHECK ((("position" >= 1) AND ("position" <= 20)))
  CHECK (((length(text) >= 1) AND (length(text) <= 300)))
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  PRIMARY KEY (gemeente_id, project_id, "position")
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table prioritisation
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  number integer not null
  project_id uuid not null
  cycle_id uuid not null
  wijk_id uuid not null
  title text not null
  intro text not null default ''::text
  state text not null default 'draft'::text
  body text
  decided_on date
  why text not null default ''::text
  vote_round_id uuid
  rung text not null
  replaces uuid
  published jsonb
  published_at timestamp with time zone
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((length(title) >= 1) AND (length(title) <= 150)))
  CHECK (((number >= 1) AND (number <= 99999)))
  CHECK (((state = 'draft'::text) OR ((body IS NOT NULL) AND (decided_on IS NOT NULL) AND (why <> ''::text))))
  CHECK (((state = 'published'::text) = (published IS NOT NULL)))
  CHECK (((state = 'published'::text) = (published_at IS NOT NULL)))
  CHECK ((body = ANY (ARRAY['college'::text, 'council'::text, 'steeringGroup'::text, 'team'::text, 'residents'::text, 'partners'::text])))
  CHECK ((length(intro) <= 2000))
  CHECK ((length(why) <= 2000))
  CHECK ((replaces <> id))
  CHECK ((rung = ANY (ARRAY['inform'::text, 'consult'::text, 'advise'::text, 'coproduce'::text, 'codecide'::text])))
  CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (gemeente_id, replaces) REFERENCES prioritisation(gemeente_id, id)
  FOREIGN KEY (gemeente_id, vote_round_id) REFERENCES voting_round(gemeente_id, id)
  FOREIGN KEY (gemeente_id, wijk_id) REFERENCES wijk(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, number)
  UNIQUE (gemeente_id, replaces)
  CREATE INDEX prioritisation_of_cycle on prioritisation USING btree (gemeente_id, cycle_id)
  CREATE INDEX prioritisation_of_project on prioritisation USING btree (gemeente_id, project_id)
  CREATE INDEX prioritisation_of_vote on prioritisation USING btree (gemeente_id, vote_round_id) WHERE (vote_round_id IS NOT NULL)
  CREATE INDEX prioritisation_of_wijk on prioritisation USING btree (gemeente_id, wijk_id, state)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE UPDATE ON public.prioritisation FOR EACH ROW WHEN (((old.state = 'published'::text) OR (((((((old.project_id IS DISTINCT FROM new.project_id) OR (old.cycle_id IS DISTINCT FROM new.cycle_id)) OR (old.wijk_id IS DISTINCT FROM new.wijk_id)) OR (old.number IS DISTINCT FROM new.number)) OR (old.vote_round_id IS DISTINCT FROM new.vote_round_id)) OR (old.rung IS DISTINCT FROM new.rung)) OR (old.replaces IS DISTINCT FROM new.replaces)))) EXECUTE FUNCTION refuse_other_prioritisation()
  trigger CREATE TRIGGER kept_cycle BEFORE INSERT OR DELETE OR UPDATE ON public.prioritisation FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  trigger CREATE TRIGGER kept_published BEFORE DELETE ON public.prioritisation FOR EACH ROW WHEN ((old.state = 'published'::text)) EXECUTE FUNCTION refuse_other_prioritisation()
  grant delete, insert, select, update to app_rw

table priority
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  prioritisation_id uuid not null
  position smallint not null
  title text not null
  text text not null default ''::text
  spoor text
  theme text not null default ''::text
  vote_option_position smallint
  idea_id uuid
  indicators text[] not null default '{}'::text[]
  criteria jsonb not null
  chosen boolean
  reason text not null default ''::text
  CHECK ((("position" >= 1) AND ("position" <= 200)))
  CHECK (((length(title) >= 1) AND (length(title) <= 150)))
  CHECK (((vote_option_position >= 1) AND (vote_option_position <= 200)))
  CHECK ((cardinality(indicators) <= 6))
  CHECK ((length(reason) <= 2000))
  CHECK ((length(text) <= 2000))
  CHECK ((length(theme) <= 60))
  CHECK ((spoor = ANY (ARRAY['environment'::text, 'behaviour'::text, 'participation'::text, 'care'::text, 'social'::text])))
  FOREIGN KEY (gemeente_id, idea_id) REFERENCES idea(gemeente_id, id)
  FOREIGN KEY (gemeente_id, prioritisation_id) REFERENCES prioritisation(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, prioritisation_id, "position") DEFERRABLE INITIALLY DEFERRED
  UNIQUE (gemeente_id, prioritisation_id, idea_id)
  UNIQUE (gemeente_id, prioritisation_id, vote_option_position)
  CREATE INDEX priority_of_idea on priority USING btree (gemeente_id, idea_id) WHERE (idea_id IS NOT NULL)
  CREATE INDEX priority_of_prioritisation on priority USING btree (gemeente_id, prioritisation_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.priority FOR EACH ROW EXECUTE FUNCTION refuse_other_priority()
  grant delete, insert, select, update to app_rw

table priority_aspect
  gemeente_id uuid not null default current_gemeente()
  priority_id uuid not null
  round_id uuid not null
  place smallint not null
  CHECK (((place >= 1) AND (place <= 60)))
  FOREIGN KEY (gemeente_id, priority_id) REFERENCES priority(gemeente_id, id) ON DELETE CASCADE
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, priority_id, round_id, place)
  CREATE INDEX priority_of_aspect on priority_aspect USING btree (gemeente_id, round_id, place)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE ON public.priority_aspect FOR EACH ROW EXECUTE FUNCTION refuse_other_aspect()
  grant delete, insert, select to app_rw

table profile_publication
  gemeente_id uuid not null default current_gemeente()
  project_id uuid not null
  published boolean not null
  changed_at timestamp with time zone not null default now()
  changed_by uuid
  cycle_id uuid not null
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  PRIMARY KEY (gemeente_id, cycle_id)
  CREATE INDEX profile_publication_gemeente_id_project_id_idx on profile_publication USING btree (gemeente_id, project_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table project
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  name text not null
  state text not null default 'preparing'::text
  starts text
  ends text
  published boolean not null default false
  vision text not null default ''::text
  vision_version integer not null default 1
  template_of uuid
  regisseur_id uuid not null
  contact_id uuid not null
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  regisseur_kind text default 'regisseur'::text
  contact_kind text default 'contact'::text
  regie_current boolean default true
  CHECK (((length(name) >= 1) AND (length(name) <= 150)))
  CHECK ((length(vision) <= 4000))
  CHECK ((state = ANY (ARRAY['preparing'::text, 'running'::text, 'paused'::text, 'ended'::text])))
  CHECK (is_approximate_date(ends))
  CHECK (is_approximate_date(starts))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, id, contact_id, contact_kind, regie_current) REFERENCES regie(gemeente_id, project_id, id, kind, current) DEFERRABLE INITIALLY DEFERRED
  FOREIGN KEY (gemeente_id, id, regisseur_id, regisseur_kind, regie_current) REFERENCES regie(gemeente_id, project_id, id, kind, current) DEFERRABLE INITIALLY DEFERRED
  FOREIGN KEY (gemeente_id, template_of) REFERENCES project(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX project_by_name on project USING btree (gemeente_id, lower(name), id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table project_wijk
  gemeente_id uuid not null default current_gemeente()
  project_id uuid not null
  wijk_id uuid not null
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (gemeente_id, wijk_id) REFERENCES wijk(gemeente_id, id)
  PRIMARY KEY (gemeente_id, project_id, wijk_id)
  CREATE INDEX project_wijk_of_wijk on project_wijk USING btree (gemeente_id, wijk_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table provider_sign_in
  state_hash bytea not null
  browser_hash bytea not null
  secrets bytea not null
  for_gemeente uuid not null
  next text
  expires_at timestamp with time zone not null
  CHECK ((length(next) <= 200))
  CHECK ((octet_length(browser_hash) = 32))
  CHECK ((octet_length(state_hash) = 32))
  FOREIGN KEY (for_gemeente) REFERENCES gemeente(id)
  PRIMARY KEY (state_hash)
  CREATE INDEX provider_sign_in_expiry on provider_sign_in USING btree (expires_at)
  grant delete, insert, select to app_rw

table rate_limit
  key character varying(255) not null
  points integer not null default 0
  expire bigint
  PRIMARY KEY (key)
  grant delete, insert, select, update to app_rw

table regie
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  project_id uuid not null
  kind text not null
  account_id uuid not null
  organisation_id uuid
  since timestamp with time zone not null default now()
  until timestamp with time zone
  current boolean default (until IS NULL)
  why text not null default ''::text
  recorded_by uuid
  CHECK (((kind = 'regisseur'::text) OR (organisation_id IS NULL)))
  CHECK ((kind = ANY (ARRAY['regisseur'::text, 'contact'::text])))
  CHECK ((length(why) <= 2000))
  CHECK ((until >= since))
  FOREIGN KEY (account_id) REFERENCES account(id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id) DEFERRABLE INITIALLY DEFERRED
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, project_id, id, kind, current)
  CREATE UNIQUE INDEX regie_one_now on regie USING btree (gemeente_id, project_id, kind) WHERE (until IS NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw
  grant update (until) to app_rw

table report_attachment
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  report_id uuid not null
  file_id uuid not null
  from_version smallint not null
  until_version smallint
  added_by uuid
  added_at timestamp with time zone not null default now()
  CHECK ((from_version >= 1))
  CHECK ((until_version > from_version))
  FOREIGN KEY (gemeente_id, file_id) REFERENCES stored_file(gemeente_id, id) ON DELETE CASCADE
  FOREIGN KEY (gemeente_id, report_id) REFERENCES partner_report(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX attachment_file on report_attachment USING btree (gemeente_id, file_id)
  CREATE INDEX attachment_of_report on report_attachment USING btree (gemeente_id, report_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table report_document
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  kind text not null
  project_id uuid
  year smallint
  language text not null
  state text not null default 'waiting'::text
  done integer not null default 0
  total integer not null default 0
  tries integer not null default 0
  content jsonb
  fingerprint bytea
  version integer not null default 1
  asked_by uuid not null
  asked_at timestamp with time zone not null default now()
  frozen_at timestamp with time zone
  round_id uuid
  decision_id uuid
  about text not null default ''::text
  CHECK ((((kind = 'handover'::text) = (project_id IS NULL)) AND
CASE kind
    WHEN 'yearOverview'::text THEN ((year IS NOT NULL) AND (num_nonnulls(round_id, decision_id) = 0))
    WHEN 'roundResults'::text THEN ((round_id IS NOT NULL) AND (num_nonnulls(year, decision_id) = 0))
    WHEN 'residentPage'::text THEN (num_nonnulls(year, round_id, decision_id) = 1)
    ELSE (num_nonnulls(year, round_id, decision_id) = 0)
END))
  CHECK (((done >= 0) AND (done <= total)))
  CHECK (((state <> 'waiting'::text) OR (content IS NULL)))
  CHECK (((state <> ALL (ARRAY['draft'::text, 'setting'::text, 'frozen'::text])) OR (content IS NOT NULL)))
  CHECK (((state = 'frozen'::text) = ((frozen_at IS NOT NULL) AND (fingerprint IS NOT NULL))))
  CHECK (((year >= 2000) AND (year <= 2100)))
  CHECK ((kind = ANY (ARRAY['handover'::text, 'councilLetter'::text, 'yearOverview'::text, 'evaluation'::text, 'wijkProfile'::text, 'roundResults'::text, 'residentPage'::text])))
  CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text])))
  CHECK ((length(about) <= 150))
  CHECK ((length(fingerprint) = 32))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'draft'::text, 'setting'::text, 'frozen'::text, 'failed'::text, 'cancelled'::text])))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, decision_id) REFERENCES prioritisation(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX report_document_newest on report_document USING btree (gemeente_id, asked_at DESC, id DESC)
  CREATE INDEX report_document_of_round on report_document USING btree (gemeente_id, round_id) WHERE (round_id IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE UPDATE ON public.report_document FOR EACH ROW WHEN ((old.state = 'frozen'::text)) EXECUTE FUNCTION refuse_frozen_report()
  grant insert, select, update to app_rw

table report_file
  gemeente_id uuid not null default current_gemeente()
  report_id uuid not null
  format text not null
  file_id uuid not null
  CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text, 'xlsx'::text, 'csv'::text, 'poster'::text])))
  FOREIGN KEY (gemeente_id, file_id) REFERENCES stored_file(gemeente_id, id)
  FOREIGN KEY (gemeente_id, report_id) REFERENCES report_document(gemeente_id, id)
  PRIMARY KEY (gemeente_id, report_id, format)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.report_file FOR EACH ROW EXECUTE FUNCTION refuse_file_of_frozen_report()
  grant delete, insert, select, update to app_rw

table report_page
  gemeente_id uuid not null default current_gemeente()
  report_id uuid not null
  wijk_id uuid not null
  number integer not null
  shown boolean not null default true
  CHECK (((number >= 1) AND (number <= 99999)))
  FOREIGN KEY (gemeente_id, report_id) REFERENCES report_document(gemeente_id, id)
  FOREIGN KEY (gemeente_id, wijk_id) REFERENCES wijk(gemeente_id, id)
  PRIMARY KEY (gemeente_id, report_id)
  UNIQUE (gemeente_id, number)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table report_part
  gemeente_id uuid not null default current_gemeente()
  report_id uuid not null
  part text not null
  content jsonb not null
  marks text[] not null default '{}'::text[]
  version integer not null default 1
  saved_by uuid
  saved_at timestamp with time zone
  CHECK ((jsonb_typeof(content) = 'object'::text))
  CHECK ((part = ANY (ARRAY['progress'::text, 'goals'::text, 'effort'::text, 'reach'::text, 'results'::text, 'obstacles'::text, 'learning'::text, 'story'::text, 'next'::text])))
  FOREIGN KEY (gemeente_id, report_id) REFERENCES partner_report(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, report_id, part)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR UPDATE ON public.report_part FOR EACH ROW EXECUTE FUNCTION refuse_closed_report()
  grant insert, select, update to app_rw

table report_remark
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  report_id uuid not null
  part text
  words text not null
  turn smallint not null
  made_by uuid
  made_at timestamp with time zone not null default now()
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  FOREIGN KEY (gemeente_id, report_id) REFERENCES partner_report(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX remark_of_report on report_remark USING btree (gemeente_id, report_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table report_reminder
  gemeente_id uuid not null default current_gemeente()
  report_id uuid not null
  kind text not null
  due_on date not null
  told_at timestamp with time zone not null default now()
  CHECK ((kind = ANY (ARRAY['before'::text, 'due'::text, 'after'::text, 'escalation'::text])))
  FOREIGN KEY (gemeente_id, report_id) REFERENCES partner_report(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (gemeente_id, report_id, kind, due_on)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table report_story
  gemeente_id uuid not null default current_gemeente()
  report_id uuid not null
  number smallint not null
  words text not null
  consent_on date not null
  consent_for text not null
  withdrawn_at timestamp with time zone
  CHECK (((length(consent_for) >= 1) AND (length(consent_for) <= 200)))
  CHECK (((words = ''::text) = (withdrawn_at IS NOT NULL)))
  CHECK ((length(words) <= 3000))
  FOREIGN KEY (gemeente_id, report_id, number) REFERENCES report_version(gemeente_id, report_id, number)
  PRIMARY KEY (gemeente_id, report_id, number)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE UPDATE ON public.report_story FOR EACH ROW WHEN ((new.words <> ''::text)) EXECUTE FUNCTION refuse_other_story()
  grant insert, select to app_rw
  grant update (withdrawn_at, words) to app_rw

table report_version
  gemeente_id uuid not null default current_gemeente()
  report_id uuid not null
  number smallint not null
  content jsonb not null
  status text not null
  hours integer not null
  cost_cents bigint
  volunteers integer
  people integer not null
  of_target_group integer
  young integer
  adult integer
  older integer
  author uuid not null
  accepted_by uuid
  accepted_at timestamp with time zone not null default now()
  why text not null default ''::text
  CHECK ((((COALESCE(young, 0) + COALESCE(adult, 0)) + COALESCE(older, 0)) <= people))
  CHECK (((of_target_group >= 0) AND (of_target_group <= people)))
  CHECK ((NOT (content ? 'story'::text)))
  CHECK ((adult >= 0))
  CHECK ((cost_cents >= 0))
  CHECK ((hours >= 0))
  CHECK ((length(why) <= 2000))
  CHECK ((number >= 1))
  CHECK ((older >= 0))
  CHECK ((people >= 0))
  CHECK ((status = ANY (ARRAY['asPlanned'::text, 'slower'::text, 'stuck'::text, 'done'::text])))
  CHECK ((volunteers >= 0))
  CHECK ((young >= 0))
  FOREIGN KEY (gemeente_id, report_id) REFERENCES partner_report(gemeente_id, id)
  PRIMARY KEY (gemeente_id, report_id, number)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON public.report_version FOR EACH ROW EXECUTE FUNCTION refuse_accepted_version()
  grant insert, select to app_rw

table retention_run
  gemeente_id uuid not null default current_gemeente()
  ran_on date not null default CURRENT_DATE
  class text not null
  days integer not null
  removed bigint not null
  ran_at timestamp with time zone not null default now()
  CHECK (((length(class) >= 1) AND (length(class) <= 60)))
  CHECK ((removed >= 0))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, ran_on, class)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw
  grant update (days, ran_at, removed) to app_rw

table retention_setting
  gemeente_id uuid not null default current_gemeente()
  class text not null
  days integer not null
  reason text not null default ''::text
  CHECK (((days >= 1) AND (days <= 3650)))
  CHECK (((length(class) >= 1) AND (length(class) <= 60)))
  CHECK ((length(reason) <= 500))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, class)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw
  grant update (days, reason) to app_rw

table round
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  number integer not null
  project_id uuid not null
  cycle_id uuid not null
  wijk_id uuid not null
  instrument_version_id uuid not null
  title text not null
  state text not null default 'draft'::text
  opens_at timestamp with time zone
  closes_at timestamp with time zone
  languages text[] not null default '{nl}'::text[]
  channels text[] not null default '{}'::text[]
  ask_buurt boolean not null default false
  ask_age boolean not null default false
  rung text
  promise text not null default ''::text
  feedback_due date
  feedback text not null default ''::text
  feedback_on date
  override_reason text not null default ''::text
  results_public boolean not null default false
  changed uuid[] not null default '{}'::uuid[]
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  paper_in boolean not null default false
  CHECK (((NOT paper_in) OR ((state = 'closed'::text) AND ('paper'::text = ANY (channels)))))
  CHECK (((feedback_on IS NULL) = (feedback = ''::text)))
  CHECK (((length(title) >= 1) AND (length(title) <= 150)))
  CHECK (((number >= 1) AND (number <= 99999)))
  CHECK (((state = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR ((opens_at IS NOT NULL) AND (closes_at IS NOT NULL) AND (rung IS NOT NULL) AND (rung <> 'inform'::text) AND (promise <> ''::text) AND (feedback_due IS NOT NULL) AND (channels && ARRAY['paper'::text, 'assisted'::text]))))
  CHECK ((cardinality(languages) >= 1))
  CHECK ((channels <@ ARRAY['link'::text, 'code'::text, 'paper'::text, 'assisted'::text]))
  CHECK ((closes_at > opens_at))
  CHECK ((length(feedback) <= 4000))
  CHECK ((length(override_reason) <= 1000))
  CHECK ((length(promise) <= 2000))
  CHECK ((rung = ANY (ARRAY['inform'::text, 'consult'::text, 'advise'::text, 'coproduce'::text, 'codecide'::text])))
  CHECK ((state = ANY (ARRAY['draft'::text, 'planned'::text, 'open'::text, 'closed'::text, 'cancelled'::text])))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  FOREIGN KEY (gemeente_id, instrument_version_id) REFERENCES instrument_version(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (gemeente_id, wijk_id) REFERENCES wijk(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, number)
  CREATE INDEX round_by_clock on round USING btree (gemeente_id, state, opens_at, closes_at) WHERE (state = ANY (ARRAY['planned'::text, 'open'::text]))
  CREATE INDEX round_of_project on round USING btree (gemeente_id, project_id)
  CREATE INDEX round_of_wijk on round USING btree (gemeente_id, wijk_id, state)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER promise_kept BEFORE UPDATE ON public.round FOR EACH ROW WHEN (((old.state = ANY (ARRAY['open'::text, 'closed'::text])) AND (((((((old.rung IS DISTINCT FROM new.rung) OR (old.promise IS DISTINCT FROM new.promise)) OR (old.instrument_version_id IS DISTINCT FROM new.instrument_version_id)) OR (old.ask_buurt IS DISTINCT FROM new.ask_buurt)) OR (old.ask_age IS DISTINCT FROM new.ask_age)) OR (old.wijk_id IS DISTINCT FROM new.wijk_id)) OR (old.project_id IS DISTINCT FROM new.project_id)))) EXECUTE FUNCTION refuse_other_promise()
  grant insert, select, update to app_rw

table round_buurt
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  position smallint not null
  code text not null
  name text not null
  CHECK ((("position" >= 1) AND ("position" <= 200)))
  CHECK (((length(code) >= 1) AND (length(code) <= 20)))
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, "position")
  UNIQUE (gemeente_id, round_id, code)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table round_cell
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  buurt smallint not null
  age smallint not null
  question smallint not null
  value smallint not null
  n bigint not null
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, buurt, age, question, value)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table round_code
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  hmac bytea not null
  batch uuid not null
  form_id uuid
  CHECK ((length(hmac) = 32))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, hmac)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw
  grant update (form_id) to app_rw

table round_export
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  round_id uuid not null
  kind text not null
  format text not null
  purpose text not null default ''::text
  background text
  state text not null default 'waiting'::text
  done bigint not null default 0
  total bigint not null default 0
  file_id uuid
  asked_by uuid
  asked_at timestamp with time zone not null default now()
  tries integer not null default 0
  CHECK (((kind = 'rows'::text) OR (background IS NULL)))
  CHECK (((kind = 'tables'::text) OR (format <> 'xlsx'::text)))
  CHECK (((kind = 'tables'::text) OR (purpose <> ''::text)))
  CHECK (((state = 'ready'::text) = (file_id IS NOT NULL)))
  CHECK ((background = ANY (ARRAY['buurt'::text, 'age'::text])))
  CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text, 'json'::text])))
  CHECK ((kind = ANY (ARRAY['tables'::text, 'rows'::text])))
  CHECK ((length(purpose) <= 500))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'failed'::text, 'cancelled'::text, 'expired'::text])))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX round_export_of_round on round_export USING btree (gemeente_id, round_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table round_follower
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  email text not null
  language text not null
  leave_code bytea not null
  told_on date
  CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  CHECK ((length(leave_code) = 32))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, email)
  CREATE INDEX round_follower_leaves on round_follower USING btree (gemeente_id, leave_code)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw
  grant update (told_on) to app_rw

table round_ledger
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  ledger jsonb not null
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table round_print
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  round_id uuid not null
  kind text not null
  language text not null
  amount integer not null
  done integer not null default 0
  state text not null default 'waiting'::text
  first_number integer
  file_id uuid
  asked_by uuid
  asked_at timestamp with time zone not null default now()
  place text not null default ''::text
  tries integer not null default 0
  CHECK (((amount >= 1) AND (amount <= 5000)))
  CHECK (((kind = 'sheets'::text) = (first_number IS NOT NULL)))
  CHECK (((state = 'ready'::text) = (file_id IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['poster'::text, 'letters'::text, 'sheets'::text])))
  CHECK ((length(place) <= 300))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'failed'::text, 'cancelled'::text, 'expired'::text])))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX round_print_of_round on round_print USING btree (gemeente_id, round_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table round_snapshot
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  number integer not null
  taken_at timestamp with time zone not null default now()
  step integer not null
  shown jsonb not null
  CHECK ((number >= 1))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, number)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table session
  hash bytea not null
  account_id uuid not null
  method text not null
  only_gemeente uuid
  created_at timestamp with time zone not null default now()
  seen_at timestamp with time zone not null default now()
  idle_seconds integer not null
  expires_at timestamp with time zone not null
  CHECK (((method = 'provider'::text) = (only_gemeente IS NOT NULL)))
  CHECK ((idle_seconds > 0))
  CHECK ((method = ANY (ARRAY['mailLink'::text, 'password'::text, 'provider'::text])))
  CHECK ((octet_length(hash) = 32))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  FOREIGN KEY (only_gemeente) REFERENCES gemeente(id)
  PRIMARY KEY (hash)
  CREATE INDEX session_expiry on session USING btree (expires_at)
  CREATE INDEX session_of_account on session USING btree (account_id)
  trigger CREATE TRIGGER not_erased BEFORE INSERT ON public.session FOR EACH ROW EXECUTE FUNCTION refuse_erased_account()
  grant delete, insert, select to app_rw
  grant update (seen_at) to app_rw

table sign_in_token
  hash bytea not null
  purpose text not null
  email text not null
  next text
  expires_at timestamp with time zone not null
  for_gemeente uuid
  CHECK (((purpose = 'ownData'::text) = (for_gemeente IS NOT NULL)))
  CHECK ((length(next) <= 200))
  CHECK ((octet_length(hash) = 32))
  CHECK ((purpose = ANY (ARRAY['mailLink'::text, 'passwordReset'::text, 'ownData'::text])))
  FOREIGN KEY (for_gemeente) REFERENCES gemeente(id)
  PRIMARY KEY (hash)
  CREATE INDEX sign_in_token_expiry on sign_in_token USING btree (expires_at)
  CREATE INDEX sign_in_token_of_email on sign_in_token USING btree (email)
  grant delete, insert, select to app_rw

table spoor_effort
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  cycle_id uuid not null
  spoor text not null
  so_far text not null
  wanted text not null
  words text not null default ''::text
  decided_on date not null
  recorded_at timestamp with time zone not null default now()
  CHECK ((length(words) <= 1000))
  CHECK ((so_far = ANY (ARRAY['none'::text, 'some'::text, 'much'::text])))
  CHECK ((spoor = ANY (ARRAY['environment'::text, 'behaviour'::text, 'participation'::text, 'care'::text, 'social'::text])))
  CHECK ((wanted = ANY (ARRAY['none'::text, 'some'::text, 'much'::text])))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX spoor_effort_of_cycle on spoor_effort USING btree (gemeente_id, cycle_id, spoor, decided_on DESC)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.spoor_effort FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select to app_rw

table step
  gemeente_id uuid not null default current_gemeente()
  cycle_id uuid not null
  number integer not null
  state text not null default 'notStarted'::text
  starts text
  ends text
  started_on date
  adopted_on date
  version integer not null default 1
  CHECK (((number >= 1) AND (number <= 5)))
  CHECK (((state <> 'adopted'::text) OR (adopted_on IS NOT NULL)))
  CHECK (((state = 'notStarted'::text) = (started_on IS NULL)))
  CHECK ((state = ANY (ARRAY['notStarted'::text, 'running'::text, 'adopted'::text, 'reopened'::text])))
  CHECK (is_approximate_date(ends))
  CHECK (is_approximate_date(starts))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  PRIMARY KEY (gemeente_id, cycle_id, number)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.step FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select, update to app_rw

table stored_file
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default gen_random_uuid()
  name text not null
  type text not null
  size bigint not null
  sha256 text not null
  owner_account uuid
  added_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  CHECK ((size > 0))
  CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text, 'text/csv'::text, 'application/json'::text, 'application/zip'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text])))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table suggestion
  gemeente_id uuid not null default current_gemeente()
  id uuid not null
  cycle_id uuid not null
  paragraph_id uuid not null
  kind text not null
  based_on integer not null
  words text not null
  writer_role text not null
  on_paper boolean not null default false
  state text not null
  marks text[] not null default '{}'::text[]
  reason text not null default ''::text
  sent_at timestamp with time zone not null default now()
  answered_on date
  CHECK (((state <> 'takenOver'::text) OR (kind = 'wording'::text)))
  CHECK (((state <> ALL (ARRAY['refused'::text, 'declined'::text])) OR (reason <> ''::text)))
  CHECK (((state = 'refused'::text) = (words = ''::text)))
  CHECK (((state = ANY (ARRAY['takenOver'::text, 'adapted'::text, 'declined'::text])) = (answered_on IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['wording'::text, 'comment'::text])))
  CHECK ((length(reason) <= 1000))
  CHECK ((length(words) <= 2000))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text, 'refused'::text, 'takenOver'::text, 'adapted'::text, 'declined'::text])))
  CHECK ((writer_role = ANY (ARRAY['resident'::text, 'partner'::text, 'official'::text])))
  FOREIGN KEY (gemeente_id, paragraph_id, cycle_id) REFERENCES paragraph(gemeente_id, id, cycle_id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, id, cycle_id)
  CREATE INDEX suggestion_of_paragraph on suggestion USING btree (gemeente_id, paragraph_id, sent_at)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.suggestion FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select, update to app_rw

table text_move
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  cycle_id uuid not null
  goal_id uuid
  plan_id uuid
  move text not null
  to_state text not null
  words text not null default ''::text
  made_at timestamp with time zone not null default now()
  CHECK ((length(words) <= 1000))
  CHECK ((num_nonnulls(goal_id, plan_id) = 1))
  FOREIGN KEY (gemeente_id, goal_id, cycle_id) REFERENCES goal(gemeente_id, id, cycle_id)
  FOREIGN KEY (gemeente_id, plan_id, cycle_id) REFERENCES plan_text(gemeente_id, id, cycle_id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX text_move_of_goal on text_move USING btree (gemeente_id, goal_id, id) WHERE (goal_id IS NOT NULL)
  CREATE INDEX text_move_of_plan on text_move USING btree (gemeente_id, plan_id, id) WHERE (plan_id IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.text_move FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_cycle()
  grant insert, select to app_rw

table vision_agreement
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  project_id uuid not null
  organisation_id uuid not null
  vision_version integer not null
  agreed_on date not null
  recorded_by uuid
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, project_id, organisation_id, vision_version)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table vote_buurt_share
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  shown jsonb
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table vote_category
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  position smallint not null
  name text not null
  budget_cents bigint
  CHECK ((("position" >= 1) AND ("position" <= 10)))
  CHECK ((((length(name) >= 1) AND (length(name) <= 60)) AND (name !~ '[,;]'::text)))
  CHECK (((budget_cents >= 1) AND (budget_cents <= '100000000000'::bigint)))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, "position")
  UNIQUE (gemeente_id, round_id, name)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.vote_category FOR EACH ROW EXECUTE FUNCTION refuse_other_option()
  grant delete, insert, select to app_rw

table vote_code
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  hmac bytea not null
  batch uuid not null
  CHECK ((length(hmac) = 20))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, hmac)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table vote_content
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  place integer not null
  choices smallint[] not null
  checked smallint
  CHECK (((checked >= 1) AND (checked <= 5)))
  CHECK ((place >= 1))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, place)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table vote_invited
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  hmac bytea not null
  CHECK ((length(hmac) = 32))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, hmac)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table vote_option
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  position smallint not null
  title text not null
  text text not null default ''::text
  cost_cents bigint
  idea_id uuid
  theme text
  category text
  translations jsonb not null default '[]'::jsonb
  buurt text
  CHECK ((("position" >= 1) AND ("position" <= 200)))
  CHECK (((cost_cents >= 0) AND (cost_cents <= '100000000000'::bigint)))
  CHECK (((idea_id IS NULL) OR (theme IS NULL)))
  CHECK (((length(buurt) >= 1) AND (length(buurt) <= 16)))
  CHECK (((length(theme) >= 1) AND (length(theme) <= 60)))
  CHECK (((length(title) >= 1) AND (length(title) <= 150)))
  CHECK ((jsonb_typeof(translations) = 'array'::text))
  CHECK ((length(text) <= 2000))
  FOREIGN KEY (gemeente_id, idea_id) REFERENCES idea(gemeente_id, id)
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  FOREIGN KEY (gemeente_id, round_id, category) REFERENCES vote_category(gemeente_id, round_id, name)
  PRIMARY KEY (gemeente_id, round_id, "position")
  UNIQUE (gemeente_id, round_id, idea_id)
  CREATE INDEX vote_option_of_idea on vote_option USING btree (gemeente_id, idea_id) WHERE (idea_id IS NOT NULL)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE INSERT OR DELETE OR UPDATE ON public.vote_option FOR EACH ROW EXECUTE FUNCTION refuse_other_option()
  grant delete, insert, select to app_rw

table vote_paper
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  number integer not null
  typed bytea
  entered_by uuid
  checked_by uuid
  version integer not null default 1
  sealed bytea
  CHECK (((checked_by IS NULL) OR (entered_by IS NOT NULL)))
  CHECK (((number >= 1) AND (number <= 99999)))
  CHECK (((sealed IS NULL) OR (checked_by IS NOT NULL)))
  CHECK (((typed IS NULL) = (entered_by IS NULL)))
  CHECK ((checked_by <> entered_by))
  CHECK ((length(typed) = 32))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, number)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table vote_print
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  round_id uuid not null
  kind text not null
  amount integer not null
  state text not null default 'waiting'::text
  tries smallint not null default 0
  file_id uuid
  asked_by uuid
  asked_at timestamp with time zone not null default now()
  language text not null default 'nl'::text
  place text not null default ''::text
  first_number integer
  CHECK (
CASE state
    WHEN 'ready'::text THEN (file_id IS NOT NULL)
    WHEN 'taken'::text THEN true
    ELSE (file_id IS NULL)
END)
  CHECK (((amount >= 1) AND (amount <= 5000)))
  CHECK (((kind = 'papers'::text) = (first_number IS NOT NULL)))
  CHECK ((first_number >= 1))
  CHECK ((kind = ANY (ARRAY['letters'::text, 'papers'::text])))
  CHECK ((length(place) <= 300))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'failed'::text, 'cancelled'::text, 'taken'::text])))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX vote_print_of_round on vote_print USING btree (gemeente_id, round_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table vote_receipt
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  receipt bytea not null
  CHECK ((length(receipt) = 16))
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id, receipt)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table vote_result
  gemeente_id uuid not null default current_gemeente()
  round_id uuid not null
  result jsonb not null
  counted_at timestamp with time zone not null default now()
  FOREIGN KEY (gemeente_id, round_id) REFERENCES voting_round(gemeente_id, id)
  PRIMARY KEY (gemeente_id, round_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table voting_round
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  number integer not null
  project_id uuid not null
  cycle_id uuid not null
  wijk_id uuid not null
  title text not null
  intro text not null default ''::text
  state text not null default 'draft'::text
  opens_at timestamp with time zone
  closes_at timestamp with time zone
  languages text[] not null default '{nl}'::text[]
  checks text[] not null default '{}'::text[]
  minimum_age smallint not null default 16
  method text not null
  most integer
  budget_cents bigint
  rule text not null
  seats integer
  rung text
  promise text not null default ''::text
  feedback_due date
  lot_commitment text
  lot_seed text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  threshold integer
  asks_buurt boolean not null default false
  buurten jsonb not null default '[]'::jsonb
  papers_lost integer
  CHECK (((budget_cents >= 1) AND (budget_cents <= '100000000000'::bigint)))
  CHECK (((length(title) >= 1) AND (length(title) <= 150)))
  CHECK (((lot_seed IS NULL) OR (state = ANY (ARRAY['closing'::text, 'closed'::text]))))
  CHECK (((method <> 'budget'::text) OR (budget_cents IS NOT NULL)))
  CHECK (((method = 'budget'::text) = (most IS NULL)))
  CHECK (((minimum_age >= 12) AND (minimum_age <= 21)))
  CHECK (((minimum_age >= 16) OR (NOT (checks && ARRAY['invited'::text]))))
  CHECK (((minimum_age >= 16) OR (NOT (checks && ARRAY['mail'::text, 'address'::text]))))
  CHECK (((most >= 1) AND (most <= 1000)))
  CHECK (((number >= 1) AND (number <= 99999)))
  CHECK (((papers_lost IS NULL) OR ((papers_lost >= 0) AND (state = ANY (ARRAY['closing'::text, 'closed'::text])))))
  CHECK (((rule = 'totals'::text) = (budget_cents IS NULL)))
  CHECK (((rule = 'totals'::text) = (seats IS NOT NULL)))
  CHECK (((seats >= 1) AND (seats <= 100)))
  CHECK (((state = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR ((opens_at IS NOT NULL) AND (closes_at IS NOT NULL) AND (rung IS NOT NULL) AND (rung <> 'inform'::text) AND (promise <> ''::text) AND (feedback_due IS NOT NULL) AND (lot_commitment IS NOT NULL) AND (checks && ARRAY['code'::text, 'paper'::text]))))
  CHECK (((threshold >= 1) AND (threshold <= 1000000)))
  CHECK (((threshold IS NULL) OR (rule = ANY (ARRAY['greedy'::text, 'greedyPerCost'::text]))))
  CHECK ((cardinality(languages) >= 1))
  CHECK ((checks <@ ARRAY['code'::text, 'mail'::text, 'address'::text, 'paper'::text, 'invited'::text]))
  CHECK ((closes_at > opens_at))
  CHECK ((length(intro) <= 2000))
  CHECK ((length(promise) <= 2000))
  CHECK ((lot_commitment ~ '^[0-9a-f]{64}$'::text))
  CHECK ((lot_seed ~ '^[0-9a-f]{64}$'::text))
  CHECK ((method = ANY (ARRAY['approval'::text, 'points'::text, 'budget'::text])))
  CHECK ((rule = ANY (ARRAY['totals'::text, 'greedy'::text, 'greedyPerCost'::text, 'equalShares'::text])))
  CHECK ((rung = ANY (ARRAY['inform'::text, 'consult'::text, 'advise'::text, 'coproduce'::text, 'codecide'::text])))
  CHECK ((state = ANY (ARRAY['draft'::text, 'planned'::text, 'open'::text, 'closing'::text, 'closed'::text, 'cancelled'::text])))
  FOREIGN KEY (gemeente_id, cycle_id) REFERENCES cycle(gemeente_id, id)
  FOREIGN KEY (gemeente_id, project_id) REFERENCES project(gemeente_id, id)
  FOREIGN KEY (gemeente_id, wijk_id) REFERENCES wijk(gemeente_id, id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, number)
  CREATE INDEX voting_round_by_clock on voting_round USING btree (gemeente_id, state, opens_at, closes_at) WHERE (state = ANY (ARRAY['planned'::text, 'open'::text, 'closing'::text]))
  CREATE INDEX voting_round_of_project on voting_round USING btree (gemeente_id, project_id)
  CREATE INDEX voting_round_of_wijk on voting_round USING btree (gemeente_id, wijk_id, state)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  trigger CREATE TRIGGER kept BEFORE UPDATE ON public.voting_round FOR EACH ROW WHEN (((old.state = ANY (ARRAY['open'::text, 'closing'::text, 'closed'::text])) AND ((((((((((((old.rung IS DISTINCT FROM new.rung) OR (old.promise IS DISTINCT FROM new.promise)) OR (old.method IS DISTINCT FROM new.method)) OR (old.most IS DISTINCT FROM new.most)) OR (old.budget_cents IS DISTINCT FROM new.budget_cents)) OR (old.rule IS DISTINCT FROM new.rule)) OR (old.seats IS DISTINCT FROM new.seats)) OR (old.checks IS DISTINCT FROM new.checks)) OR (old.minimum_age IS DISTINCT FROM new.minimum_age)) OR (old.lot_commitment IS DISTINCT FROM new.lot_commitment)) OR (old.wijk_id IS DISTINCT FROM new.wijk_id)) OR (old.project_id IS DISTINCT FROM new.project_id)))) EXECUTE FUNCTION refuse_other_vote()
  trigger CREATE TRIGGER kept_beginning BEFORE UPDATE ON public.voting_round FOR EACH ROW WHEN (((old.state = 'open'::text) AND (old.opens_at IS DISTINCT FROM new.opens_at))) EXECUTE FUNCTION refuse_other_vote()
  trigger CREATE TRIGGER kept_buurten BEFORE UPDATE ON public.voting_round FOR EACH ROW WHEN (((old.state = ANY (ARRAY['open'::text, 'closing'::text, 'closed'::text])) AND ((old.asks_buurt IS DISTINCT FROM new.asks_buurt) OR (old.buurten IS DISTINCT FROM new.buurten)))) EXECUTE FUNCTION refuse_other_vote()
  trigger CREATE TRIGGER kept_rules BEFORE UPDATE ON public.voting_round FOR EACH ROW WHEN (((old.state = ANY (ARRAY['open'::text, 'closing'::text, 'closed'::text])) AND ((old.threshold IS DISTINCT FROM new.threshold) OR (old.languages[1] IS DISTINCT FROM new.languages[1])))) EXECUTE FUNCTION refuse_other_vote()
  trigger CREATE TRIGGER kept_words BEFORE UPDATE ON public.voting_round FOR EACH ROW WHEN (((old.state = ANY (ARRAY['open'::text, 'closing'::text, 'closed'::text])) AND ((old.title IS DISTINCT FROM new.title) OR (new.feedback_due > old.feedback_due)))) EXECUTE FUNCTION refuse_other_vote()
  grant insert, select, update to app_rw

table wijk
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  slug text not null
  name text not null
  intro text not null default ''::text
  published boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CHECK (((slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
  CHECK ((length(intro) <= 2000))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, slug)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table wijk_area
  gemeente_id uuid not null default current_gemeente()
  wijk_id uuid not null
  code text not null
  year smallint not null
  CHECK ((code ~ '^(WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'::text))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, wijk_id) REFERENCES wijk(gemeente_id, id)
  PRIMARY KEY (gemeente_id, wijk_id, code)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

CREATE OR REPLACE FUNCTION public.add_import(p_kind text, p_origin text, p_file_name text, p_file_id uuid, p_table text, p_period text, p_modelled boolean DEFAULT false)
 RETURNS uuid
 LANGUAGE sql
AS $function$
        insert into import_run (kind, origin, file_name, file_id, table_id, period, modelled, added_by)
        values (p_kind, p_origin, p_file_name, p_file_id, p_table, p_period, p_modelled, current_account()) returning id
      $function$

  may be run by: the owner

CREATE OR REPLACE FUNCTION public.agenda_activities(gemeenten uuid[], projects uuid[], since text, at_most integer)
 RETURNS TABLE(of_gemeente uuid, id uuid, title text, starts text, ends text, project_id uuid, project text)
 LANGUAGE plpgsql
AS $function$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      return query select a.gemeente_id, a.id, a.title, a.starts, a.ends, p.id, p.name
        from activity a join cycle c on c.id = a.cycle_id join project p on p.id = c.project_id
        -- a month or a season is no day
        where a.state <> 'cancelled' and length(a.starts) = 10 and greatest(a.starts, case when length(a.ends) = 10 then a.ends end) >= since
          and (projects[i] is null or p.id = projects[i]) order by a.starts, a.id limit at_most;
    end loop;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.agenda_rounds(gemeenten uuid[], projects uuid[], since timestamp with time zone, at_most integer)
 RETURNS TABLE(of_gemeente uuid, id uuid, title text, opens timestamp with time zone, closes timestamp with time zone, project_id uuid, wijk text)
 LANGUAGE plpgsql
AS $function$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      return query select r.gemeente_id, r.id, r.title, r.opens_at, r.closes_at, r.project_id, w.name
        from round r join wijk w on w.id = r.wijk_id
        where r.state in ('planned', 'open', 'closed') and r.closes_at >= since
          and (projects[i] is null or r.project_id = projects[i]) order by r.opens_at, r.id limit at_most;
    end loop;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.agenda_votes(gemeenten uuid[], projects uuid[], since timestamp with time zone, at_most integer)
 RETURNS TABLE(of_gemeente uuid, id uuid, title text, opens timestamp with time zone, closes timestamp with time zone, project_id uuid, wijk text)
 LANGUAGE plpgsql
AS $function$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      return query select v.gemeente_id, v.id, v.title, v.opens_at, v.closes_at, v.project_id, w.name
        from voting_round v join wijk w on w.id = v.wijk_id
        where v.state in ('planned', 'open', 'closing', 'closed') and v.closes_at >= since
          and (projects[i] is null or v.project_id = projects[i]) order by v.opens_at, v.id limit at_most;
    end loop;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.cast_ballots(g uuid, rounds uuid[], pseudonyms bytea[], in_choices text[], in_checked smallint[], in_buurten bytea[])
 RETURNS TABLE(round_id uuid, pseudonym bytea, verdict text)
 LANGUAGE plpgsql
 SET lock_timeout TO '4s'
AS $function$
  #variable_conflict use_column
  declare
    open_rounds uuid[];
  begin
    perform set_config('app.gemeente_id', g::text, true);
    perform pg_advisory_xact_lock_shared(hashtextextended(one.id::text, 7)) from (select distinct unnest(rounds) as id order by 1) one;
    open_rounds := array(
      select r.id from voting_round r
      where r.id = any (rounds) and r.state = 'open' and clock_timestamp() >= r.opens_at and clock_timestamp() < r.closes_at);
    insert into ballot as b (round_id, pseudonym, choices, checked, buurt)
      select i.round, i.pseudonym, i.choices::smallint[], i.checked, i.buurt
      from unnest(rounds, pseudonyms, in_choices, in_checked, in_buurten) as i (round, pseudonym, choices, checked, buurt)
      where i.round = any (open_rounds) order by i.round, i.pseudonym
    on conflict (gemeente_id, round_id, pseudonym) do update set choices = excluded.choices, buurt = excluded.buurt;
    return query
      select i.round, i.pseudonym, case when i.round = any (open_rounds) then 'cast' else 'closed' end
      from unnest(rounds, pseudonyms) as i (round, pseudonym);
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.count_forms(of_round uuid)
 RETURNS TABLE(buurt smallint, age smallint, question smallint, value smallint, n bigint)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
      select case when c.question < 0 then 0::smallint else c.buurt end, case when c.question < 0 then 0::smallint else c.age end, c.question, c.value, sum(c.n)::bigint from (
        select f.buurt, f.age, (a.place - 2)::smallint as question, a.value, count(*) as n
          from form f cross join lateral unnest(array[f.channel, 0::smallint] || f.answers) with ordinality a (value, place)
          where f.round_id = of_round and f.handed_in and f.set_aside is null and a.value is not null group by 1, 2, 3, 4
      ) c group by 1, 2, 3, 4
    $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.current_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.account_id', true), '')::uuid $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.current_gemeente()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.gemeente_id', true), '')::uuid $function$

  may be run by: everyone

CREATE OR REPLACE PROCEDURE public.enable_tenant_rls(IN t regclass, IN rights text DEFAULT 'select, insert, update, delete'::text)
 LANGUAGE plpgsql
AS $procedure$
      begin
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy tenant on %s using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())', t);
        execute format('alter table %s alter gemeente_id set default current_gemeente()', t);
        execute format('grant %s on %s to app_rw', rights, t);
      end $procedure$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.erase_account()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  declare
    own account;
  begin
    select * into own from account where id = current_account() for update;
    if not found or own.email is null then return; end if;
    delete from session where account_id = own.id;
    delete from pending_second_factor where account_id = own.id;
    delete from external_identity where account_id = own.id;
    delete from sign_in_token where email = own.email;
    update account set email = null, name = '', password_hash = null, totp_secret = null, totp_step = null, operator = false, demo = false,
      language = 'nl', version = version + 1 where id = own.id;
  end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.figure_word(called text, n integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select case when word <> '' and length(word) <= n and replace(word, '-', ' ') = called then word
          else coalesce(nullif(rtrim(left(word, n - 7), '-'), ''), 'x') || '-' || left(md5(called), 6) end
        from (select trim(both '-' from regexp_replace(called, '[^A-Za-z0-9_.]+', '-', 'g')) as word) made
      $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.finish_import(p_run uuid, p_state text, p_lines integer, p_rows integer, p_report jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
    update import_run set state = p_state, progress = case when p_state = 'done' then 100 else progress end, lines = p_lines, rows = p_rows,
      report = p_report, noted_at = now(), finished_at = now()
    where id = p_run and state in ('waiting', 'running') and p_state in ('done', 'refused', 'failed')
  $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.forget_sign_ins(p_days integer)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        with gone as (
          delete from platform_audit where what = 'account.signedIn' and at < now() - make_interval(days => greatest(p_days, 90)) returning 1)
        select count(*) from gone
      $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.gemeenten_with_administrator(p_ids uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
AS $function$
      declare
        one uuid;
      begin
        foreach one in array p_ids loop
          perform set_tenant(one);
          if exists (select from membership where gemeente_id = one and role = 'administrator' and project_id is null) then
            return next one;
          end if;
        end loop;
      end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.idea_words(title text, words text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select setweight(to_tsvector('pg_catalog.dutch', public.plain_words(title)), 'A') || setweight(to_tsvector('pg_catalog.dutch', public.plain_words(words)), 'B') $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.in_each_gemeente(p_ids uuid[], p_sql text, p_with jsonb[], p_answers boolean)
 RETURNS TABLE(of_gemeente uuid, answer jsonb)
 LANGUAGE plpgsql
AS $function$
  begin
    for i in 1 .. cardinality(p_ids) loop
      perform set_tenant(p_ids[i]);
      of_gemeente := p_ids[i];
      answer := null;
      if p_answers then
        execute p_sql into answer using p_with[i];
      else
        execute p_sql using p_with[i];
      end if;
      return next;
    end loop;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.inbox_of(gemeenten uuid[], who uuid, after_read boolean, after_id uuid, most integer)
 RETURNS TABLE(of_gemeente uuid, id uuid, kind text, params jsonb, path text, told_at timestamp with time zone, is_read boolean)
 LANGUAGE plpgsql
AS $function$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      return query select n.gemeente_id, n.id, n.kind, n.params, n.path, n.told_at, n.read_at is not null from inbox n
        where n.account_id = who and (after_id is null or (n.read_at is not null) > after_read
          or (n.read_at is not null) = after_read and n.id < after_id)
        order by n.read_at is not null, n.id desc limit most;
    end loop;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.inbox_page(gemeenten uuid[], who uuid, after_read boolean, after_id uuid, most integer)
 RETURNS TABLE(of_gemeente uuid, id uuid, kind text, params jsonb, path text, told_at timestamp with time zone, is_read boolean)
 LANGUAGE plpgsql
AS $function$
  begin
    return query select * from inbox_of(gemeenten, who, after_read, after_id, most) f order by f.is_read, f.id desc limit most;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.inbox_read(gemeenten uuid[], who uuid, which uuid, older boolean)
 RETURNS TABLE(marked integer)
 LANGUAGE plpgsql
AS $function$
  declare
    marked_here integer;
  begin
    marked := 0;
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      update inbox n set read_at = now()
        where n.account_id = who and (n.read_at is not null) = false and (n.id = which or older and n.id < which);
      get diagnostics marked_here = row_count;
      marked := marked + marked_here;
    end loop;
    return next;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.inbox_unread(gemeenten uuid[], who uuid, most integer)
 RETURNS TABLE(unread integer)
 LANGUAGE plpgsql
AS $function$
  declare
    found_here integer;
  begin
    unread := 0;
    for i in 1 .. cardinality(gemeenten) loop
      exit when unread >= most;
      perform set_tenant(gemeenten[i]);
      select count(*) into found_here from (
        select from inbox n where n.account_id = who and (n.read_at is not null) = false limit most - unread) x;
      unread := unread + found_here;
    end loop;
    return next;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.is_approximate_date(date text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ select date ~ '^2[01][0-9]{2}(-(0[1-9]|1[0-2])(-[0-3][0-9])?|-2[1-4])?$' $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.make_gemeente(p_slug text, p_name text, p_cbs_code text)
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$
  declare
    made uuid;
  begin
    if exists (select from gemeente_old_slug where slug = p_slug) then
      raise unique_violation using message = 'an old slug of another gemeente';
    end if;
    insert into gemeente (slug, name, cbs_code) values (p_slug, p_name, p_cbs_code) returning id into made;
    perform set_tenant(made);
    insert into gemeente_setting (gemeente_id) values (made);
    return made;
  end $function$

  may be run by: the owner

CREATE OR REPLACE FUNCTION public.note_import(p_run uuid, p_progress integer, p_lines integer, p_rows integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
    update import_run set progress = least(greatest(p_progress, 0), 100), lines = p_lines, rows = p_rows, noted_at = now()
    where id = p_run and state = 'running'
  $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.open_agenda(p_hash bytea)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
  declare
    l record;
    held jsonb;
  begin
    select x.account_id, x.only_gemeente, x.strong, a.language into l
      from agenda_link x join account a on a.id = x.account_id where x.hash = p_hash;
    if not found then return null; end if;
    perform set_account(l.account_id);
    select coalesce(jsonb_agg(jsonb_build_object('gemeenteId', m.gemeente_id, 'slug', t.slug, 'gemeente', t.name, 'role', m.role,
        'projectId', m.project_id, 'organisationId', m.organisation_id, 'organisation', null) order by t.name, m.id), '[]')
      into held from membership m join gemeente t on t.id = m.gemeente_id where m.account_id = l.account_id;
    return jsonb_build_object('accountId', l.account_id, 'onlyGemeente', l.only_gemeente, 'strong', l.strong,
      'language', l.language, 'memberships', held);
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.open_request(p_session bytea, p_slug text)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
  declare
    g gemeente;
    s record;
    moved text;
    held jsonb;
  begin
    if p_slug is not null then
      select * into g from gemeente where slug = p_slug;
      if not found then
        select n.slug into moved from gemeente_old_slug o join gemeente n on n.id = o.old_of where o.slug = p_slug;
        return jsonb_build_object('moved', moved, 'gemeente', null, 'session', null);
      end if;
    end if;
    select x.account_id, x.method, x.only_gemeente, x.expires_at, x.seen_at, a.email, a.name, a.language, a.operator, a.version,
        a.password_hash is not null as has_password
      into s from session x join account a on a.id = x.account_id
      where x.hash = p_session and x.expires_at > now() and x.seen_at > now() - make_interval(secs => x.idle_seconds);
    if not found then
      return jsonb_build_object('moved', null, 'gemeente', g.id, 'session', null);
    end if;
    if s.seen_at < now() - interval '5 minutes' then
      update session set seen_at = now() where hash = p_session;
    end if;
    perform set_account(s.account_id);
    select coalesce(jsonb_agg(jsonb_build_object('gemeenteId', m.gemeente_id, 'slug', t.slug, 'gemeente', t.name, 'role', m.role,
        'projectId', m.project_id, 'organisationId', m.organisation_id, 'organisation', o.name) order by t.name, m.id), '[]')
      into held from membership m join gemeente t on t.id = m.gemeente_id left join organisation o on o.id = m.organisation_id
      where m.account_id = s.account_id and (g.id is null or m.gemeente_id = g.id) and (s.only_gemeente is null or m.gemeente_id = s.only_gemeente);
    return jsonb_build_object('moved', null, 'gemeente', g.id, 'session', jsonb_build_object('accountId', s.account_id, 'method', s.method,
      'onlyGemeente', s.only_gemeente, 'expiresAt', s.expires_at, 'email', s.email, 'name', s.name, 'language', s.language,
      'operator', s.operator, 'hasPassword', s.has_password, 'version', s.version, 'memberships', held));
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.operator_add_import(p_kind text, p_origin text, p_file_name text, p_file_id uuid, p_table text, p_period text, p_modelled boolean DEFAULT false)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if not exists (select from account where id = current_account() and operator) then
          raise insufficient_privilege using message = 'only an operator imports';
        end if;
        return add_import(p_kind, p_origin, p_file_name, p_file_id, p_table, p_period, p_modelled);
      end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.operator_make_gemeente(p_slug text, p_name text, p_cbs_code text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  begin
    if not exists (select from account where id = current_account() and operator) then
      raise insufficient_privilege using message = 'only an operator makes a gemeente';
    end if;
    return make_gemeente(p_slug, p_name, p_cbs_code);
  end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.plain_words(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.purge_expired(OUT sessions bigint, OUT codes bigint, OUT addresses bigint)
 RETURNS record
 LANGUAGE sql
AS $function$
        with
        a as (delete from session where hash in (
          select hash from session where expires_at < now() or seen_at < now() - make_interval(secs => idle_seconds) limit 10000) returning 1),
        b as (delete from sign_in_token where hash in (select hash from sign_in_token where expires_at < now() limit 10000) returning 1),
        c as (delete from pending_second_factor where hash in (select hash from pending_second_factor where expires_at < now() limit 10000) returning 1),
        d as (delete from provider_sign_in where state_hash in (select state_hash from provider_sign_in where expires_at < now() limit 10000) returning 1),
        e as (delete from rate_limit where key in (select key from rate_limit where expire < extract(epoch from now()) * 1000 limit 10000) returning 1)
        select (select count(*) from a), (select count(*) from b) + (select count(*) from c) + (select count(*) from d), (select count(*) from e)
      $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_accepted_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'what was accepted never changes' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_closed_cycle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'the cycle is closed' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_closed_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if exists (select from partner_report r where r.gemeente_id = new.gemeente_id and r.id = new.report_id and r.state in ('submitted', 'accepted'))
      and not (new.part = 'story' and new.content->>'words' = '')
      then raise exception 'a report that was handed in never changes' using errcode = 'restrict_violation';
    end if;
    return new;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_erased_account()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    perform from account where id = new.account_id and email is not null for key share;
    if not found then raise exception 'the account is erased' using errcode = 'foreign_key_violation'; end if;
    return new;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_file_of_frozen_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if exists (select from report_document d where d.state = 'frozen'
          and (d.gemeente_id, d.id) in ((old.gemeente_id, old.report_id), (new.gemeente_id, new.report_id))) then
          raise exception 'the files of a frozen report do not change' using errcode = 'check_violation';
        end if;
        return coalesce(new, old);
      end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_frozen_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'a frozen report does not change' using errcode = 'check_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_in_closed_cycle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare changed record;
  begin
    for changed in select gemeente_id, cycle_id from (values
        (case when tg_op <> 'INSERT' then old.gemeente_id end, case when tg_op <> 'INSERT' then old.cycle_id end),
        (case when tg_op <> 'DELETE' then new.gemeente_id end, case when tg_op <> 'DELETE' then new.cycle_id end)
      ) as one (gemeente_id, cycle_id) where cycle_id is not null
    loop
      perform from cycle c where c.gemeente_id = changed.gemeente_id and c.id = changed.cycle_id and c.state = 'open' for share;
      if not found then raise exception 'the cycle is closed' using errcode = 'restrict_violation'; end if;
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_aspect()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      declare
        changed priority_aspect := case when tg_op = 'DELETE' then old else new end;
      begin
        if exists (select from priority p join prioritisation s on s.gemeente_id = p.gemeente_id and s.id = p.prioritisation_id
            where p.gemeente_id = changed.gemeente_id and p.id = changed.priority_id and s.state = 'published')
          then raise exception 'what was published stays' using errcode = 'restrict_violation';
        end if;
        return changed;
      end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_author()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'the author of a report stays its author' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_move()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'the trace of an idea stays' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_option()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    changed record;
  begin
    if tg_op = 'DELETE' then changed := old; else changed := new; end if;
    if exists (select from voting_round r where r.gemeente_id = changed.gemeente_id and r.id = changed.round_id and r.state in ('open', 'closing', 'closed'))
      then raise exception 'what was promised before opening stays' using errcode = 'restrict_violation';
    end if;
    return changed;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_prioritisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'what was said beforehand, or published, stays' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_priority()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    changed record;
  begin
    for changed in select gemeente_id, prioritisation_id from (values
        (case when tg_op <> 'INSERT' then old.gemeente_id end, case when tg_op <> 'INSERT' then old.prioritisation_id end),
        (case when tg_op <> 'DELETE' then new.gemeente_id end, case when tg_op <> 'DELETE' then new.prioritisation_id end)
      ) as one (gemeente_id, prioritisation_id) where prioritisation_id is not null
    loop
      -- the lock makes a publication at the same moment wait
      perform from prioritisation p where p.gemeente_id = changed.gemeente_id and p.id = changed.prioritisation_id and p.state = 'draft' for share;
      if not found then raise exception 'what was published stays' using errcode = 'restrict_violation'; end if;
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_promise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'what was promised before opening stays' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_story()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'a story can only be taken back' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_other_vote()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'what was promised before opening stays' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuse_published_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.refuses_mail(p_address bytea)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
        select max(r.refused_at) + interval '30 days' from mail_refusal r
        where r.address = p_address and r.refused_at > now() - interval '90 days'
        having max(r.refused_at) > now() - interval '30 days'
          and (count(*) >= 3 or bool_or(r.gone and r.refused_at > now() - interval '30 days'))
      $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.replace_areas(p_run uuid, p_year integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  declare
    kept integer;
  begin
    perform pg_advisory_xact_lock(727002, p_year);
    -- a list without boundaries says nothing about them, so what is known of the same code and year stays
    update area_staging s set boundary = coalesce(s.boundary, a.boundary), change = coalesce(s.change, a.change)
      from area a where s.run = p_run and not s.derived and a.code = s.code and a.year = p_year;
    -- what a file gives wins from what was derived, never the other way round
    delete from area a using (select distinct level, gemeente_code, derived from area_staging where run = p_run) s
      where a.year = p_year and a.level = s.level and a.gemeente_code is not distinct from s.gemeente_code and (a.derived or not s.derived);
    insert into area (code, year, level, name, gemeente_code, wijk_code, change, derived, boundary)
      select code, p_year, level, name, gemeente_code, wijk_code, change, derived, boundary from area_staging where run = p_run
      on conflict (code, year) do nothing;
    get diagnostics kept = row_count;
    delete from area_staging where run = p_run;
    return kept;
  end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.replace_figures(p_run uuid, p_table jsonb, p_columns jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  declare
    r import_run;
    made uuid;
    taken integer;
    bounded boolean;
  begin
    select * into r from import_run where id = p_run and kind = 'figures' and state = 'running' for update;
    if not found then
      raise insufficient_privilege using message = 'no import of figures is running under this id';
    end if;
    perform pg_advisory_xact_lock(727004, hashtext(r.table_id));
    -- without a period the file is the whole table; with one it takes the place of that period only
    delete from figure_table where table_id = r.table_id and (r.period is null or period = r.period);
    delete from figure_row v using figure_table t where t.table_id = r.table_id and v.figure_table_id = t.id and v.period = r.period;
    insert into figure_table (table_id, period, title, source, licence, modified, area_year, periods, row_count, run)
    values (r.table_id, r.period, p_table ->> 'title', p_table ->> 'source', p_table ->> 'licence', p_table ->> 'modified',
      (p_table ->> 'areaYear')::smallint, '{}', 0, r.id) returning id into made;
    insert into figure_column (figure_table_id, position, key, title, unit, decimals, indicator, kind, measured, never)
    select made, c.position, c.key, c.title, c.unit, c.decimals, c.indicator, c.kind, c.measured, c.never
    from jsonb_to_recordset(p_columns) as c(position smallint, key text, title text, unit text, decimals smallint, indicator text, kind text, measured text, never boolean);
    select exists (select from figure_staging where run = p_run and part <> 'v') into bounded;
    if bounded then
      insert into figure_row (figure_table_id, area_code, period, categories, figures, lower, upper, gaps)
      select made, v.area_code, v.period, v.categories, v.figures, coalesce(v.lower, l.figures), coalesce(v.upper, u.figures), v.gaps
      from figure_staging v
      left join figure_staging l on l.run = p_run and l.part = 'l' and l.area_code = v.area_code and l.period = v.period and l.categories = v.categories
      left join figure_staging u on u.run = p_run and u.part = 'u' and u.area_code = v.area_code and u.period = v.period and u.categories = v.categories
      where v.run = p_run and v.part = 'v';
    else
      insert into figure_row (figure_table_id, area_code, period, categories, figures, lower, upper, gaps)
      select made, area_code, period, categories, figures, lower, upper, gaps from figure_staging where run = p_run;
    end if;
    get diagnostics taken = row_count;
    update figure_table t set row_count = (select count(*) from figure_row v where v.figure_table_id = t.id),
      periods = array(select distinct v.period from figure_row v where v.figure_table_id = t.id order by v.period)
      where t.table_id = r.table_id;
    delete from figure_staging where run = p_run;
    if taken > 1000 then
      analyze figure_row, figure_table, figure_column;
    end if;
    return taken;
  end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.replace_postcodes(p_run uuid, p_year integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  declare
    kept integer;
  begin
    perform pg_advisory_xact_lock(727003, p_year);
    -- a file of postcodes with letters leaves those of four digits alone, and the other way round
    delete from postcode_area a where a.year = p_year
      and length(a.postcode) in (select distinct length(postcode) from postcode_staging where run = p_run);
    insert into postcode_area (postcode, year, first_number, last_number, code)
      with told as (select distinct postcode, number, code from postcode_staging where run = p_run),
      of_one as (select postcode from told group by postcode having count(distinct code) = 1),
      islands as (
        select postcode, number, code, row_number() over (partition by postcode order by number, code)
          - row_number() over (partition by postcode, code order by number) as island
        from told where number is not null and postcode not in (select postcode from of_one))
      select distinct postcode, p_year, 0, 2147483647, code from told where number is null or postcode in (select postcode from of_one)
      union all
      select postcode, p_year, min(number), max(number), code from islands group by postcode, code, island
      on conflict do nothing;
    get diagnostics kept = row_count;
    delete from postcode_staging where run = p_run;
    return kept;
  end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.reports_to_do(gemeenten uuid[], organisations uuid[], projects uuid[], most integer)
 RETURNS TABLE(of_gemeente uuid, report uuid, title text, project text, wijken text[], state text, correcting boolean, due date)
 LANGUAGE plpgsql
AS $function$
      declare
        places uuid[] := '{}';
        ids uuid[] := '{}';
        dues date[] := '{}';
        found_ids uuid[];
        found_dues date[];
        last_due date := 'infinity';
        last_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
        part record;
      begin
        for i in 1 .. cardinality(gemeenten) loop
          perform set_tenant(gemeenten[i]);
          if organisations[i] is null then
            select array_agg(x.id), array_agg(x.due_on) into found_ids, found_dues from (
              select r.id, r.due_on from partner_report r join intervention n on n.id = r.intervention_id
              where (r.state = 'submitted' or r.organisation_id is null and r.state in ('open', 'draft', 'returned') and n.state <> 'dropped')
                and (projects[i] is null or r.project_id = projects[i]) and (r.due_on, r.id) <= (last_due, last_id)
              order by r.due_on, r.id limit most) x;
          else
            select array_agg(x.id), array_agg(x.due_on) into found_ids, found_dues from (
              select r.id, r.due_on from partner_report r join intervention n on n.id = r.intervention_id
              where r.organisation_id = organisations[i] and r.state in ('open', 'draft', 'returned') and n.state <> 'dropped'
                and (projects[i] is null or r.project_id = projects[i]) and (r.due_on, r.id) <= (last_due, last_id)
              order by r.due_on, r.id limit most) x;
          end if;
          if found_ids is not null then
            select array_agg(first.place), array_agg(first.id), array_agg(first.due) into places, ids, dues from (
              select distinct u.due, u.id, u.place
              from unnest(places || array_fill(gemeenten[i], array[cardinality(found_ids)]), ids || found_ids, dues || found_dues) u (place, id, due)
              order by u.due, u.id limit most) first;
            if cardinality(ids) = most then
              last_due := dues[most];
              last_id := ids[most];
            end if;
          end if;
        end loop;
        for part in select u.place, array_agg(u.id) as ids from unnest(places, ids) u (place, id) group by u.place loop
          perform set_tenant(part.place);
          return query select r.gemeente_id, r.id, n.title, p.name,
              array(select w.name from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id order by w.name),
              r.state, r.accepted > 0, r.due_on
            from partner_report r join intervention n on n.id = r.intervention_id join project p on p.id = r.project_id
            where r.id = any (part.ids);
        end loop;
      end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.roll_up(of_round uuid, keep_changed integer)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
  declare
    taken integer;
    forms uuid[];
  begin
    with gone as (
      delete from form_delta d where d.round_id = of_round returning d.form_id, d.sign, d.channel, d.buurt, d.age, d.answers),
    added as (
      select buurt, age, question, value, sum(sign) as n from (
        select g.buurt, g.age, a.question::smallint, a.value, g.sign from gone g cross join lateral unnest(g.answers) with ordinality a (value, question)
          where a.value is not null
        union all select g.buurt, g.age, 0::smallint, 0::smallint, g.sign from gone g
        union all select 0::smallint, 0::smallint, (-1)::smallint, g.channel, g.sign from gone g
      ) one group by 1, 2, 3, 4 having sum(sign) <> 0),
    cells as (
      insert into round_cell as c (round_id, buurt, age, question, value, n)
      select of_round, buurt, age, question, value, n from added order by buurt, age, question, value
      on conflict (gemeente_id, round_id, buurt, age, question, value) do update set n = c.n + excluded.n)
    select count(*), (array_agg(distinct form_id))[1:keep_changed] into taken, forms from gone;
    if taken = 0 then return 0; end if;
    delete from round_cell c where c.round_id = of_round and c.n = 0;
    update round r set changed = array(
      select distinct one from unnest(r.changed || forms) one limit greatest(keep_changed, cardinality(r.changed)))
    where r.id = of_round;
    return taken;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.save_any_forms(g uuid, ids uuid[], rounds uuid[], in_channels smallint[], in_languages text[], in_answers text[], in_buurten smallint[], in_ages smallint[], in_texts jsonb[], in_done boolean[], in_marks text[], by_hand boolean DEFAULT false)
 RETURNS TABLE(form_id uuid, round_id uuid, verdict text)
 LANGUAGE plpgsql
 SET lock_timeout TO '4s'
AS $function$
  #variable_conflict use_column
  declare
    open_rounds uuid[];
  begin
    perform set_tenant(g);
    perform pg_advisory_xact_lock_shared(hashtextextended(one.id::text, 1)) from (select distinct unnest(rounds) as id order by 1) one;
    perform pg_advisory_xact_lock(hashtextextended(one.id::text, 2)) from (select distinct unnest(ids) as id order by 1) one;
    open_rounds := array(
      select r.id from round r where r.id = any (rounds)
        and (by_hand and r.state in ('open', 'closed') or r.state = 'open' and clock_timestamp() >= r.opens_at and clock_timestamp() < r.closes_at));
    return query
    with given as materialized (
      select i.id, i.round, i.channel, i.language, i.answers::smallint[] as answers, i.buurt, i.age, i.texts, i.done, i.marks::text[] as marks
      from unnest(ids, rounds, in_channels, in_languages, in_answers, in_buurten, in_ages, in_texts, in_done, in_marks)
        as i (id, round, channel, language, answers, buurt, age, texts, done, marks)
      where i.round = any (open_rounds)),
    before as materialized (
      select f.id, f.round_id, f.handed_in, f.channel, f.buurt, f.age, f.answers, f.set_aside from form f
      where f.id = any (ids)),
    fits as materialized (
      select given.* from given left join before b on b.id = given.id where b.id is null or b.round_id = given.round),
    saved as (
      insert into form as f (id, round_id, channel, language, answers, buurt, age, draft_texts, handed_in, marks, begun_at)
      select fits.id, fits.round, fits.channel, fits.language, fits.answers, fits.buurt, fits.age, case when fits.done then null else fits.texts end,
        fits.done, fits.marks, case when fits.done then null else now() end
      from fits
      on conflict (gemeente_id, id) do update set
        answers = excluded.answers, buurt = excluded.buurt, age = excluded.age, language = excluded.language,
        draft_texts = case when f.handed_in or excluded.handed_in then null else excluded.draft_texts end,
        handed_in = f.handed_in or excluded.handed_in,
        marks = case when excluded.handed_in then array(select distinct unnest(f.marks || excluded.marks)) else f.marks end,
        begun_at = case when f.handed_in or excluded.handed_in then null else f.begun_at end,
        touched_on = current_date
      where f.round_id = excluded.round_id
      returning f.id, f.round_id, f.channel, f.language, f.handed_in, f.buurt, f.age, f.answers, f.set_aside),
    minus as (
      insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
      select b.round_id, b.id, -1, b.channel, b.buurt, b.age, b.answers from before b join saved s on s.id = b.id
      where b.handed_in and b.set_aside is null and (b.buurt, b.age, b.answers) is distinct from (s.buurt, s.age, s.answers)),
    plus as (
      insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
      select s.round_id, s.id, 1, s.channel, s.buurt, s.age, s.answers from saved s left join before b on b.id = s.id
      where s.handed_in and s.set_aside is null
        and (b.id is null or not b.handed_in or (b.buurt, b.age, b.answers) is distinct from (s.buurt, s.age, s.answers))),
    told as materialized (
      select s.id, s.round_id, s.language, t.key::smallint as question, t.value as text from saved s join fits on fits.id = s.id
      cross join lateral jsonb_each_text(fits.texts) t where s.handed_in and t.value <> ''),
    -- other words are read again; what stayed the same keeps the state staff gave it; without texts they all stay
    texts as (
      insert into form_text as x (round_id, form_id, question, text, language)
      select told.round_id, told.id, told.question, told.text, told.language from told
      on conflict (gemeente_id, form_id, question) do update
        set text = excluded.text, language = excluded.language, state = 'waiting', found = '{}', held_on = null, version = x.version + 1
        where x.state not in ('redacted', 'refused') and x.text is distinct from excluded.text),
    untold as (
      delete from form_text x using saved s join fits on fits.id = s.id where x.form_id = s.id and s.handed_in and fits.texts is not null
        and not exists (select from told where told.id = x.form_id and told.question = x.question)
        and x.state not in ('redacted', 'refused'))
    select asked.id, asked.round, case when asked.round <> all (open_rounds) then 'closed' when s.id is null then 'elsewhere' else 'saved' end
    from unnest(ids, rounds) asked (id, round) left join saved s on s.id = asked.id and s.round_id = asked.round;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.save_forms(g uuid, ids uuid[], rounds uuid[], in_channels smallint[], in_languages text[], in_answers text[], in_buurten smallint[], in_ages smallint[], in_texts jsonb[], in_done boolean[], in_marks text[], by_hand boolean DEFAULT false)
 RETURNS TABLE(form_id uuid, round_id uuid, verdict text)
 LANGUAGE plpgsql
 SET lock_timeout TO '4s'
AS $function$
  #variable_conflict use_column
  declare
    open_rounds uuid[];
    is_plain boolean;
  begin
    perform set_config('app.gemeente_id', g::text, true);
    perform pg_advisory_xact_lock_shared(hashtextextended(one.id::text, 1)) from (select distinct unnest(rounds) as id order by 1) one;
    perform pg_advisory_xact_lock(hashtextextended(one.id::text, 2)) from (select distinct unnest(ids) as id order by 1) one;
    select array_agg(r.id),
        not exists (select from form f where f.id = any (ids))
        and not exists (select from unnest(in_texts, in_done) i (texts, done) where i.done and i.texts <> '{}')
      into open_rounds, is_plain from round r where r.id = any (rounds)
        and (by_hand and r.state in ('open', 'closed') or r.state = 'open' and clock_timestamp() >= r.opens_at and clock_timestamp() < r.closes_at);
    if not is_plain then
      return query select * from save_any_forms(g, ids, rounds, in_channels, in_languages, in_answers, in_buurten, in_ages, in_texts, in_done, in_marks, by_hand);
      return;
    end if;
    return query
      with saved as (
        insert into form (id, round_id, channel, language, answers, buurt, age, draft_texts, handed_in, marks, begun_at)
        select i.id, i.round, i.channel, i.language, i.answers::smallint[], i.buurt, i.age, case when i.done then null else i.texts end,
          i.done, i.marks::text[], case when i.done then null else now() end
        from unnest(ids, rounds, in_channels, in_languages, in_answers, in_buurten, in_ages, in_texts, in_done, in_marks)
          as i (id, round, channel, language, answers, buurt, age, texts, done, marks)
        where i.round = any (open_rounds)
        returning id, round_id, channel, handed_in, buurt, age, answers),
      plus as (
        insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
        select s.round_id, s.id, 1, s.channel, s.buurt, s.age, s.answers from saved s where s.handed_in)
      select asked.id, asked.round, case when asked.round = any (open_rounds) then 'saved' else 'closed' end
      from unnest(ids, rounds) asked (id, round);
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.set_account(a uuid)
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$ begin perform set_config('app.account_id', a::text, true); return a; end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.set_tenant(g uuid)
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$ begin perform set_config('app.gemeente_id', g::text, true); return g; end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.sign_in_facts(p_email text)
 RETURNS TABLE(id uuid, email text, name text, language text, password_hash text, totp_secret bytea, staff boolean)
 LANGUAGE plpgsql
AS $function$
  declare
    a account;
    is_staff boolean;
  begin
    select * into a from account x where x.email = p_email;
    if not found then return; end if;
    perform set_account(a.id);
    select exists (select from membership m where m.account_id = a.id and m.role in ('coordinator', 'administrator', 'executive', 'researcher')) into is_staff;
    return query select a.id, a.email, a.name, a.language, a.password_hash, a.totp_secret, a.operator or is_staff;
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.start_import(p_run uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        with begun as (
          update import_run set state = 'running', progress = 0, lines = 0, rows = 0, tries = tries + 1, noted_at = now()
          where id = p_run and state in ('waiting', 'running') returning id)
        select exists (select from begun)
      $function$

  may be run by: app_rw

