import type { Language } from '@wijkspoor/platform/domain';
import type { Spoor } from '@wijkspoor/wijk/domain';
import type { Definition, Question } from '../definition';
import { translator } from './shipped-instrument';

/**
 * The fourteen aspects of the Leefplekmeter in its order, each with the spoor it says most about. The names are terms of the
 * field (RIVM, Place Standard); our sentences are our own.
 */
const aspects = {
  moving: 'environment',
  publicTransport: 'environment',
  traffic: 'environment',
  streets: 'environment',
  nature: 'environment',
  recreation: 'environment',
  facilities: 'care',
  work: 'participation',
  housing: 'environment',
  contacts: 'social',
  identity: 'social',
  safety: 'social',
  upkeep: 'environment',
  influence: 'participation',
} as const satisfies Record<string, Spoor>;
type Aspect = keyof typeof aspects;

/** All words of a Leefplekmeter in one language. */
export type LeefplekWords = {
  readonly title: string;
  readonly intro: string;
  readonly credit: string;
  /** Ends of the scale. */
  readonly low: string;
  readonly high: string;
  /** Follow the name of an aspect, so that each field has a name of its own. */
  readonly good: string;
  readonly better: string;
  /** The last question: about anything. */
  readonly last: string;
  readonly lastHelp: string;
  readonly aspects: Readonly<
    Record<Aspect, { readonly name: string; readonly question: string; readonly help: string }>
  >;
};

/** A Leefplekmeter: per aspect a score, what is good now and what can be better; one open question at the end. */
export function leefplekDefinition(
  words: Readonly<Record<Language, LeefplekWords>>,
  { min, max, minutes }: { readonly min: number; readonly max: number; readonly minutes: number },
): Definition {
  const text = translator(words);
  const keys = Object.keys(aspects) as Aspect[];
  const questions = keys.flatMap((key): Question[] => [
    {
      kind: 'scale',
      key,
      name: text((one) => one.aspects[key].name),
      text: text((one) => one.aspects[key].question),
      help: text((one) => one.aspects[key].help),
      spoor: aspects[key],
      min,
      max,
      low: text(({ low }) => low),
      high: text(({ high }) => high),
    },
    { kind: 'good', key: `${key}Good`, about: key, text: text((one) => `${one.aspects[key].name}: ${one.good}`) },
    { kind: 'better', key: `${key}Better`, about: key, text: text((one) => `${one.aspects[key].name}: ${one.better}`) },
  ]);
  return {
    title: text(({ title }) => title),
    intro: text(({ intro }) => intro),
    credit: text(({ credit }) => credit),
    audience: 'adults',
    minutes,
    questions: [
      ...questions,
      { kind: 'open', key: 'more', about: null, text: text(({ last }) => last), help: text((one) => one.lastHelp) },
    ],
    wheel: keys,
  };
}
