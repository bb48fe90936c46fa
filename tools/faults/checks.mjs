// What is there afterwards, beside what people were told.
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { inParallel } from '../bench/round-world.mjs';
import { options } from '../bench/vote-world.mjs';
import { ownerQuery } from '../database.mjs';

/** Everybody looks at what is theirs, before the vote closes. */
export async function checkOwn({ asking: { ask, found }, told }) {
  await inParallel(told.ballots.length, 8, async (index) => {
    const { cookie, choices } = told.ballots[index];
    const { body } = await ask('GET', '/voting-rounds/1/my-ballot', { cookie });
    if (!body.cast || !isDeepStrictEqual(Object.keys(body.choices).map(Number).sort(), choices.toSorted()))
      found('somebody finds another ballot than was acknowledged');
  });
  await inParallel(told.forms.length, 8, async (index) => {
    const { cookie, answers } = told.forms[index];
    const { body } = await ask('GET', '/deelname/1/form', { cookie });
    if (!body.handedIn || !isDeepStrictEqual(body.answers, answers))
      found('somebody finds another form than was acknowledged');
  });
}

/** Counts what is stored; each with what it should be. */
export async function checkAll({ place, world, asking: { found }, told, mailbox }) {
  const query = (sql, values) => ownerQuery(world.owner, sql, values);
  const one = async (sql, values) => (await query(sql, values))[0];
  const demand = (what, is, shouldBe) => {
    if (!isDeepStrictEqual(is, shouldBe))
      found(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(shouldBe)}`);
  };
  await checkVote(one, told, demand);
  await checkForms(query, one, world, told, demand);
  await checkReports(query, told, demand);
  await checkFiles(query, place, world, told, demand);
  checkMail(await one('select count(*)::int as waiting from notice where mailed_at is null'), told, mailbox, demand);
  for (const { name, error, n } of await query(
    'select name, error, count(*)::int as n from outbox where dead_at is not null group by 1, 2',
  ))
    found(`given up ${n} times: ${name}, ${error}`);
}

async function checkVote(one, { ballots }, demand) {
  const cast = ballots.length;
  const { state, ...counted } = await one(
    `select state, (select count(*)::int from vote_receipt) as receipts, (select count(*)::int from vote_content) as contents,
       (result -> 'result' ->> 'cast')::int as cast, result -> 'result' -> 'options' as options from voting_round left join vote_result on true`,
  );
  demand('the vote', state, 'closed');
  if (state !== 'closed') return;
  const votes = Array.from({ length: options }, (_, at) => [
    at + 1,
    ballots.filter(({ choices }) => choices.includes(at + 1)).length,
  ]);
  const { options: found, ...sizes } = counted;
  demand('ballots', sizes, { receipts: cast, contents: cast, cast });
  demand(
    'votes',
    found.map(({ place, votes: n }) => [place, n]).sort(([a], [b]) => a - b),
    votes,
  );
}

async function checkForms(query, one, { round }, { forms }, demand) {
  const stored = await query('select answers from form where handed_in');
  const written = (all) => all.map((answers) => Object.values(answers).join()).sort();
  demand('forms', stored.length, forms.length);
  const told = written(forms.map(({ answers }) => answers));
  demand(
    'answers that differ',
    written(stored.map(({ answers }) => answers)).filter((own, index) => own !== told[index]).length,
    0,
  );
  demand(
    'the count of forms',
    await one(
      `select (select count(*)::int from form_delta) as waiting, (select coalesce(sum(n), 0)::int from round_cell where question = 0) as counted,
         (select count(*)::int from ((select * from count_forms('${round}') except select buurt, age, question, value, n from round_cell)
           union all (select buurt, age, question, value, n from round_cell except select * from count_forms('${round}'))) d) as differ`,
    ),
    { waiting: 0, counted: forms.length, differ: 0 },
  );
}

async function checkReports(query, { reports }, demand) {
  const rows = await query(
    `select r.id, r.accepted, (select string_agg(hours::text, ' ') from report_version v where v.report_id = r.id) as hours,
       (select string_agg(what, ' ' order by id) from audit where thing_id = r.id::text) as moves
     from partner_report r where r.state = 'accepted'`,
  );
  demand('accepted reports', rows.length, reports.length);
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  const moves = 'report.submit report.return report.submit report.accept';
  for (const { id, hours } of reports) demand('a report', found.get(id), { accepted: 1, hours: String(hours), moves });
}

async function checkFiles(query, { folder }, { gemeente }, { exports, dossiers }, demand) {
  const states = (table) => query(`select state, count(*)::int as n from ${table} group by 1`);
  const all = (state, n) => (n === 0 ? [] : [{ state, n }]);
  demand('exports', await states('round_export'), all('ready', exports.length));
  demand('dossiers', await states('report_document'), all('frozen', dossiers.length));
  const files = await query('select id, size::int as size from stored_file');
  demand('files', files.length, exports.length + 4 * dossiers.length);
  const sizeOf = (id) => fs.statSync(path.join(folder, 'files', gemeente, id), { throwIfNoEntry: false })?.size;
  demand('files that are not whole', files.filter(({ id, size }) => sizeOf(id) !== size).length, 0);
}

/** Each thing that is told stands in one message: a message may come twice when its worker died after it went, and says so by its id. */
function checkMail({ waiting }, { followers, reports, dossiers }, mailbox, demand) {
  const messages = mailbox.messages();
  demand('notices that wait', waiting, 0);
  const to = (address) => messages.filter((one) => one.to === address);
  const wrong = followers.filter((email) => to(email).length !== 1).length;
  demand('followers who did not hear once', wrong, 0);
  const returned = messages
    .filter((one) => /^p\d/.test(one.to))
    .map(({ text }) => text)
    .join('\n');
  const times = (title) => returned.split(title).length - 1;
  demand('reports whose return was not told once', reports.filter(({ title }) => times(`"${title}"`) !== 1).length, 0);
  const desk = to('coordinator@test.invalid')
    .map(({ text }) => text)
    .join('\n');
  demand('notices of dossiers', desk.split('/werk/stukken/').length - 1, dossiers.length);
}
