import sharp from 'sharp';
import { logoSize, logoSvg } from './sender-logo';

const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: '#0b4f8a' } })
    .png()
    .toBuffer();

it('is a drawing as large as its picture, and nothing without one', async () => {
  expect(logoSvg(null)).toBe('');
  const logo = await png(300, 90);
  expect(logoSvg(logo)).toContain('width="300" height="90"');
  expect(logoSvg(logo)).toContain(logo.toString('base64'));
});

it('keeps its shape above a text, whichever side is long', async () => {
  expect(logoSize(await png(800, 100))).toEqual({ width: 260, height: 33 });
  expect(logoSize(await png(100, 320))).toEqual({ width: 18, height: 56 });
});
