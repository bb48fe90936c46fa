import { contrastRatio, hexColour } from './contrast';

/** Two tokens that a reader must be able to tell apart, and the ratio they need. */
interface Pair {
  readonly front: string;
  readonly back: string;
  readonly needed: number;
}

/** A pair that fails. `ratio` is absent when one of the two is missing or not written as `#rrggbb`. */
export interface ContrastFault extends Pair {
  readonly ratio: number | undefined;
}

/** WCAG 2.2: text 4.5 (1.4.3), lines and signs that mean something 3 (1.4.11). Running text we hold to 7 (1.4.6). */
const text = 4.5;
const sign = 3;
const running = 7;

const colour = (name: string): string => `--basis-color-${name}`;
const pairs = (fronts: readonly string[], backs: readonly string[], needed: number): Pair[] =>
  fronts.flatMap((front) => backs.map((back) => ({ front, back, needed })));

/** Everything a page, a section, a panel or a hovered row can be painted with. */
const surfaces = [
  'default-bg-document',
  'default-bg-subtle',
  'default-bg-default',
  'action-1-bg-subtle',
  'action-1-bg-default',
  'accent-2-bg-subtle',
  'accent-2-bg-default',
].map(colour);
const page = [colour('default-bg-document')];
/** Where lines, controls and outlined buttons stand. */
const grounds = [...page, colour('action-1-bg-default'), colour('accent-2-bg-subtle'), colour('default-bg-subtle')];
const states = ['positive', 'negative', 'warning', 'info'] as const;

const stateTokens = states.flatMap((state) => [
  ...pairs([colour(`${state}-color-default`)], [colour(`${state}-bg-default`), ...grounds], text),
  ...pairs([colour(`${state}-color-document`)], [colour(`${state}-bg-default`)], running),
  ...pairs([colour(`${state}-border-default`)], [colour(`${state}-bg-default`), ...page], sign),
]);

const buttonStates = ['', '-hover', '-active'].flatMap((state) => [
  ...pairs([`--nl-button-primary${state}-color`], [`--nl-button-primary${state}-background-color`], text),
  ...pairs([`--nl-button-primary${state}-background-color`], grounds, sign),
  ...pairs([`--nl-button-secondary${state}-border-color`], grounds, sign),
]);
/** Outlined and bare buttons have no ground of their own until the pointer is over them. */
const clearButtons = ['secondary', 'subtle'].flatMap((kind) => [
  ...pairs([`--nl-button-${kind}-color`], grounds, text),
  ...pairs([`--nl-button-${kind}-hover-color`], [`--nl-button-${kind}-hover-background-color`], text),
  ...pairs([`--nl-button-${kind}-active-color`], [`--nl-button-${kind}-active-background-color`], text),
]);

const footer = [colour('action-1-inverse-bg-document')];

const everyPair: readonly Pair[] = [
  ...pairs([colour('default-color-document')], surfaces, running),
  ...pairs([colour('default-color-subtle')], surfaces, text),
  ...pairs([colour('default-color-default')], [...page, colour('default-bg-default')], text),
  ...pairs(
    [colour('action-1-color-default'), colour('action-1-color-hover')],
    [...surfaces, colour('action-1-bg-hover')],
    text,
  ),
  ...pairs([colour('default-color-document')], [colour('action-1-bg-hover'), colour('action-1-bg-active')], text),
  ...pairs([colour('action-1-inverse-color-default')], [colour('action-1-inverse-bg-default')], text),
  ...pairs([colour('action-1-inverse-color-document')], footer, running),
  ...pairs(['action-1-border-default', 'action-1-color-default', 'default-border-default'].map(colour), grounds, sign),
  ...stateTokens,
  ...buttonStates,
  ...clearButtons,
  ...pairs(['--nl-button-focus-color'], ['--nl-button-focus-background-color'], running),
  ...pairs(['--nl-skip-link-color'], ['--nl-skip-link-background-color'], running),
  ...pairs(['--basis-focus-color'], [...grounds, '--basis-focus-background-color'], sign),
  ...pairs(['--basis-focus-background-color'], footer, sign),
  ...pairs(['--basis-form-control-color'], ['--basis-form-control-background-color'], running),
  ...pairs(['--basis-form-control-color'], ['--basis-form-control-invalid-background-color'], text),
  ...pairs(['--basis-form-control-color'], ['--basis-form-control-focus-background-color'], text),
  ...pairs(['--basis-form-control-placeholder-color'], ['--basis-form-control-background-color'], text),
  ...pairs(['--basis-form-control-border-color', '--basis-form-control-invalid-border-color'], grounds, sign),
  ...pairs(['--basis-form-control-disabled-color'], ['--basis-form-control-disabled-background-color'], text),
];

/** Tokens the gate looks at; a theme cannot be judged without them. */
export const gateTokens: readonly string[] = [...new Set(everyPair.flatMap(({ front, back }) => [front, back]))];

/**
 * Judges the final values of a theme on every pair that stands on our pages.
 * @returns the pairs that fail; a theme is published only when there are none.
 */
export function checkContrast(values: ReadonlyMap<string, string>): ContrastFault[] {
  return everyPair
    .map((pair) => {
      const front = values.get(pair.front) ?? '';
      const back = values.get(pair.back) ?? '';
      const judged = hexColour.test(front) && hexColour.test(back);
      return { ...pair, ratio: judged ? contrastRatio(front, back) : undefined };
    })
    .filter(({ ratio, needed }) => ratio === undefined || ratio < needed);
}
