// How long a whole country takes, its areas with their borders and its figures, with how much memory, and how fast the figures and the profile of a wijk are read after that.
// `node tools/bench/figures.mjs [areas] [years] [indicators] [requests]`; without numbers: the country, ten years, sixty indicators, three hundred requests.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { once } from 'node:events';
import { createDatabase, freePort, migrateDatabase, ownerQuery } from '../database.mjs';
import { peakOf } from '../memory.mjs';
import { startPostgres } from '../pg.mjs';
import { commandFlags } from '../process.mjs';
import { addGemeente } from './gemeente.mjs';
import { end, startApi } from './round-world.mjs';
import { readingTimes } from './speed/measure.mjs';
import { ballots } from './speed/tickets.mjs';
import { openVote } from './vote-world.mjs';
import { whenStarted } from './when-started.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const tables = [
  ...['83220NED', '83487NED', '83765NED', '84286NED', '84583NED', '84799NED', '85039NED', '85318NED', '85618NED'],
  '85984NED',
];
const buurtenOfWijk = 10;
const pointsOfBorder = 120;
/** What the tables of Kerncijfers wijken en buurten call their columns; those that we know by name first. */
const columns = [
  ...['AantalInwoners', 'Mannen', 'Vrouwen', 'k_0Tot15Jaar', 'k_15Tot25Jaar', 'k_25Tot45Jaar', 'k_45Tot65Jaar'],
  ...['k_65JaarOfOuder', 'GeboorteTotaal', 'SterfteTotaal', 'HuishoudensTotaal', 'Eenpersoonshuishoudens'],
  ...['HuishoudensZonderKinderen', 'HuishoudensMetKinderen', 'GemiddeldeHuishoudensgrootte', 'Bevolkingsdichtheid'],
  ...['Woningvoorraad', 'GemiddeldeWOZWaardeVanWoningen', 'OnbewoondeWoningen', 'Koopwoningen', 'HuurwoningenTotaal'],
  ...['InBezitWoningcorporatie', 'GemiddeldeElektriciteitsleveringTotaal', 'GemiddeldAardgasverbruikTotaal'],
  ...['BasisonderwijsVmboMbo1', 'HavoVwoMbo24', 'HboWo', 'Nettoarbeidsparticipatie', 'GemiddeldInkomenPerInwoner'],
  ...['GemiddeldInkomenPerInkomensontvanger', 'GemGestandaardiseerdInkomenVanHuish', 'HuishoudensMetEenLaagInkomen'],
  ...['HuishOnderOfRondSociaalMinimum', 'MediaanVermogenVanParticuliereHuish', 'PersonenPerSoortUitkeringBijstand'],
  ...['PersonenPerSoortUitkeringAO', 'PersonenPerSoortUitkeringWW', 'PersonenPerSoortUitkeringAOW', 'WmoClienten'],
  ...['JongerenMetJeugdzorgInNatura', 'PercentageJongerenMetJeugdzorg', 'WmoClientenRelatief', 'OppervlakteTotaal'],
  ...['PersonenautoSPerHuishouden', 'AfstandTotHuisartsenpraktijk', 'AfstandTotGroteSupermarkt', 'AfstandTotSchool'],
  ...['AfstandTotKinderdagverblijf', 'OppervlakteLand', 'OppervlakteWater', 'MateVanStedelijkheid'],
  ...['Omgevingsadressendichtheid', 'Ongehuwd', 'Gehuwd', 'Gescheiden', 'Verweduwd', 'NieuwbouwWoningen'],
  ...['PercentageMeergezinswoning', 'PersonenautoSTotaal', 'Motorfietsen'],
];
/** What the team of the project chose for its profile. */
const chosen = [
  ...['age0to15', 'age15to25', 'age25to45', 'age45to65', 'age65plus', 'households', 'singleHouseholds', 'homes'],
  ...['householdsWithChildren', 'density', 'homeValue', 'ownerOccupied', 'socialRent', 'emptyHomes', 'lowIncome'],
  ...['nearSocialMinimum', 'netParticipation', 'welfare', 'educationLow', 'wmoRate', 'youthCare', 'distanceGp'],
  ...['distanceSupermarket', 'carsPerHousehold', 'urbanity'],
];

/**
 * Runs it. @returns seconds of the import of areas and of all imports of figures, megabytes the process grew by at most, and the
 * percentiles of reading figures and of reading a profile, in milliseconds.
 */
async function benchFigures({ areas = 18_000, years = 10, indicators = 60, seconds: during = 5 }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-bench-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort());
  try {
    const { owner, app } = await createDatabase(server.url, 'bench', 'bench');
    await migrateDatabase(owner);
    const env = {
      ...{ PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'error', SECRET: 'x'.repeat(32), DATA_DIR: folder },
      ...{ DATABASE_URL: app, DATABASE_OWNER_URL: owner },
    };
    const empty = await run(['--help'], env);
    const borders = path.join(folder, 'areas.geojson');
    writeAreas(borders, areas);
    const shapes = await run(['import', 'areas', borders, '--year', '2024'], env);
    let seconds = 0;
    let peak = 0;
    for (let index = 0; index < years; index++) {
      const file = path.join(folder, 'figures.json');
      writeTable(file, areas, indicators, index);
      const one = await run(['import', 'figures', file, '--table', tables.at(index - years)], env);
      seconds += one.seconds;
      peak = Math.max(peak, one.megabytes);
    }
    return {
      areaSeconds: round(shapes.seconds),
      areaGrowth: Math.round(shapes.megabytes - empty.megabytes),
      seconds: round(seconds),
      growth: Math.round(peak - empty.megabytes),
      ...(await timesOf(owner, app, folder, during)),
    };
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Codes in the right form: gemeenten of three wijken, wijken of ten buurten. */
function* codesOf(count) {
  yield 'NL00';
  for (let index = 1, gemeente = 1; index < count; gemeente++) {
    const code = String(gemeente).padStart(4, '0');
    const parts = Array.from({ length: 3 }, (_, wijk) => [
      `WK${code}0${wijk}`,
      ...Array.from({ length: buurtenOfWijk }, (_, buurt) => `BU${code}0${wijk}0${buurt}`),
    ]);
    for (const area of [`GM${code}`, ...parts.flat()]) if (index++ < count) yield area;
  }
}

function writeTable(file, areas, indicators, salt) {
  writeRows(file, '{"odata.metadata":"x","value":[', areas, (code, row) => {
    const fields = [`"WijkenEnBuurten":"${code.padEnd(10)}"`, `"${columns[0]}_5":${1000 + row}`];
    for (let index = 1; index < indicators; index++) {
      const value = (row * 7 + index * 13 + salt) % 1000;
      fields.push(`"${columnAt(index)}_${index + 5}":${value % 17 === 0 ? null : value / 10}`);
    }
    return `{"ID":${row},${fields.join(',')}}`;
  });
}

const columnAt = (index) => columns[index] ?? `Kenmerk${index}`;

/** Borders in the coordinates of the national grid, as the publisher has them. */
function writeAreas(file, areas) {
  const head =
    '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[';
  writeRows(file, head, areas, (code) => {
    if (code === 'NL00') return null;
    const [gemeente, wijk, buurt] = [code.slice(2, 6), code.slice(6, 8), code.slice(8, 10)].map(Number);
    const radius = code.startsWith('GM') ? 4500 : code.startsWith('WK') ? 1500 : 400;
    const x = 25_000 + (gemeente % 25) * 10_000 + (radius < 4500 ? (wijk - 1) * 3000 : 0);
    const y = 315_000 + Math.floor(gemeente / 25) * 10_000 + (radius < 1500 ? (buurt - 5) * 250 : 0);
    const properties = { gwb_code: code, naam: `Gebied ${code}`, gemeentecode: `GM${code.slice(2, 6)}`, water: 'NEE' };
    const geometry = { type: 'MultiPolygon', coordinates: [[border(x, y, radius)]] };
    return JSON.stringify({ type: 'Feature', properties, geometry });
  });
}

function border(x, y, radius) {
  const points = Array.from({ length: pointsOfBorder }, (_, index) => {
    const angle = (2 * Math.PI * index) / pointsOfBorder;
    const far = radius * (1 + 0.05 * Math.sin(9 * angle));
    return [round(x + far * Math.cos(angle)), round(y + far * Math.sin(angle))];
  });
  return [...points, points[0]];
}

/** A file of one row per area, written in pieces. */
function writeRows(file, head, areas, rowOf) {
  const out = fs.openSync(file, 'w');
  let text = head;
  let row = 0;
  for (const code of codesOf(areas)) {
    const written = rowOf(code, row + 1);
    if (written === null) continue;
    text += `${row++ === 0 ? '' : ','}\n${written}`;
    if (text.length < 1_000_000) continue;
    fs.writeSync(out, text);
    text = '';
  }
  fs.writeSync(out, `${text}]}`);
  fs.closeSync(out);
}

/** One command in a process of its own, as an operator runs it; its largest memory comes from the system. */
async function run(args, env) {
  const begun = performance.now();
  const child = spawn(process.execPath, [...commandFlags, path.join(root, 'dist/apps/cli/main.mjs'), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, 20);
  const [status] = await once(child, 'exit');
  clearInterval(look);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes };
}

/** Asks the api for figures of a wijk made of ten buurten, and for its profile, at a steady rate while people vote. */
async function timesOf(owner, app, folder, seconds) {
  const [{ id }] = await ownerQuery(owner, `select make_gemeente('bench', 'Bench', 'GM0001') as id`);
  await ownerQuery(
    owner,
    `insert into wijk (gemeente_id, slug, name, published) values ('${id}', 'wijk', 'Wijk', true)`,
  );
  await ownerQuery(
    owner,
    `insert into wijk_area (gemeente_id, wijk_id, code, year)
     select gemeente_id, id, 'BU0001000' || n, 2024 from wijk, generate_series(0, ${buurtenOfWijk - 1}) n`,
  );
  await ownerQuery(
    owner,
    `insert into area (code, year, level, name, gemeente_code, wijk_code, derived)
     select 'BU0001000' || n, year, 'buurt', 'Buurt ' || n, 'GM0001', 'WK000100', false
     from generate_series(0, ${buurtenOfWijk - 1}) n, generate_series(2015, 2023) year`,
  );
  await ownerQuery(owner, publicProfile(id));
  await ownerQuery(
    owner,
    `insert into indicator_choice (gemeente_id, cycle_id, position, indicator, reason)
     select gemeente_id, id, n, indicator, '' from cycle, unnest($1::text[]) with ordinality one (indicator, n)`,
    [chosen],
  );
  const gemeente = await addGemeente(owner, 'busy');
  const vote = await openVote({ owner, gemeente }, folder);
  const { child, base } = await startApi({ owner, app }, folder, '');
  try {
    const writes = ballots({ gemeente, vote }, `${base}/v1/gemeenten/busy/voting-rounds/1`, 100 * (seconds + 2));
    const here = '/v1/gemeenten/bench/wijken/wijk';
    const timed = async (path, holds) => {
      if (!holds(await (await fetch(base + path)).json())) throw new Error(`${path} has nothing`);
      await readingTimes(base, [{ path }], { writes, seconds: 1 });
      return readingTimes(base, [{ path }], { writes, seconds });
    };
    const asked = ['population', ...chosen].join(',');
    return {
      figures: await timed(`${here}/figures?indicators=${asked}`, ({ items }) => items.length > 0),
      profile: await timed(`${here}/profile`, ({ brief, map }) => brief.length > 0 && map !== null),
    };
  } finally {
    await end(child);
  }
}

/** A project whose profile everybody may see; all of it in one statement, so that who leads is there in time. */
const publicProfile = (gemeente) => `
  with person as (insert into account (email, name) values ('bench@test.invalid', 'Bench') returning id),
  made as (insert into project (gemeente_id, id, name, published, regisseur_id, contact_id)
    values ('${gemeente}', uuidv7(), 'Bench', true, uuidv7(), uuidv7()) returning *),
  lead as (insert into regie (gemeente_id, id, project_id, kind, account_id)
    select m.gemeente_id, one.id, m.id, one.kind, p.id from made m cross join person p
    cross join lateral (values (m.regisseur_id, 'regisseur'), (m.contact_id, 'contact')) one (id, kind)),
  round as (insert into cycle (gemeente_id, project_id, number) select gemeente_id, id, 1 from made returning *),
  here as (insert into project_wijk (gemeente_id, project_id, wijk_id) select m.gemeente_id, m.id, w.id from made m join wijk w on w.gemeente_id = m.gemeente_id)
  insert into profile_publication (gemeente_id, project_id, cycle_id, published) select gemeente_id, project_id, id, true from round`;

const round = (number) => Math.round(number * 10) / 10;

await whenStarted(import.meta.filename, ['areas', 'years', 'indicators', 'seconds'], benchFigures);
