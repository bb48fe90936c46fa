// The two writes that come in bursts, ballots and forms, over HTTP against the database alone, in turns; and the same with many rows there.
import http from 'node:http';
import { end, fillRound, makeRound, startApi } from '../round-world.mjs';
import { fillVote, makeVote } from '../vote-world.mjs';
import { bareRate, bareTool } from './bare.mjs';
import { load, median, spread } from './measure.mjs';
import { ballots, forms } from './tickets.mjs';

/** More than any of our rates, so that nobody comes twice. */
const mostPerSecond = 15_000;

/** A ballot or form as the api writes it, of somebody new each time. */
const upserts = {
  ballots: ({ gemeente, vote }) =>
    `insert into ballot as b (gemeente_id, round_id, pseudonym, choices, checked) values ('${gemeente}', '${vote}', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'), '{1,6}', 3)
     on conflict (gemeente_id, round_id, pseudonym) do update set choices = excluded.choices`,
  forms: ({ gemeente, round }) =>
    `insert into form as f (gemeente_id, id, round_id, channel, language, handed_in, answers, buurt, age, begun_at) values ('${gemeente}', gen_random_uuid(), '${round}', 1, 'nl', true, '{1,2,3,4,5,6,7,8,9,10,1,2,3,4}', 1, 2, null)
     on conflict (gemeente_id, id) do update set answers = excluded.answers`,
};
const kinds = {
  ballots: { make: makeVote, fill: fillVote, path: 'voting-rounds/1', people: ballots },
  forms: { make: (server, name) => makeRound(server, name), fill: fillRound, path: 'deelname/1', people: forms },
};

/** @returns `ballots` and `forms`, each with `perPgbench` per number of clients, `flat` and `perSecond`; and `ceiling`. */
export async function benchBursts(server, folder, sizes) {
  const found = { bare: bareTool };
  for (const kind of Object.keys(kinds)) {
    const places = {};
    try {
      for (const size of ['few', 'many']) places[size] = await placeOf(kind, size, server, folder, sizes[size]);
      found[kind] = await measure(kind, places, folder, sizes);
      found.ceiling ??= await ceilingOf(places.few.api.base, sizes);
    } finally {
      for (const { api } of Object.values(places)) await end(api.child);
    }
  }
  return found;
}

/** A vote or a round with so many rows, and an api on it. */
async function placeOf(kind, size, server, folder, rows) {
  const { make, fill, path } = kinds[kind];
  const world = await make(server, `${kind}_${size}`, folder);
  await fill(world, rows);
  return { world, api: await startApi(world, folder, path) };
}

async function measure(kind, places, folder, { turns, seconds, clients }) {
  const rateOf = async ({ world, api }, connections, during = seconds) => {
    const people = Math.ceil(Math.min(mostPerSecond, 2_500 * connections) * during);
    const requests = kinds[kind].people(world, api.path, people);
    return (await load({ url: api.base, connections, seconds: during, requests })).perSecond;
  };
  const upsert = upserts[kind](places.few.world);
  // until the machine has compiled what it runs
  for (const place of Object.values(places)) await rateOf(place, 32, Math.max(1.5, 2 * seconds));
  const names = clients.map((c) => `c${c}`);
  const rates = Object.fromEntries(['few', 'many', ...names].map((name) => [name, []]));
  const ratios = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const connections of clients) {
      const ours = await rateOf(places.few, connections);
      rates[`c${connections}`].push(ours);
      ratios[`c${connections}`].push(
        ours / (await bareRate(places.few.world, upsert, { connections, seconds, folder })),
      );
    }
    for (const size of ['few', 'many']) rates[size].push(await rateOf(places[size], 16));
  }
  return {
    perPgbench: Object.fromEntries(names.map((name) => [name, spread(ratios[name])])),
    flat: spread(rates.many.map((rate, turn) => rate / rates.few[turn])),
    perSecond: Object.fromEntries(names.map((name) => [name, Math.round(median(rates[name]))])),
  };
}

/** The cheapest route of the api against a server that does nothing but answer the same. */
async function ceilingOf(base, { turns, seconds }) {
  const answer = await fetch(`${base}/health/live`);
  const body = await answer.text();
  const server = http.createServer((_, reply) =>
    reply.writeHead(200, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bare = `http://127.0.0.1:${server.address().port}`;
  const rateOf = (url) => load({ url, connections: 16, seconds, requests: [{ path: '/health/live' }] });
  const ratios = [];
  await Promise.all([rateOf(bare), rateOf(base)]);
  for (let turn = 0; turn < turns; turn++) ratios.push((await rateOf(base)).perSecond / (await rateOf(bare)).perSecond);
  server.close();
  return spread(ratios);
}
