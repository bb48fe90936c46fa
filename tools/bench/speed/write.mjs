// What the bench found, as docs/speed.json for programs and docs/speed.md for people.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'prettier';

const docs = path.resolve(import.meta.dirname, '../../../docs');

/** What was asked of each number. `least` or `most` of a median, and where it stands in what was found. */
const asked = [
  ...[
    ['ballots', { c1: 0.8, c16: 0.6, c64: 2 }],
    ['forms', { c1: 0.7, c16: 0.5, c64: 1.5 }],
  ].flatMap(([kind, of]) =>
    Object.entries(of).map(([c, least]) => ({
      name: `${kind}.perPgbench.${c}`,
      of: ({ bursts }) => bursts[kind].perPgbench[c],
      least,
    })),
  ),
  { name: 'ballots.flat', of: ({ bursts }) => bursts.ballots.flat, least: 0.9 },
  { name: 'forms.flat', of: ({ bursts }) => bursts.forms.flat, least: 0.9 },
  { name: 'http.ceiling', of: ({ bursts }) => bursts.ceiling },
  ...[0, 1, 2].map((place) => ({
    name: `results.p99PerCheapest at 10^${4 + place}`,
    of: ({ rounds }) => rounds[place].live.p99PerCheapest,
    most: 3,
  })),
  ...[0, 1, 2].map((place) => ({
    name: `aggregate.perPlainSql at 10^${4 + place}`,
    of: ({ rounds }) => rounds[place].recountPerPlainSql,
    most: 1.5,
  })),
  ...Object.entries({ api: 180, worker: 200, web: 250 }).map(([name, most]) => ({
    name: `${name}, MB after a minute without work`,
    of: ({ pages }) => ({ median: pages.idleMegabytes[name] }),
    most,
  })),
  ...[
    ['accessibility', 'Lighthouse, accessibility', Math.min, { least: 100 }],
    ['bestPractices', 'Lighthouse, best practices', Math.min, { least: 100 }],
    ['cls', 'CLS', Math.max, { most: 0 }],
    ['bytes', 'bytes of a first visit', Math.max, { most: 60_000 }],
    ['scriptBytes', 'bytes of script', Math.max, { most: 4_000 }],
  ].map(([key, name, worst, wanted]) => ({
    name: `${name}, the worst of the pages of residents`,
    of: ({ pages }) => ({ median: worst(...Object.values(pages.pages).map((one) => one[key])) }),
    ...wanted,
  })),
];

/** What was found last. */
const lastFound = () => JSON.parse(fs.readFileSync(path.join(docs, 'speed.json'), 'utf8'));

/** Where and when something is measured. */
function now() {
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return { day: new Date().toISOString().slice(0, 10), commit: stdout?.trim() || 'a copy without its history' };
}

/** Writes both files; of bursts that were measured anew alone it is said when. */
export async function writeBursts(bursts) {
  const { day, commit, machine, ...found } = lastFound();
  const burstsOf = now();
  await put('speed.json', 'json', JSON.stringify({ day, commit, machine, burstsOf, ...found, bursts }));
  await put('speed.md', 'markdown', textOf({ ...found, bursts }, { day, commit, machine, burstsOf }));
}

/** Writes both files. */
export async function writeSpeed(found) {
  const machine = {
    cores: os.cpus().length,
    node: process.version,
    postgres: 'PostgreSQL 18',
    bare: found.bursts.bare,
  };
  const { day, commit } = now();
  await put('speed.json', 'json', JSON.stringify({ day, commit, machine, ...found }));
  await put('speed.md', 'markdown', textOf(found, { day, commit, machine }));
}

async function put(name, parser, text) {
  fs.writeFileSync(path.join(docs, name), await format(text, { parser, printWidth: 120 }));
}

const textOf = (found, about) =>
  [heading(about), ...askedOf(found, about.machine), ...ratesOf(found), ...workOf(found), ...pagesOf(found)].join(
    '\n\n',
  );

const heading = ({ day, commit, machine, burstsOf }) =>
  `# How fast it is

Written by \`npm run bench\` on ${day} at ${commit}, with ${machine.cores} cores that the load, the api and the database share, Node ${machine.node} and ${machine.postgres}. All of it in one run: row level security forced, commits durable, at the port of the api. Rates differ from machine to machine, so what counts is a ratio: the median of five turns in which the two were measured one after the other, with the least and the most. All numbers stand in [speed.json](speed.json).${burstsOf === undefined ? '' : ` Ballots, forms and the ceiling were measured anew on ${burstsOf.day} at ${burstsOf.commit}, in a run of their own.`}`;

const askedOf = (found, { bare }) => [
  '## What was asked',
  table(
    ['', 'median', 'least', 'most', 'asked', ''],
    asked.map((one) => {
      const { median, min = '', max = '' } = one.of(found);
      const wanted =
        one.least !== undefined ? `at least ${one.least}` : one.most !== undefined ? `at most ${one.most}` : '';
      const short = (one.least !== undefined && median < one.least) || (one.most !== undefined && median > one.most);
      return [one.name, median, min, max, wanted, wanted === '' ? '' : short ? '**short**' : 'yes'];
    }),
  ),
  `\`perPgbench\`: new ballots and forms a second over HTTP, each with a signed cookie that is checked without a query, against \`BEGIN; set_config; upsert; COMMIT\` of such a row by ${bare === 'pgbench' ? 'pgbench with prepared statements' : 'a bare client'}, with 1, 16 and 64 connections. \`flat\`: the rate at a million rows against ten thousand. \`http.ceiling\`: the cheapest route of the api against a server of \`node:http\` that does nothing. \`p99PerCheapest\`: the slowest of a hundred readings of live results against that of the cheapest route, both a hundred times a second while fifty forms a second are handed in. \`perPlainSql\`: the count of the nightly check under row level security against the same by hand.`,
];

const lists = {
  coordinator: "coordinator's list",
  all: 'the whole list',
  partner: "partner's list",
  trace: 'trace of an idea',
  said: 'what was said and done',
  everywhere: "partner's work everywhere",
};
const percentiles = ({ p50, p95, p99 }) => [p50, p95, p99];

const ratesOf = ({ bursts, rounds, lists: found, profiles, country }) => [
  '## Writing',
  table(
    ['a second', 'c = 1', 'c = 16', 'c = 64'],
    ['ballots', 'forms'].map((kind) => [kind, ...['c1', 'c16', 'c64'].map((c) => bursts[kind].perSecond[c])]),
  ),
  '## Reading, while fifty ballots or forms a second come in',
  'Milliseconds from when a request was due, at fifty a second (live results: a hundred).',
  table(
    ['', 'p50', 'p95', 'p99'],
    [
      ...rounds.map(({ forms, live }) => [`live results, ${count(forms)} forms`, ...percentiles(live)]),
      ...found.flatMap(({ gemeenten, reports, ...of }) =>
        Object.entries(lists).map(([key, name]) => [
          `${name}, ${gemeenten} ${gemeenten === 1 ? 'gemeente' : 'gemeenten'}, ${count(reports)} reports`,
          ...percentiles(of[key]),
        ]),
      ),
      ...profiles.map(({ rows, profile }) => [`profile of a wijk, ${count(rows)} figures`, ...percentiles(profile)]),
      ['profile of a wijk, a country of figures', ...percentiles(country.profile)],
    ],
  ),
];

function workOf({ rounds, country, closing, tally, dossiers, archive }) {
  const million = rounds.at(-1);
  return [
    '## Work in the background',
    table(
      ['', '', ''],
      [
        ['roll-up: from hand-in to snapshot, at a million forms', `${million.lagSeconds} s`, ''],
        ['counting a million forms anew', `${million.recountMs} ms`, ''],
        [
          `a file of ${count(million.exportRows)} forms`,
          ...[`${million.exportSeconds} s`, `${million.exportMegabytes} MB, idle ${million.idleMegabytes} MB`],
        ],
        [`closing and counting a million ballots`, `${closing.closingSeconds} s`, `${closing.closingMegabytes} MB`],
        ['Equal Shares, 400,000 ballots, 100 projects', `${tally.none.seconds} s`, `${tally.none.megabytes} MB`],
        ['the same with add-one', `${tally.addOne.seconds} s`, `${tally.addOne.megabytes} MB`],
        ['areas of a country with their borders', `${country.areaSeconds} s`, `${country.areaGrowth} MB more`],
        ['ten years of sixty figures of a country', `${country.seconds} s`, `${country.growth} MB more`],
        ['draft of a dossier of ten projects', `${dossiers.draftSeconds} s`, ''],
        [`a PDF of ${dossiers.pdfPages} pages`, `${dossiers.pdfSeconds} s`, ''],
        ['a hundred dossiers', `${dossiers.memoryMb} MB`, `${dossiers.grownMb} MB more than before them`],
        ['archive of a million answers, written', `${archive.writeSeconds} s`, `${archive.writeMegabytes} MB`],
        ['the same, read', `${archive.readSeconds} s`, `${archive.readMegabytes} MB`],
      ],
    ),
  ];
}

const processes = ['api', 'worker', 'web'];

const pagesOf = ({ pages }) => [
  '## Starting, and memory',
  table(
    ['', ...processes],
    [
      ['MB after a minute without work', ...processes.map((one) => pages.idleMegabytes[one])],
      ['MB after the looks at its pages', ...processes.map((one) => pages.loadedMegabytes[one])],
    ],
  ),
  `From nothing to ready with the demo: ${pages.startSeconds.first} s; again: ${pages.startSeconds.again} s.`,
  '## Pages of residents',
  'Lighthouse, a mid-range phone on slow 4G, five looks at each page: the best of the five for performance and LCP, the worst for everything else. Bytes over the wire of a first visit.',
  table(
    ['page', 'performance', 'accessibility', 'best practices', 'CLS', 'LCP (ms)', 'bytes', 'script'],
    Object.entries(pages.pages).map(([name, one]) => [
      name,
      ...[one.performance, one.accessibility, one.bestPractices, one.cls, one.lcpMs, one.bytes, one.scriptBytes],
    ]),
  ),
  'Work pages are held to their script by the build and by `e2e/checks/gewicht.spec.ts`: at most 126 kB to begin with, 28 kB for a route.',
];

const table = (head, rows) =>
  [head, head.map((_, place) => (place === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const count = (number) => number.toLocaleString('en-GB');
