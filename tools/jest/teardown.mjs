import fs from 'node:fs';

export default async () => {
  await globalThis.__postgres.server.stop();
  fs.rmSync(globalThis.__postgres.dir, { recursive: true, force: true });
};
