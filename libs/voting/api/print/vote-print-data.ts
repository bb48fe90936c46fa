import { type Language, localeOf, writeAddress } from '@wijkspoor/platform/domain';
import { themeNamed, wijkspoor } from '@wijkspoor/platform/domain/theme';
import { optionWords, ruleWords, votingError, type VotePrintView } from '@wijkspoor/voting/domain';
import { toString as drawQr } from 'qrcode';
import { type VotePrintWords, votePrintWords } from '../../domain/texts/print';
import { writeMoment } from '../moments';
import type { VoteFrame } from '../vote-frames';

/** Who asks. */
export type Sender = {
  readonly slug: string;
  readonly name: string;
  readonly theme: string;
  readonly contact: string;
};
/** A print that is made now. `origin` is where people find us. */
export type VotePrinting = {
  readonly vote: VoteFrame;
  readonly sender: Sender;
  readonly print: Pick<VotePrintView, 'language' | 'place'>;
  readonly origin: string;
  readonly now: Date;
};
type Data = Readonly<Record<string, unknown>>;

const zone = { timeZone: 'Europe/Amsterdam' } as const;

/** What letters say; each has one of the codes. The address in them, and in the picture, is the same for everybody. */
export async function voteLetterData(printing: VotePrinting, codes: readonly string[]): Promise<Data> {
  const { vote, print, sender, origin, now } = printing;
  const { language } = print;
  const say = votePrintWords(language);
  const path = `/${vote.wijk.slug}/stemmen/${vote.number}/code`;
  const address = origin + writeAddress({ language, gemeente: sender.slug, path });
  const parts = ['to', 'dear', 'how', 'step1', 'step2', 'step3', 'keep', 'private', 'otherWays', 'regards'] as const;
  const other = vote.checks.includes('paper') ? say('letter.paper') : say('letter.help');
  return {
    ...common(printing, say),
    ...Object.fromEntries(parts.map((part) => [part, say(`letter.${part}`)])),
    date: day(language, now),
    why: say('letter.why', { wijk: vote.wijk.name, age: vote.minimumAge }),
    // who can only vote with the letter is told of no other way
    other: vote.checks.includes('paper') || print.place !== '' ? other : '',
    questions: say('print.questions'),
    address: address.replace(/^https?:\/\//, ''),
    qr: await drawQr(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
    qrAlt: say('print.qr', { address }),
    codes,
  };
}

/** What ballot papers say, with the numbers they get. */
export function ballotPaperData(printing: VotePrinting, numbers: readonly number[]): Data {
  const { vote, print } = printing;
  const say = votePrintWords(print.language);
  const amount = (cents: number): string => money(print.language, cents);
  const { method, most } = vote;
  return {
    ...common(printing, say),
    heading: say('paper.heading'),
    wijk: vote.wijk.name,
    vote: say('paper.vote', { number: String(vote.number) }),
    number: say('paper.number', { number: '{number}' }),
    page: say('paper.page', { page: '{page}', pages: '{pages}' }),
    intro: vote.intro.replaceAll('\n', ' '),
    points: method === 'points',
    limit:
      method === 'budget'
        ? say('paper.budget', { amount: amount(vote.budgetCents ?? 0) })
        : say(`paper.${method}`, { n: most ?? 0 }),
    how: (['none', ...(method === 'points' ? [] : (['wrong'] as const)), 'tooMany', 'noName', 'once'] as const).map(
      (line) => say(`paper.${line}`),
    ),
    options: vote.options.map((option) => {
      const { title, text, language: lang } = optionWords(option, vote.languages[0], print.language);
      const { place, costCents, category } = option;
      const cost = costCents === null ? '' : say('paper.cost', { amount: amount(costCents) });
      return {
        ...{ place, lang, title, text: text.replaceAll('\n', ' ') },
        cost: [cost, category ?? ''].filter((one) => one !== '').join(' · '),
      };
    }),
    handIn: say('paper.handIn'),
    countTitle: say('paper.count'),
    count: [say(ruleWords(vote.rule, vote.method), { n: vote.seats ?? 1 }), ...moreRules(vote, say, amount)].join(' '),
    about: say('paper.about'),
    numbers: numbers.map(String),
  };
}

/** What else decides: a threshold, and what can go to a category at most. */
function moreRules(
  { threshold, categories, method }: VoteFrame,
  say: VotePrintWords,
  amount: (cents: number) => string,
): readonly string[] {
  const limits = categories.flatMap(({ name, budgetCents }) =>
    budgetCents === null ? [] : [`${name} ${amount(budgetCents)}`],
  );
  const fewest = method === 'points' ? 'rule.thresholdPoints' : 'rule.threshold';
  return [
    ...(threshold === null ? [] : [say(fewest, { n: threshold })]),
    ...(limits.length === 0 ? [] : [say('rule.categories', { limits: limits.join(', ') })]),
  ];
}

function common({ vote, sender, print: { language, place } }: VotePrinting, say: VotePrintWords): Data {
  return {
    lang: language,
    colour: themeNamed(sender.theme).roles['action-1'] ?? wijkspoor.roles['action-1'],
    name: `${vote.title} - ${sender.name}`,
    title: vote.title,
    gemeente: sender.name,
    contact: sender.contact,
    place,
    until: say('print.until', { until: until(vote, language) }),
    promiseTitle: say('print.promise'),
    promise: vote.promise,
    feedback:
      vote.feedbackDue === null
        ? ''
        : say('print.feedback', { day: day(language, new Date(vote.feedbackDue)), wijk: vote.wijk.name }),
  };
}

/** The moment it closes, as people say it. @throws voting.printNotNow when nobody knows yet */
function until({ closesAt }: VoteFrame, language: Language): string {
  if (closesAt === null) throw votingError('printNotNow');
  return writeMoment(language, closesAt);
}

const day = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...zone, day: 'numeric', month: 'long', year: 'numeric' }).format(
    moment,
  );

/** To the cent; whole euros without. */
const money = (language: Language, cents: number): string =>
  new Intl.NumberFormat(localeOf(language), {
    ...{ style: 'currency', currency: 'EUR' },
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
