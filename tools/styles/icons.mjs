import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** An .ico file around one PNG of 32 by 32. */
function ico(png) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

/** Writes the icon of the site in the three forms that browsers ask for; answers their addresses. */
export async function buildIcons(root, out) {
  const svg = await readFile(path.join(root, 'libs/platform/web/styles/favicon.svg'));
  const hash = createHash('sha256').update(svg).digest('hex').slice(0, 8);
  const png = (size) => sharp(svg, { density: 300 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
  const files = {
    svg: [`favicon.${hash}.svg`, svg],
    ico: [`favicon.${hash}.ico`, ico(await png(32))],
    png: [`favicon.${hash}.png`, await png(180)],
  };
  await Promise.all(Object.values(files).map(([name, bytes]) => writeFile(path.join(out, name), bytes)));
  return Object.fromEntries(Object.entries(files).map(([kind, [name]]) => [kind, `/assets/${name}`]));
}
