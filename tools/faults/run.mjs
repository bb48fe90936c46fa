// One run: a world on one set-up, people in it, kills, and what is found afterwards.
import { actAll, nothingTold } from './clients.mjs';
import { openAsking } from './asking.mjs';
import { checkAll, checkOwn } from './checks.mjs';
import { closeAll, settleAll } from './closing.mjs';
import { openKiller, randomFrom } from './killer.mjs';
import { openMailbox } from './mailbox.mjs';
import { closePlace, openPlace, setUps, startAll } from './place.mjs';
import { makeWorld } from './world.mjs';

/** @returns kills, requests, what was told, and what was found wrong. */
export async function runFaults({ name, kills, seed }, say) {
  const begun = Date.now();
  const setUp = setUps[name];
  const place = await openPlace();
  const mailbox = await openMailbox();
  let findings = ['it did not end'];
  let over = false;
  try {
    const world = await makeWorld(place.server, place.folder, 20 + 2 * kills);
    await startAll(place, world, setUp, mailbox.url);
    const asking = openAsking(`${place.apiOrigin}/v1/gemeenten/bench`);
    const killer = openKiller(place, {
      names: ['api', 'worker', 'database', ...(setUp.redis ? ['redis'] : [])],
      random: randomFrom(seed),
      onKill: (done) => {
        if (done % 20 === 0) say(`${setUp.words}: ${done} of ${kills} kills`);
      },
    });
    const told = nothingTold();
    const scene = { place, world, asking, told, mailbox, isOver: () => over };
    const acting = actAll(scene);
    // the last ones fall while the vote closes and is counted
    const atClosing = Math.ceil(kills / 20) + 2;
    await killer.kill(kills - atClosing);
    over = true;
    await acting;
    await checkOwn(scene);
    await Promise.all([closeAll(scene), killer.kill(atClosing)]);
    await settleAll(place, world);
    await checkAll(scene);
    ({ findings } = asking.seen);
    const counts = Object.fromEntries(Object.entries(told).map(([what, all]) => [what, all.length]));
    const mails = { messages: mailbox.messages().length, sentTwice: mailbox.given.length - mailbox.messages().length };
    const seconds = Math.round((Date.now() - begun) / 1000);
    const { requests, acknowledged, retried, slowestMs } = asking.seen;
    return {
      ...{ setUp: setUp.words, seed, seconds, kills: killer.kills, requests, acknowledged, retried, slowestMs },
      ...{ told: counts, mails, findings: summed(findings) },
    };
  } finally {
    over = true;
    await closePlace(place, { keepFolder: findings.length > 0 });
    await mailbox.stop();
    if (findings.length > 0) console.error(`what it left: ${place.folder}`);
  }
}

/** The same finding once, with how often. */
function summed(findings) {
  const times = Map.groupBy(findings, (what) => what);
  return [...times].map(([what, all]) => (all.length === 1 ? what : `${what} (${all.length} times)`));
}
