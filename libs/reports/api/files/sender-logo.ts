/** The logo of a gemeente, a PNG. */
export type Logo = Buffer | null;

/** Width and height of a PNG in pixels, as its header says (PNG specification, IHDR). */
const sizeOf = (png: Buffer): { readonly width: number; readonly height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});

/** The logo as a text that a print can have: a picture in a drawing; empty without one. */
export function logoSvg(logo: Logo): string {
  if (logo === null) return '';
  const { width, height } = sizeOf(logo);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<image width="${width}" height="${height}" href="data:image/png;base64,${logo.toString('base64')}"/></svg>`
  );
}

/** How large the logo stands above a text in a word processor, in pixels: at most so high and so wide. */
export function logoSize(logo: Buffer): { readonly width: number; readonly height: number } {
  const { width, height } = sizeOf(logo);
  const scale = Math.min(56 / height, 260 / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
