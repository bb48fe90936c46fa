import {
  drawnNumbers,
  type ProfileIndicator,
  type ProfileNumber,
  type WijkProfile,
} from '@wijkspoor/monitoring/domain';
import { localTime } from '@wijkspoor/platform/domain';
import { texts as indicatorTexts } from '@wijkspoor/wijk/domain/texts/indicators';
import {
  type Builder,
  builderOf,
  linesBlock,
  numberColumn,
  type SourcedRow,
  sourcedTable,
  textColumn,
  wordsOf,
} from './building';
import { chartBlock } from './chart';
import { type Block, type Cell, longestWords, type Part, type ReportContent } from './content';
import type { ProjectFacts, ReportFacts } from './facts';
import type { ReportLanguage } from './kinds';
import { reportWords } from './texts/content';
import { writeCell } from './write-cell';

/** So many pictures of a topic: its table has every number. */
const mostPictures = 3;

/**
 * The wijkprofiel of the wijken of a project: who live there, the indicators that were chosen with source, year, area and whether they
 * were measured or estimated, and what people say beside them. Everything is as the profile page has it.
 */
export function wijkProfileOf(facts: ReportFacts, project: ProjectFacts, language: ReportLanguage): ReportContent {
  const say = reportWords(language);
  const use = builderOf(facts, language, say);
  const { profiles } = facts.about;
  const written = (key: 'intro' | 'meaning'): Part => ({
    ...{ key, title: say(`profile.${key}`), state: null, blocks: [] },
    words: [
      wordsOf(
        ...(['words', say('words.letter'), say(`profile.${key}.help`)] as const),
        key === 'intro' ? [say('profile.begin', { wijken: use.list(project.wijken) })] : [],
        longestWords.wijkProfile,
      ),
    ],
  });
  return {
    title: say('profile.title', { wijken: use.list(profiles.map(({ wijk }) => wijk.name)), project: project.name }),
    subtitle: say('profile.subtitle', { gemeente: facts.gemeente, project: project.name, day: use.day(facts.today) }),
    gemeente: facts.gemeente,
    madeOn: facts.today,
    language,
    parts: [
      written('intro'),
      ...profiles.flatMap((profile, index) => partsOf(use, profile, profiles.length > 1 ? index + 1 : 0)),
      written('meaning'),
    ],
  };
}

/** @param place of the wijk among others, from 1; 0 where it is the only one. */
function partsOf(use: Builder, profile: WijkProfile, place: number): readonly Part[] {
  const { say } = use;
  const { name } = profile.wijk;
  const part = (key: string, title: string, blocks: readonly Block[]): Part => ({
    key: place === 0 ? key : `${key}${place}`,
    title: place === 0 ? title : say('profile.ofWijk', { wijk: name, title }),
    ...{ state: null, blocks: [...blocks], words: [] },
  });
  const notes = (kind: 'strengths' | 'duiding') =>
    linesBlock(
      '',
      // not who wrote it: a report stays as it is, also when that person asks to be forgotten
      profile[kind].map(({ text, writtenOn }) => ({
        text,
        source: say('source.note', { day: use.day(writtenOn.slice(0, 10)) }),
      })),
    );
  return [
    part('people', say('profile.people'), [...ground(use, profile), ...table(use, profile.brief, profile)]),
    ...profile.sections.map(({ spoor, indicators }) =>
      part(`topic${spoor ?? 'other'}`, indicatorTexts[use.language][`spoor.${spoor ?? 'other'}`], [
        ...table(use, indicators, profile),
        ...indicators.flatMap((one) => picture(use, one)).slice(0, mostPictures),
      ]),
    ),
    part('strengths', say('profile.strengths'), notes('strengths')),
    part('worries', say('profile.duiding'), notes('duiding')),
    part('residents', say('profile.residents'), residents(use, profile)),
    part('sources', say('profile.sources'), sources(use, profile)),
  ];
}

/** What the wijk is made of. */
const ground = ({ say, list }: Builder, { areas }: WijkProfile): readonly Block[] =>
  areas.length === 0
    ? []
    : linesBlock('', [
        {
          text: say('profile.areas', { areas: list(areas.map(({ name }) => name)) }),
          source: say('source.areas', { year: String(areas[0]?.year ?? '') }),
        },
      ]);

function nameOf({ language, say }: Builder, { indicator, title, unit, categories }: ProfileIndicator): string {
  const names: Readonly<Record<string, string>> = indicatorTexts[language];
  const people = categories.length === 0 ? '' : ` (${say('profile.about', { people: categories.join(', ') })})`;
  const measure = unit === '' || unit.toLowerCase() === 'aantal' ? '' : ` (${unit})`;
  return `${names[indicator] ?? title}${people}${measure}`;
}

const sourceOf = ({ say }: Builder, { source, period, own }: ProfileIndicator): string => {
  if (source === null) return say('source.noTable');
  const table = own ? source.tableTitle : source.table;
  return say('source.figure', { name: source.name, table, period: period ?? '' });
};

/** The indicators of a topic, a row each; buurten that cannot be added up have rows of their own. */
function table(use: Builder, indicators: readonly ProfileIndicator[], profile: WijkProfile): readonly Block[] {
  const { say, facts, day } = use;
  const shares = indicators.some(({ wijk, buurten }) => [wijk, ...buurten].some(({ share }) => share !== null));
  const cell = (number: ProfileNumber | null): Cell =>
    number === null ? null : (number.value ?? say(`reason.${number.reason ?? 'notAvailable'}`));
  const rows = indicators.flatMap((one): readonly SourcedRow[] => {
    const row = (what: string, number: ProfileNumber, besides: boolean): SourcedRow => ({
      cells: [
        ...[what, one.period, cell(number), besides ? cell(one.gemeente) : null, besides ? cell(one.country) : null],
        ...(shares ? [number.share] : []),
        kindOf(use, one, number),
      ],
      source: sourceOf(use, one),
    });
    const name = nameOf(use, one);
    return [
      row(name, one.wijk, true),
      ...one.buurten.map((buurt) => row(say('profile.buurt', { name, buurt: buurt.area.name }), buurt, false)),
    ];
  });
  return sourcedTable(
    '',
    [
      ...[textColumn(say('column.subject')), textColumn(say('column.period')), numberColumn(profile.wijk.name)],
      ...[numberColumn(facts.gemeente), numberColumn(say('column.country'))],
      ...(shares ? [numberColumn(say('column.share'))] : []),
      textColumn(say('column.measured')),
    ],
    rows,
    say('source.figures', { day: day(facts.today) }),
  );
}

/** Measured, or estimated between which bounds; nothing where there is no number. */
function kindOf({ say, number: write }: Builder, { measured }: ProfileIndicator, number: ProfileNumber): string | null {
  const { value, lower, upper } = number;
  if (value === null) return null;
  return measured === 'measured' || lower === null || upper === null
    ? say(`kind.${measured}`)
    : say('kind.between', { lower: write(lower), upper: write(upper) });
}

/** The wijk beside its gemeente and the country, drawn as on the profile page. */
function picture(use: Builder, one: ProfileIndicator): readonly Block[] {
  const { say, language, number: write } = use;
  const rows = drawnNumbers(one);
  if (rows === null) return [];
  const unit = one.shareOf !== null || one.unit === '%' ? '%' : '';
  return chartBlock({
    ...{ title: nameOf(use, one), form: 'dots', unit, source: sourceOf(use, one), language },
    // a table has the numbers, but the share of the wijk alone
    repeats: one.shareOf === null,
    rows: rows.map(({ kind, number, value, lower, upper }) => {
      const { area } = number;
      const said = value === null ? say(`reason.${number.reason ?? 'notAvailable'}`) : null;
      const between =
        value === null || lower === null || upper === null
          ? null
          : `${writeCell('number', value, language)}${unit} (${write(lower)}-${write(upper)})`;
      return {
        name: area.level === 'country' ? say('column.country') : area.name,
        ...{ value, lower, upper, shown: said ?? between ?? value ?? '' },
        mark: kind === 'wijk' || kind === 'buurt' ? 'own' : 'other',
      };
    }),
  });
}

/** Where residents were asked. */
const residents = ({ say, day }: Builder, { residents: { rounds }, wijk }: WijkProfile): readonly Block[] =>
  linesBlock(
    '',
    rounds.map(({ number: round, title, closesOn, state, results }) => ({
      text: say(state === 'open' ? 'profile.roundOpen' : results ? 'profile.roundPublic' : 'profile.roundClosed', {
        title,
        day: day(closesOn),
      }),
      source: say('source.asked', { round, wijk: wijk.name }),
    })),
  );

/** The tables behind all numbers. */
const sources = ({ say, day }: Builder, profile: WijkProfile): readonly Block[] =>
  linesBlock(
    '',
    profile.sources.map(({ name, table: id, tableTitle, licence, importedAt, periods, own }) => ({
      text: say('profile.table', { title: tableTitle, periods: periods.join(', ') }),
      source: own
        ? say('source.ownTable', { name, day: day(localTime(importedAt).date) })
        : say('source.table', { name, table: id, licence, day: day(localTime(importedAt).date) }),
    })),
  );
