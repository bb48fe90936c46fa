/** A colour in OKLCH: lightness 0..1, chroma 0..0.4, hue in degrees. Equal lightness looks equally light in every hue. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Linear light of red, green and blue. */
function linearRgb({ lightness, chroma, hue }: Oklch): readonly [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const inGamut = (colour: Oklch): boolean => linearRgb(colour).every((part) => part >= -0.0005 && part <= 1.0005);

function hexPart(linear: number): string {
  const light = Math.max(0, linear);
  const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, encoded))
    .toString(16)
    .padStart(2, '0');
}

/**
 * Writes a colour as `#rrggbb`. A colour that a screen cannot show loses chroma, never lightness, so that contrast stays
 * what the ladder of a palette promises.
 */
export function hexOf(colour: Oklch): string {
  let chroma = colour.chroma;
  while (chroma > 0 && !inGamut({ ...colour, chroma })) chroma -= 0.002;
  return `#${linearRgb({ ...colour, chroma: Math.max(0, chroma) })
    .map(hexPart)
    .join('')}`;
}
