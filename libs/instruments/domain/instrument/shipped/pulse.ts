import type { Spoor } from '@wijkspoor/wijk/domain';
import type { Question } from '../definition';
import { ar } from './pulse/ar';
import { en } from './pulse/en';
import { nl, type PulseScale } from './pulse/nl';
import { type ShippedInstrument, translator } from './shipped-instrument';

const text = translator({ nl, en, ar });
const scales = {
  living: 'environment',
  outside: 'environment',
  others: 'social',
  help: 'care',
  voice: 'participation',
} as const satisfies Record<PulseScale, Spoor>;
const keys = Object.keys(scales) as PulseScale[];

const questions = keys.map((key): Question => ({
  kind: 'scale',
  key,
  name: text((one) => one.scales[key].name),
  text: text((one) => one.scales[key].question),
  spoor: scales[key],
  min: 1,
  max: 10,
  low: text(({ low }) => low),
  high: text(({ high }) => high),
}));

/** Two minutes: five marks and one open question, to ask between two larger rounds. */
export const pulse: ShippedInstrument = {
  key: 'pulse',
  version: 1,
  definition: {
    title: text(({ title }) => title),
    intro: text(({ intro }) => intro),
    minutes: 2,
    questions: [
      ...questions,
      { kind: 'open', key: 'wish', about: null, text: text(({ wish }) => wish), help: text((one) => one.wishHelp) },
    ],
    wheel: keys,
  },
};
