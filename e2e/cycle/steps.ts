import { randomUUID } from 'node:crypto';
import { Client } from '../pages/client';
import { inDays } from '../pages/vote';
import type { World } from './world';

type Picture = {
  readonly steps: readonly { readonly number: number; readonly state: string; readonly version: number }[];
};

/** Begins a step and adopts it, over the routes of its page: the first step is adopted in a browser. */
export async function adoptStep(world: World, number: 2 | 3 | 4): Promise<void> {
  const client = await Client.open(world.coordinator);
  const move = async (body: object): Promise<void> => {
    const { steps } = await client.get<Picture>(world.projectApi);
    const version = steps.find((step) => step.number === number)?.version ?? 0;
    await client.send('POST', `${world.projectApi}/steps/${number}/moves`, body, version);
  };
  await move({ move: 'start' });
  if (number === 3)
    await client.post(`${world.projectApi}/decisions`, {
      ...{ id: randomUUID(), step: 3, what: 'Het plan en het geld', body: 'college', decidedOn: inDays(0) },
      why: 'Het plan volgt wat bewoners kozen.',
    });
  await move({ move: 'adopt', body: 'steeringGroup', decidedOn: inDays(0), why: 'Alles voor deze stap is er.' });
  await client.close();
}
