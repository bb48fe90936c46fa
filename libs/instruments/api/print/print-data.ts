import { ageBands, instrumentsError, type PrintView } from '@wijkspoor/instruments/domain';
import { type PrintWords, printWords } from '../../domain/texts/print';
import { type Language, languageName, localeOf, writeAddress } from '@wijkspoor/platform/domain';
import { themeNamed, wijkspoor } from '@wijkspoor/platform/domain/theme';
import { toString as drawQr } from 'qrcode';
import type { RoundFrame } from '../round-frames';
import { optionsOnPaper, questionsOnPaper, type OnPaper } from './questions-on-paper';

/** Who asks. */
export type Sender = {
  readonly slug: string;
  readonly name: string;
  readonly theme: string;
  readonly contact: string;
};
/** A print that is made now. `origin` is where people find us. */
export type Printing = {
  readonly frame: RoundFrame;
  readonly sender: Sender;
  readonly print: Pick<PrintView, 'language' | 'place'>;
  readonly origin: string;
  readonly now: Date;
};
type Data = Readonly<Record<string, unknown>>;

const zone = { timeZone: 'Europe/Amsterdam' } as const;

/** What a poster says. */
export async function posterData(printing: Printing): Promise<Data> {
  const { frame, sender, print } = printing;
  const say = printWords(print.language);
  const names = new Intl.ListFormat(localeOf(print.language), { type: 'conjunction' });
  return {
    ...(await common(printing, say, '')),
    titleSize: frame.title.length > 60 ? 50 : frame.title.length > 30 ? 66 : 84,
    about: frame.wijk.name,
    lead: say('poster.lead', { wijk: frame.wijk.name }),
    scan: say('poster.scan'),
    goTo: say('poster.goTo'),
    facts: [
      say('print.until', { until: until(printing) }),
      `${say('print.minutes', { n: frame.definition.minutes })} ${say('print.noName')}`,
    ],
    otherWays: say('poster.otherWays'),
    help: say('poster.help', { gemeente: sender.name }),
    languages:
      frame.languages.length > 1
        ? say('poster.languages', { languages: names.format(frame.languages.map(languageName)) })
        : '',
  };
}

/** What letters say; each has one of the codes. */
export async function letterData(printing: Printing, codes: readonly string[]): Promise<Data> {
  const { frame, print, now } = printing;
  const say = printWords(print.language);
  const parts = [
    'to',
    'dear',
    'how',
    'step1',
    'step2',
    'step3',
    'keep',
    'private',
    'otherWays',
    'paper',
    'regards',
  ] as const;
  return {
    ...(await common(printing, say, '/code')),
    ...Object.fromEntries(parts.map((part) => [part, say(`letter.${part}`)])),
    date: day(print.language, now),
    why: say('letter.why', { wijk: frame.wijk.name }),
    minutes: say('print.minutes', { n: frame.definition.minutes }),
    until: say('print.until', { until: until(printing) }),
    codes,
  };
}

/** What forms say, with the numbers they get. */
export async function sheetData(printing: Printing, numbers: readonly number[]): Promise<Data> {
  const { frame, print } = printing;
  const say = printWords(print.language);
  const { definition } = frame;
  const background = backgroundOnPaper(frame, say);
  return {
    ...(await common(printing, say, '')),
    wijk: frame.wijk.name,
    round: say('sheet.round', { number: String(frame.number) }),
    form: say('sheet.form', { number: '{number}' }),
    page: say('sheet.page', { page: '{page}', pages: '{pages}' }),
    intro: inLanguage(definition.intro, print.language).replaceAll('\n', ' '),
    howTitle: say('sheet.how'),
    how: (['cross', 'wrong', 'skip', 'noNames'] as const).map((line) => say(`sheet.${line}`)),
    aboutNumber: say('sheet.number'),
    handIn: say('sheet.handIn'),
    until: say('sheet.handInUntil', { until: until(printing) }),
    fill: say('sheet.fill'),
    asked: questionsOnPaper(definition, print.language, say),
    background,
    backgroundTitle: say(background.length > 1 ? 'sheet.background' : 'sheet.backgroundOne'),
    backgroundWhy: say('sheet.backgroundWhy'),
    thanks: say('sheet.thanks'),
    credit: definition.credit === undefined ? '' : inLanguage(definition.credit, print.language),
    numbers: numbers.map(String),
  };
}

/** Numbered on after the questions. */
function backgroundOnPaper({ definition, askBuurt, askAge, buurten }: RoundFrame, say: PrintWords): readonly OnPaper[] {
  const asked = [
    ...(askBuurt ? [{ text: say('sheet.buurt'), options: buurten.map(({ name }) => name) }] : []),
    ...(askAge ? [{ text: say('sheet.age'), options: ageBands.map((band) => say(`age.${band}`)) }] : []),
  ];
  const before = questionsOnPaper(definition, 'nl', say).length;
  return asked.map(({ text, options }, index) => ({
    ...{ number: String(before + index + 1), kind: 'choice', text, help: '', only: '', texts: [], room: 0 },
    options: optionsOnPaper(options),
  }));
}

async function common({ frame, sender, print, origin }: Printing, say: PrintWords, page: string): Promise<Data> {
  const { language, place } = print;
  const path = `/${frame.wijk.slug}/meedoen/${frame.number}${page}`;
  const address = origin + writeAddress({ language, gemeente: sender.slug, path });
  const role = themeNamed(sender.theme).roles['action-1'] ?? wijkspoor.roles['action-1'];
  return {
    lang: language,
    colour: role,
    name: `${frame.title} - ${sender.name}`,
    title: frame.title,
    gemeente: sender.name,
    contact: sender.contact,
    place,
    address: address.replace(/^https?:\/\//, ''),
    qr: await drawQr(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
    qrAlt: say('print.qr', { address }),
    promiseTitle: say('print.promise'),
    promise: frame.promise,
    feedback:
      frame.feedbackDue === null
        ? ''
        : say('print.feedback', { day: day(language, new Date(frame.feedbackDue)), wijk: frame.wijk.name }),
  };
}

/** The moment it closes, as people say it. @throws instruments.printNotNow when nobody knows yet */
function until({ frame: { closesAt }, print: { language } }: Printing): string {
  if (closesAt === null) throw instrumentsError('printNotNow');
  const form = new Intl.DateTimeFormat(localeOf(language), {
    ...{ ...zone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  });
  return form.format(new Date(closesAt));
}

const day = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...zone, day: 'numeric', month: 'long', year: 'numeric' }).format(
    moment,
  );

const inLanguage = (text: { readonly nl: string } & Partial<Record<Language, string>>, language: Language): string =>
  text[language] ?? text.nl;
