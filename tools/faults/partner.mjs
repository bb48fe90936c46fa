// A partner who reports: writes part by part, hands in, gets it back, hands in again, and hears that it is accepted.
import { isDeepStrictEqual } from 'node:util';

/** @returns takes the next report of this partner, and goes through all of it. */
export function reporter({ world, asking, told }, partner) {
  let next = 0;
  return async () => {
    const report = partner.reports[next++];
    if (report === undefined) throw new Error('a partner has no more reports');
    const partnersDesk = reportDesk(asking, report.id, partner.cookie);
    const coordinatorsDesk = reportDesk(asking, report.id, world.coordinator);
    const hours = 10 + (next % 500);
    for (const [part, content] of Object.entries(written(hours))) await partnersDesk.save(part, content);
    await partnersDesk.move('submit', 'submitted');
    await coordinatorsDesk.move('return', 'returned', { words: 'Klopt het aantal uren?' });
    await partnersDesk.save('effort', written(hours + 1).effort);
    await partnersDesk.move('submit', 'submitted');
    await coordinatorsDesk.move('accept', 'accepted');
    told.reports.push({ ...report, hours: hours + 1 });
  };
}

const written = (hours) => ({
  progress: { status: 'asPlanned', plan: '', words: 'Elke week liepen wij een rondje.' },
  effort: { hours, costCents: 125_000, volunteers: 6 },
  reach: { people: 30, ofTargetGroup: 20, targetGroup: 'Ouderen', young: 0, adult: 10, older: 20 },
  next: { words: 'Een tweede groep op donderdag' },
});

/** What somebody does with one report. Who hears that it changed meanwhile, looks whether that was the own request of which no answer came. */
function reportDesk({ ask, found }, id, cookie) {
  const path = `/partner-reports/${id}`;
  const look = async () => (await ask('GET', path, { cookie })).body;
  return {
    async save(part, content) {
      for (;;) {
        const { parts } = await look();
        const version = parts.find((one) => one.part === part)?.version ?? 1;
        const { status, uncertain } = await ask(
          'PATCH',
          `${path}/parts/${part}`,
          { cookie, version, body: { [part]: content } },
          [412],
        );
        if (status !== 412) return;
        if (!uncertain) found('a part of a report changed by itself');
        if (isDeepStrictEqual((await look()).content[part], content)) return;
      }
    },
    async move(move, to, more = {}) {
      for (;;) {
        const { version } = await look();
        const { status, uncertain } = await ask(
          'POST',
          `${path}/moves`,
          { cookie, version, body: { move, ...more } },
          [409, 412],
        );
        if (status === 200) return;
        if (!uncertain) found(`a report would not ${move}`);
        if ((await look()).state === to) return;
      }
    },
  };
}
