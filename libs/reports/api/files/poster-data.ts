import { toString as drawQr } from 'qrcode';
import { type ChartBlock, posterPart, type ReportContent } from '@wijkspoor/reports/domain';
import { reportWords } from '../../domain/texts/content';
import { writeDay } from '../../domain/write-cell';
import { chartSvg } from './chart-svg';
import { colourOf, type Sender } from './report-data';
import { logoSvg } from './sender-logo';

/** Who walks by reads so many rows of a picture: of more, those at both ends. */
const mostRows = 6;
/** More lines than these run on. */
const mostLines = 8;

/** What a poster says. @param address of the page it leads to, with its origin. */
export async function posterData(
  content: ReportContent,
  sender: Sender,
  address: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { title, language, parts, madeOn } = content;
  const say = reportWords(language);
  const colour = colourOf(sender);
  const poster = parts.find(({ key }) => key === posterPart);
  const words = poster?.words.map(({ text }) => text) ?? [];
  const facts = poster?.blocks.flatMap((block) => (block.kind === 'lines' ? block.items : [])) ?? [];
  const chart = parts.flatMap(({ blocks }) => blocks).find((block): block is ChartBlock => block.kind === 'chart');
  const lines = words.flatMap((text) => text.split(/\n+/)).filter((line) => line.trim() !== '');
  const known = facts.map(({ text }) => text);
  const sources = [...new Set(facts.map(({ source }) => source))];
  const letters = [...words, ...known].join(' ').length;
  const short = address.replace(/^https?:\/\//, '');
  return {
    ...{ lang: language, colour, title, name: `${title} - ${sender.name}`, gemeente: sender.name },
    ...{ logo: logoSvg(sender.logo), logoAlt: say('print.logo', { gemeente: sender.name }) },
    day: writeDay(madeOn, language),
    titleSize: title.length > 60 ? 44 : title.length > 34 ? 58 : 72,
    textSize: letters > 800 ? 18 : letters > 500 ? 21 : chart === undefined ? 36 : letters > 250 ? 25 : 30,
    words: [...(lines.length + known.length > mostLines ? [lines.join(' ')] : lines), ...known],
    // of what is known; the words are of the gemeente, which stands below
    wordsSource: sources.length === 0 ? '' : say('source', { source: sources.join('; ') }),
    ...pictureOf(chart, content, colour),
    ...{ scan: say('poster.scan'), how: say('poster.how'), address: short },
    qr: await drawQr(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
    qrAlt: say('poster.qr', { address: short }),
  };
}

function pictureOf(
  chart: ChartBlock | undefined,
  { language }: ReportContent,
  colour: ReturnType<typeof colourOf>,
): Readonly<Record<'svg' | 'alt' | 'chartTitle' | 'source', string>> {
  if (chart === undefined) return { svg: '', alt: '', chartTitle: '', source: '' };
  const say = reportWords(language);
  const half = mostRows / 2;
  const isLong = chart.rows.length > mostRows;
  const rows = isLong ? [...chart.rows.slice(0, half), ...chart.rows.slice(-half)] : chart.rows;
  return {
    svg: chartSvg({ ...chart, rows }, language, colour),
    alt: chart.alt,
    chartTitle: isLong ? say('poster.ends', { title: chart.title, n: half }) : chart.title,
    source: say('source', { source: chart.source }),
  };
}
