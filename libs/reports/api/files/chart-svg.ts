import { hexOf } from '@wijkspoor/platform/domain/theme';
import { type ChartBlock, chartPicture, type ReportLanguage } from '@wijkspoor/reports/domain';

/** A colour of a theme, as light as its place asks. */
type Colour = { readonly chroma: number; readonly hue: number };

/** A chart as SVG, laid out as on the page. Shape, not colour alone, tells what it is about from what stands beside it. */
export function chartSvg(block: ChartBlock, language: ReportLanguage, { chroma, hue }: Colour): string {
  const drawn = chartPicture(block, language);
  const strong = hexOf({ lightness: 0.42, chroma, hue });
  const pale = hexOf({ lightness: 0.88, chroma: Math.min(chroma, 0.05), hue });
  const { width, height, left, right, floor } = drawn;
  const grid = drawn.ticks.map(({ x }) => `<path d="M${x} 0V${floor}" stroke="#c4c4c4"/>`);
  const rows = drawn.rows.flatMap(({ y, name, number, own, bold, x, from, to }) => [
    ...(block.form === 'dots' ? [`<path d="M${left} ${y}H${right}" stroke="#dcdcdc"/>`] : []),
    ...name.map((line, index) =>
      written(line, { x: left - 8, y: y + 4 + (index - (name.length - 1) / 2) * 13, anchor: 'end', bold }),
    ),
    written(number, { x: right + 8, y: y + 4, anchor: 'start', bold }),
    ...(from === null || to === null ? [] : [`<path d="M${from} ${y}H${to}" stroke="${pale}" stroke-width="12"/>`]),
    ...(x === null ? [] : [markOf(block.form, { x, y, left, own, strong })]),
  ]);
  const ticks = drawn.ticks.map(({ x, text }) => written(text, { x, y: height - 5, anchor: 'middle', bold: false }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Source Sans 3" font-size="12">${[...grid, ...rows, ...ticks].join('')}</svg>`;
}

type Mark = {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly own: boolean;
  readonly strong: string;
};

function markOf(form: ChartBlock['form'], { x, y, left, own, strong }: Mark): string {
  if (form === 'bars')
    return `<rect x="${left}" y="${y - 8}" width="${Math.max(1, x - left)}" height="16" fill="${own ? strong : '#767676'}"/>`;
  return own
    ? `<circle cx="${x}" cy="${y}" r="6" fill="${strong}"/>`
    : `<path d="M${x - 6} ${y}l6-6 6 6-6 6z" fill="#595959"/>`;
}

type Place = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold: boolean;
};
const written = (text: string, { x, y, anchor, bold }: Place): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#303030"${bold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`;
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');
