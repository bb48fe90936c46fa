import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { receivePicture } from './file-content';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-pictures-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const wide = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 4, background: '#0b4f8a' } }).toColourspace('rgb16');
const received = (bytes: Buffer, name: string) =>
  receivePicture(Readable.from([bytes]), path.join(folder, name), bytes.length + 1);

it('refuses a picture that is small on disk and would stand in memory as a whole', async () => {
  const passes = await wide(5_000).png({ progressive: true }).toBuffer();
  expect(passes.length).toBeLessThan(2_000_000);
  await expect(received(passes, 'passes.png')).rejects.toMatchObject({ code: 'platform.tooLarge' });
});

it('takes one of the same size that is read line by line, and makes it light', async () => {
  const kept = await received(await wide(5_000).png().toBuffer(), 'lines.png');
  expect(kept.type).toBe('image/webp');
  expect(kept.size).toBeLessThan(40_000);
  expect(await sharp(path.join(folder, 'lines.png')).metadata()).toMatchObject({ width: 1_200, height: 1_200 });
});
