import fs from 'node:fs';
import path from 'node:path';

/** What R says of made-up samples and populations; see `tools/oracles/raking.R`. */
export type RakingOracle = {
  readonly raking: readonly {
    readonly cells: readonly { readonly categories: readonly number[]; readonly n: number }[];
    /** Per margin its categories, each with its people. */
    readonly margins: readonly (readonly (readonly [category: number, people: number])[])[];
    /** How many forms of a cell (from 1) gave a score. */
    readonly scores: readonly (readonly [cell: number, score: number, n: number])[];
    readonly weights: readonly number[];
    readonly trimmed: readonly number[];
    readonly effectiveN: number;
    readonly meanUntrimmed: number;
    readonly meanTrimmed: number;
    readonly meanOfTrimWeights: number;
  }[];
  /** 95% of a hypergeometric distribution. */
  readonly ranges: readonly {
    readonly group: number;
    readonly people: number;
    readonly answers: number;
    readonly low: number;
    readonly high: number;
  }[];
};

/** What R says of real answer sets; see `tools/oracles/alpha.R`. */
export type AlphaOracle = {
  readonly bfi: {
    readonly published: Readonly<Record<string, number>>;
    readonly alpha: Readonly<Record<string, number>>;
    /** Per item the part that gave each answer, from the lowest. */
    readonly shares: Readonly<Record<string, readonly number[]>>;
  };
  readonly cavalini: { readonly alpha: number; readonly shares: Readonly<Record<string, readonly number[]>> };
};

const read = (name: string) =>
  JSON.parse(fs.readFileSync(path.join(__dirname, '../../../tools/oracles', `${name}.json`), 'utf8')) as unknown;
export const rakingOracle = (): RakingOracle => read('raking') as RakingOracle;
export const alphaOracle = (): AlphaOracle => read('alpha') as AlphaOracle;
