import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  asNumber,
  byId,
  type Completion,
  countEqualShares,
  countGreedy,
  countTotals,
  type Outcome,
  type PabulibElection,
  readElection,
  readPabulib,
  type TieOrder,
  type Utility,
  votesCostLot,
  countingError,
  writeAmount,
} from '@wijkspoor/voting/domain';

/** Rules as the format names them, in our words. */
const ofFormat: Readonly<Record<string, Pick<Options, 'rule'> & Partial<Options>>> = {
  greedy: { rule: 'greedy' },
  'greedy-no-skip': { rule: 'greedy-no-skip' },
  'greedy-threshold': { rule: 'greedy-threshold' },
  equalshares: { rule: 'equal-shares', completion: 'none' },
  'equalshares/add1': { rule: 'equal-shares', completion: 'add-one' },
};
const greedyRules = ['greedy', 'greedy-no-skip', 'greedy-threshold', 'greedy-per-cost', 'greedy-borda'] as const;
const rules = ['file', ...greedyRules, 'equal-shares', 'totals'] as const;
const utilities = ['cost', 'cardinality', 'points', 'borda'] as const satisfies readonly Utility[];
const completions = [
  'none',
  'greedy',
  'add-one',
  'add-one-then-greedy',
  'add1u',
] as const satisfies readonly Completion[];
const tieBreaks = ['votes-cost-lot', 'pabutools'] as const;

type Options = {
  readonly rule: (typeof rules)[number];
  readonly utility: Utility;
  readonly completion: Completion;
  readonly tieBreak: (typeof tieBreaks)[number];
  readonly seed: string;
  readonly threshold?: bigint;
  readonly perCategory?: boolean;
  readonly seats: number;
  readonly explain?: boolean;
};

const tallyOptions: readonly Option[] = [
  new Option(
    '--rule <rule>',
    'greedy: by votes or points, skip what does not fit; -no-skip: stop there; -threshold: at least the threshold of the file; -per-cost: votes or points per cost; -borda: Borda points per cost; file: the rule that the file names',
  )
    .choices(rules)
    .default('file'),
  new Option('--utility <utility>', 'equal shares: what winning is worth to a voter')
    .choices(utilities)
    .default('cost'),
  new Option('--completion <completion>', 'equal shares: what happens with money that is left')
    .choices(completions)
    .default('none'),
  new Option('--tie-break <order>', 'votes-cost-lot: more votes, then lower cost, then a lot; pabutools: by id')
    .choices(tieBreaks)
    .default('votes-cost-lot'),
  new Option('--seed <seed>', 'of the lot').default(''),
  new Option('--threshold <score>', 'greedy: the lowest score with which one can win').argParser(wholeNumber),
  new Option('--per-category', 'greedy: keep to the money per category of the file'),
  new Option('--seats <number>', 'totals: how many win')
    .argParser((text: string) => Number(wholeNumber(text)))
    .default(1),
  new Option('--explain', 'also say of every project why it won or not'),
];

function wholeNumber(text: string): bigint {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 0.');
  return BigInt(text);
}

/** `tally FILE.pb`, with everything that can stand behind it. */
export function tallyCommand(): Command {
  const command = new Command('tally')
    .argument('<file>')
    .description('count a file of Pabulib (.pb) again, by any rule, as JSON; needs no database')
    .action(tallyFile);
  for (const option of tallyOptions) command.addOption(option);
  return command;
}

/** Prints one line of JSON; winners are in order of selection. */
function tallyFile(file: string, options: Options): void {
  const read = readElection(readPabulib(textOf(file)));
  const named = options.rule === 'file' ? { ...options, ...ruleOf(read, options) } : options;
  const outcome = count(read, named);
  console.log(
    JSON.stringify({
      ...{ rule: named.rule, winners: outcome.winners },
      ...{ spent: money(read, outcome.spent), budget: money(read, outcome.budget) },
      ...(options.explain === true ? { options: outcome.options.map((one) => explained(read, named, one)) } : {}),
    }),
  );
}

function textOf(file: string): string {
  if (!fs.existsSync(file)) throw new Error(`there is no file ${file}`);
  if (fs.statSync(file).isDirectory()) throw new Error(`${file} is a folder: name a file`);
  const bytes = fs.readFileSync(file);
  if (!isUtf8(bytes)) throw new Error(`${file} is not written in UTF-8: save it so`);
  return bytes.toString('utf8');
}

/** The rule that the file names. A file of ours says with which options it was counted: they are followed, the order of ties as asked. */
function ruleOf({ rule, countedAs }: PabulibElection, { tieBreak }: Options): Pick<Options, 'rule'> & Partial<Options> {
  if (countedAs !== '') {
    const as = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    for (const option of tallyOptions) as.addOption(option);
    return { ...as.parse(countedAs.split(' '), { from: 'user' }).opts<Options>(), tieBreak };
  }
  const known = ofFormat[rule.toLowerCase()];
  if (known === undefined)
    throw new Error(`The file names the rule "${rule}", which we cannot follow. Choose one with --rule.`);
  return known;
}

function count(read: PabulibElection, options: Options): Outcome {
  const { election } = read;
  const { rule, utility, completion } = options;
  const ties = tiesOf(read, options);
  if (rule === 'equal-shares') return countEqualShares(election, { utility, completion, ties });
  if (rule === 'totals') return countTotals(election, { seats: options.seats, ties });
  if (rule === 'greedy-borda' && election.kind !== 'ordinal') throw countingError('utilityNeedsOrder');
  const threshold = (options.threshold ?? 0n) * BigInt(election.pointSteps);
  return countGreedy(election, {
    ...(rule === 'greedy-borda' ? { score: 'borda' } : {}),
    ...(options.perCategory === true ? { perCategory: read.perCategory } : {}),
    perCost: rule === 'greedy-per-cost' || rule === 'greedy-borda',
    atMisfit: rule === 'greedy-no-skip' ? 'stop' : 'skip',
    threshold: rule === 'greedy-threshold' && options.threshold === undefined ? read.threshold : threshold,
    ties,
  });
}

const tiesOf = ({ election }: PabulibElection, { tieBreak, seed }: Options): TieOrder =>
  tieBreak === 'pabutools'
    ? byId(election)
    : votesCostLot(election, seed, (text) => createHash('sha256').update(text).digest('hex'));

const money = ({ decimals }: PabulibElection, amount: bigint): string => writeAmount({ digits: amount, decimals });

/** The figures of one project. Prices and what supporters have are rounded, for reading. */
function explained(
  read: PabulibElection,
  { rule, utility }: Options,
  one: Outcome['options'][number],
): Record<string, unknown> {
  const { id, cost, votes, score, reason, moneyLeft, price, supportersHave, paidAll } = one;
  const ofPoints = read.election.kind === 'points' && (rule !== 'equal-shares' || utility === 'points');
  const decimals = ofPoints ? read.pointDecimals : 0;
  // what is paid for cost is money for money
  const perUnit = utility === 'cost' ? 1 : 10 ** (decimals - read.decimals);
  return {
    ...{ id, reason, cost: cost === null ? null : money(read, cost), votes: String(votes) },
    score: writeAmount({ digits: score, decimals }),
    ...(moneyLeft === null ? {} : { moneyLeft: money(read, moneyLeft) }),
    ...(price === null ? {} : { price: asNumber(price) * perUnit, paidAll }),
    ...(supportersHave === null ? {} : { supportersHave: asNumber(supportersHave) / 10 ** read.decimals }),
  };
}
