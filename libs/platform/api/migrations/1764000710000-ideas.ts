import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ideas of residents with their versions, steps, support, comments and followers; and notices, for who asked to hear. */
export class Ideas1764000710000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(search);
    await db.query(ideas);
    await db.query(ofIdeas);
    await db.query(notices);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table notice, idea_comment, idea_follower, idea_support, idea_move, idea_version, idea, idea_setting;
      drop function refuse_other_move, idea_words, plain_words;
      drop extension unaccent; drop extension pg_trgm;
    `);
  }
}

// both are trusted extensions: whoever owns the database may make them
const search = `
  create extension if not exists unaccent with schema public;
  create extension if not exists pg_trgm with schema public;

  -- a dictionary that is named does not change, so that what is stored stays right
  create function plain_words(words text) returns text immutable strict parallel safe language sql
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;
  create function idea_words(title text, words text) returns tsvector immutable parallel safe language sql
    as $$ select setweight(to_tsvector('pg_catalog.dutch', public.plain_words(title)), 'A') || setweight(to_tsvector('pg_catalog.dutch', public.plain_words(words)), 'B') $$;
`;

const ideas = `
  create table idea_setting (
    gemeente_id uuid not null,
    project_id uuid not null,
    open boolean not null default false,
    moderation text not null default 'before' check (moderation in ('before', 'after')),
    words text[] not null default '{}' check (cardinality(words) <= 200),
    themes text[] not null default '{}' check (cardinality(themes) <= 30),
    version integer not null default 1,
    primary key (gemeente_id, project_id),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id)
  );
  call enable_tenant_rls('idea_setting', 'select, insert, update');

  create table idea (
    gemeente_id uuid not null,
    id uuid not null,
    -- stands in addresses; an idea gets one when it is handed in
    number integer check (number between 1 and 999999),
    project_id uuid not null,
    wijk_id uuid not null,
    state text not null default 'draft' check (state in
      ('draft', 'submitted', 'published', 'merged', 'answering', 'adopted', 'declined', 'planned', 'done')),
    title text not null check (length(title) between 1 and 120),
    words text not null check (length(words) between 1 and 4000),
    -- never with the number of a house
    street text not null default '' check (length(street) <= 80),
    buurt text check (length(buurt) between 1 and 20),
    spoor text check (spoor in ('environment', 'behaviour', 'participation', 'care', 'social', 'population')),
    theme text not null default '' check (length(theme) <= 60),
    photo_id uuid,
    photo_about text not null default '' check (length(photo_about) <= 150),
    writer_role text not null default 'resident' check (writer_role in ('resident', 'keyPerson', 'partner', 'gemeente')),
    -- chosen by the writer to be read under
    writer_name text not null default '' check (length(writer_name) <= 40),
    on_paper boolean not null default false,
    younger boolean not null default false,
    writer_account uuid,
    -- a keyed hash of an address: tells whether somebody wrote before, and nothing else
    writer bytea check (length(writer) = 16),
    -- an address that was not confirmed yet
    pending_email text check (length(pending_email) between 3 and 254),
    pending_follow boolean not null default false,
    language text not null default 'nl',
    merged_into uuid,
    -- why it came back to its writer
    reason text not null default '' check (length(reason) <= 1000),
    -- read after the ideas of one wijk or project were found: under row level security an index on it would not be used
    search tsvector generated always as (idea_words(title, words)) stored,
    version integer not null default 1,
    touched_on date not null default current_date,
    submitted_at timestamptz,
    published_at timestamptz,
    ended_on date,
    primary key (gemeente_id, id),
    unique (gemeente_id, number),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, wijk_id) references wijk (gemeente_id, id),
    foreign key (gemeente_id, photo_id) references stored_file (gemeente_id, id) on delete set null (photo_id),
    foreign key (gemeente_id, merged_into) references idea (gemeente_id, id),
    check (state = 'draft' or number is not null),
    check (state in ('draft', 'submitted') or published_at is not null),
    check ((state = 'merged') = (merged_into is not null)),
    check (merged_into <> id),
    -- nobody under 16 gives a name, an address or a photo
    check (not younger or (writer_name = '' and pending_email is null and writer is null and photo_id is null))
  );
  call enable_tenant_rls('idea');
  create index idea_of_wijk on idea (gemeente_id, wijk_id, number desc) where state not in ('draft', 'submitted');
  create index idea_of_project on idea (gemeente_id, project_id, number desc) where number is not null;
  create index idea_parts on idea (gemeente_id, merged_into) where merged_into is not null;
  create index idea_of_writer on idea (gemeente_id, writer, submitted_at) where writer is not null;
`;

const ofIdeas = `
  -- what it said before, what it says, and what it would say when somebody has read it
  create table idea_version (
    gemeente_id uuid not null,
    idea_id uuid not null,
    number smallint not null check (number between 1 and 999),
    title text not null check (length(title) between 1 and 120),
    words text not null check (length(words) between 1 and 4000),
    writer_role text not null,
    writer_name text not null check (length(writer_name) <= 40),
    state text not null default 'waiting' check (state in ('waiting', 'shown', 'refused')),
    marks text[] not null default '{}',
    reason text not null default '' check (length(reason) <= 1000),
    written_at timestamptz not null default now(),
    primary key (gemeente_id, idea_id, number),
    foreign key (gemeente_id, idea_id) references idea (gemeente_id, id) on delete cascade
  );
  call enable_tenant_rls('idea_version', 'select, insert, update');
  create index idea_version_waiting on idea_version (gemeente_id, written_at) where state = 'waiting';

  -- the trace: every step, with what was said
  create table idea_move (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    idea_id uuid not null,
    move text not null,
    to_state text not null,
    words text not null default '' check (length(words) <= 4000),
    into_id uuid,
    made_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, idea_id) references idea (gemeente_id, id) on delete cascade,
    foreign key (gemeente_id, into_id) references idea (gemeente_id, id)
  );
  call enable_tenant_rls('idea_move', 'select, insert');
  create index idea_move_of_idea on idea_move (gemeente_id, idea_id, id);
  create function refuse_other_move() returns trigger language plpgsql as $$
  begin
    raise exception 'the trace of an idea stays' using errcode = 'restrict_violation';
  end $$;
  create trigger kept before update on idea_move for each row execute function refuse_other_move();

  -- one per person, by the key: a keyed hash of the address
  create table idea_support (
    gemeente_id uuid not null,
    idea_id uuid not null,
    supporter bytea not null check (length(supporter) = 16),
    primary key (gemeente_id, idea_id, supporter),
    foreign key (gemeente_id, idea_id) references idea (gemeente_id, id) on delete cascade
  );
  call enable_tenant_rls('idea_support', 'select, insert, delete');

  -- who wants to hear, and the writer until there is nothing to hear any more
  create table idea_follower (
    gemeente_id uuid not null,
    idea_id uuid not null,
    email text not null check (length(email) between 3 and 254),
    language text not null,
    leave_code bytea not null check (length(leave_code) = 32),
    -- the writer, who hears whether it can be read; and asked to hear the rest, or not
    writer boolean not null default false,
    hears boolean not null default true,
    primary key (gemeente_id, idea_id, email),
    foreign key (gemeente_id, idea_id) references idea (gemeente_id, id) on delete cascade
  );
  call enable_tenant_rls('idea_follower');
  create index idea_follower_leaves on idea_follower (gemeente_id, leave_code);

  create table idea_comment (
    gemeente_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    reply_to uuid,
    words text not null check (length(words) <= 2000),
    writer_role text not null check (writer_role in ('resident', 'keyPerson', 'partner', 'gemeente')),
    writer_name text not null check (length(writer_name) <= 40),
    writer_account uuid,
    writer bytea check (length(writer) = 16),
    -- kept until somebody has read the comment, to say why when it is refused
    email text check (length(email) between 3 and 254),
    language text not null,
    state text not null check (state in ('unconfirmed', 'waiting', 'shown', 'refused')),
    marks text[] not null default '{}',
    reason text not null default '' check (length(reason) <= 1000),
    -- its place in the talk: the moment it was written
    place uuid not null default uuidv7(),
    written_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique (gemeente_id, place),
    foreign key (gemeente_id, idea_id) references idea (gemeente_id, id) on delete cascade,
    foreign key (gemeente_id, reply_to) references idea_comment (gemeente_id, id) on delete cascade,
    check (state in ('unconfirmed', 'waiting') or email is null),
    check (state <> 'shown' or words <> '')
  );
  call enable_tenant_rls('idea_comment');
  create index idea_comment_of_idea on idea_comment (gemeente_id, idea_id, place) where state = 'shown';
  create index idea_comment_waiting on idea_comment (gemeente_id, written_at) where state = 'waiting';
  create index idea_comment_of_writer on idea_comment (gemeente_id, writer, written_at) where writer is not null;
  create index idea_comment_replies on idea_comment (gemeente_id, reply_to) where reply_to is not null;
`;

const notices = `
  -- what somebody asked to hear, once per event
  create table notice (
    gemeente_id uuid not null references gemeente,
    id uuid not null default uuidv7(),
    -- a keyed hash of the address
    recipient bytea not null check (length(recipient) = 32),
    once_key text not null check (length(once_key) between 1 and 200),
    -- until its mail is made
    email text check (length(email) between 3 and 254),
    language text not null,
    kind text not null check (length(kind) between 3 and 100),
    params jsonb not null default '{}',
    -- pages that can hold a secret of the reader: until its mail is made, too
    path text,
    leave_path text,
    made_at timestamptz not null default now(),
    mailed_at timestamptz,
    primary key (gemeente_id, id),
    unique (gemeente_id, recipient, once_key),
    check ((mailed_at is null) = (email is not null)),
    check ((mailed_at is null) = (path is not null))
  );
  call enable_tenant_rls('notice');
  create index notice_waiting on notice (gemeente_id, id) where mailed_at is null;
`;
