import type { AgeBand, Channel } from '@wijkspoor/instruments/domain';

/** What one person who does not exist answered. */
export type MadeUpForm = {
  readonly channel: Channel;
  /** Place of a buurt in the list of the round, from 1; 0 when it was not said. */
  readonly buurt: number;
  readonly age: AgeBand | null;
  /** One for each mean, from 1 to 10; null where the question was skipped. */
  readonly scores: readonly (number | null)[];
};

type Crowd = {
  /** Another word gives other people. */
  readonly seed: string;
  readonly amount: number;
  /** About what people give for each subject, in the order of the questions. */
  readonly means: readonly number[];
  /** How many buurten there are to live in. */
  readonly buurten: number;
};

const channels: readonly Channel[] = [
  ...(['link', 'link', 'link', 'link', 'code'] as const),
  ...(['paper', 'paper', 'paper', 'assisted', 'assisted'] as const),
];
/** More old people than young ones take part, and hardly anybody below 25: so somebody is missing. */
const ages: readonly (AgeBand | null)[] = [
  ...([null, '15-24', '25-44', '25-44'] as const),
  ...(['45-64', '45-64', '45-64'] as const),
  ...(['65+', '65+', '65+', '65+', '65+'] as const),
];
const saysBuurt = 0.9;
const skips = 0.04;
/** How far somebody lies from the mean at most: half of it is the person, half the subject. */
const spread = 5;

/** Forms of people who do not exist, the same every time: who is cheerful is so about most things. */
export function madeUpForms({ seed, amount, means, buurten }: Crowd): readonly MadeUpForm[] {
  return Array.from({ length: amount }, (_, index): MadeUpForm => {
    const n = index + 1;
    const mood = chance(seed, n);
    return {
      channel: channels[n % channels.length] ?? 'link',
      buurt: buurten > 0 && chance(seed, n, 'buurt') < saysBuurt ? 1 + (n % buurten) : 0,
      age: ages[(n * 7) % ages.length] ?? null,
      scores: means.map((mean, subject) => {
        if (chance(seed, n, 'skips', subject) < skips) return null;
        const off = spread * (chance(seed, n, 'likes', subject) + mood - 1);
        return Math.min(10, Math.max(1, Math.round(mean + off)));
      }),
    };
  });
}

/** The same number from 0 up to 1 for the same words, every time. */
function chance(...words: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const sign of words.join(' ')) hash = Math.imul(hash ^ sign.charCodeAt(0), 16_777_619);
  // the last signs of a text would else hardly move the number
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_917);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
