// A coordinator who asks for files, waits until the worker made them, and takes them.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 300;

/** @returns asks for the results of the round as a file. */
export function exporter({ world, asking: { ask, found }, told, isOver }) {
  const cookie = world.coordinator;
  const path = '/ronden/1/exports';
  return async () => {
    const id = randomUUID();
    const body = { id, kind: 'tables', format: 'csv', purpose: '', background: null };
    // until enough forms are counted there is nothing to ask for
    while ((await ask('POST', path, { cookie, body }, [409])).status === 409) {
      if (isOver()) return;
      await pause(everyMs);
    }
    told.exports.push(id);
    const stateOf = async () => (await ask('GET', path, { cookie })).body.items.find((one) => one.id === id)?.state;
    if ((await settled(stateOf, ['ready', 'failed'])) !== 'ready') return found('an export failed');
    const { raw } = await ask('GET', `${path}/${id}/file`, { cookie });
    if (raw.length === 0) found('an export is empty');
    return undefined;
  };
}

/** @returns asks for a dossier, and freezes it. */
export function writer({ world, asking: { ask, found }, told }) {
  const cookie = world.coordinator;
  return async () => {
    const id = randomUUID();
    const path = `/stukken/${id}`;
    await ask('POST', '/stukken', {
      cookie,
      body: { id, kind: 'handover', projectId: null, year: null, language: 'nl' },
    });
    told.dossiers.push(id);
    const look = async () => (await ask('GET', path, { cookie })).body;
    const stateOf = async () => (await look()).state;
    if ((await settled(stateOf, ['draft', 'failed'])) !== 'draft') return found('a dossier failed');
    for (let state = 'draft'; state === 'draft';) {
      const { version } = await look();
      const frozen = await ask('POST', `${path}/moves`, { cookie, version, body: { move: 'freeze' } }, [409, 412]);
      if (frozen.status !== 200 && !frozen.uncertain) found('a dossier would not freeze');
      state = await stateOf();
    }
    if ((await settled(stateOf, ['frozen', 'failed'])) !== 'frozen') return found('a dossier could not be set');
    const { raw } = await ask('GET', `${path}/files/pdf`, { cookie });
    if (!raw.subarray(0, 5).equals(Buffer.from('%PDF-'))) found('a dossier is no PDF');
    return undefined;
  };
}

/** Looks now and then, as a page does. @returns the state in which it stays. */
async function settled(stateOf, last) {
  for (const begun = Date.now(); Date.now() - begun < 180_000; await pause(everyMs)) {
    const state = await stateOf();
    if (last.includes(state)) return state;
  }
  return 'not within three minutes';
}
