import * as z from 'zod/mini';
import { languages } from '@wijkspoor/platform/domain';
import { AreaLevel, DrawnMap, FigureKind, NoFigureReason, Spoor } from '@wijkspoor/wijk/domain';

/** A number of one area, or why there is none. Unknown is never 0. */
export const ProfileNumber = z.object({
  area: z.object({ code: z.nullable(z.string()), name: z.string(), level: AreaLevel, year: z.nullable(z.int()) }),
  value: z.nullable(z.number()),
  lower: z.nullable(z.number()),
  upper: z.nullable(z.number()),
  reason: z.nullable(NoFigureReason),
  /** Of a count: how many of every hundred, in whole percents, from counts of the same table and period. */
  share: z.nullable(z.int()),
});
export type ProfileNumber = z.infer<typeof ProfileNumber>;

const Source = z.object({
  name: z.string(),
  table: z.string(),
  tableTitle: z.string(),
  column: z.string(),
  licence: z.string(),
  importedAt: z.string(),
});

/** A number of another period, kept apart: from another table, estimated, or of other ground. No line leads to it. */
const Earlier = z.object({
  period: z.string(),
  value: z.number(),
  lower: z.nullable(z.number()),
  upper: z.nullable(z.number()),
  measured: z.enum(['measured', 'modelled']),
  unit: z.string(),
  decimals: z.int(),
  source: Source,
  /** A figure of the gemeente itself, whatever the one shown is. */
  own: z.boolean(),
  /** Indelingsjaar of its area. */
  areaYear: z.int(),
  /** From the table version whose figure is shown: then it is estimated, or the ground changed. */
  sameTable: z.boolean(),
  /** False when nobody can say that the borders were the same. */
  sameGround: z.boolean(),
});

/** One indicator of a wijk, beside its gemeente and the country; all numbers of one table version and one period. */
export const ProfileIndicator = z.object({
  indicator: z.string(),
  /** Title in the table; pages use the words of the catalogue where they have them. */
  title: z.string(),
  spoor: z.nullable(Spoor),
  kind: z.nullable(FigureKind),
  unit: z.string(),
  decimals: z.int(),
  /** Whom it is about, when not everyone: "18 jaar of ouder". */
  categories: z.array(z.string()),
  /** Why staff chose it; empty when they did not say. */
  why: z.string(),
  /** Null when no table holds the indicator for this place. */
  period: z.nullable(z.string()),
  source: z.nullable(Source),
  measured: z.enum(['measured', 'modelled']),
  own: z.boolean(),
  /** What `share` is a part of. */
  shareOf: z.nullable(z.enum(['population', 'households'])),
  wijk: ProfileNumber,
  /** How many buurten the number of the wijk was added up from; 0 when it is one area. */
  added: z.int(),
  /** The buurten one by one, where they cannot be added up. */
  buurten: z.array(ProfileNumber),
  /** The smallest level with a number, when the wijk has none. */
  fallback: z.nullable(AreaLevel),
  /** The wijk of CBS around the buurten, when that is what the figure fell back to. */
  around: z.nullable(ProfileNumber),
  gemeente: z.nullable(ProfileNumber),
  country: z.nullable(ProfileNumber),
  /** Numbers that may stand in one line: one table version, the same ground, measured. Oldest first; empty otherwise. Null in between: not known. */
  trend: z.array(z.object({ period: z.string(), value: z.nullable(z.number()) })),
  /** Newest first. */
  earlier: z.array(Earlier),
});
export type ProfileIndicator = z.infer<typeof ProfileIndicator>;

/** The indicators of one spoor; null for what belongs to none. */
export const ProfileSection = z.object({ spoor: z.nullable(Spoor), indicators: z.array(ProfileIndicator) });
export type ProfileSection = z.infer<typeof ProfileSection>;

/** Somebody's words, with who and when. */
const ProfileNote = z.object({ text: z.string(), author: z.string(), writtenOn: z.string() });

/** A table that figures on the profile come from. */
export const ProfileSource = z.object({
  ...{ name: z.string(), table: z.string(), tableTitle: z.string(), licence: z.string(), importedAt: z.string() },
  periods: z.array(z.string()),
  own: z.boolean(),
});
export type ProfileSource = z.infer<typeof ProfileSource>;

/** What a profile lacks, for who makes it. */
export const profileGaps = [
  'projectHidden',
  'wijkHidden',
  'areas',
  'areasGone',
  'figures',
  'choice',
  'withoutFigure',
  'strengths',
  'duiding',
  'map',
] as const;
/** One thing that a profile lacks; only staff hear of it. */
export type ProfileGap = (typeof profileGaps)[number];
const ProfileMissing = z.object({ code: z.enum(profileGaps), n: z.int() });
export type ProfileMissing = z.infer<typeof ProfileMissing>;

/** A round in which residents are or were asked: the latest first. */
export const ProfileRound = z.object({
  number: z.int(),
  title: z.string(),
  state: z.enum(['open', 'closed']),
  /** The last day on which people could take part, in the Netherlands. */
  closesOn: z.string(),
  /** Anyone can read what came out. */
  results: z.boolean(),
});
export type ProfileRound = z.infer<typeof ProfileRound>;

/** The profile of a wijk as anyone may see it once it is public, and as staff see it before. */
export const WijkProfile = z.object({
  wijk: z.object({ slug: z.string(), name: z.string() }),
  /** False while only staff see this. */
  published: z.boolean(),
  /** The areas of CBS the wijk is made of; empty when nobody chose them. */
  areas: z.array(z.object({ code: z.string(), name: z.string(), level: AreaLevel, year: z.int() })),
  map: z.nullable(DrawnMap),
  /** Keys of the shapes of the map that are this wijk. */
  here: z.array(z.string()),
  /** The wijk in a few numbers. */
  brief: z.array(ProfileIndicator),
  /** In the order that staff chose, or ours. */
  sections: z.array(ProfileSection),
  /** Whether staff chose the indicators. */
  chosen: z.boolean(),
  strengths: z.array(ProfileNote),
  duiding: z.array(ProfileNote),
  /** Where residents were asked: what they said stands with each round. */
  residents: z.object({ asked: z.boolean(), rounds: z.array(ProfileRound) }),
  sources: z.array(ProfileSource),
  /** For staff only; empty for anyone else. */
  missing: z.array(ProfileMissing),
});
export type WijkProfile = z.infer<typeof WijkProfile>;

/** Whether the profile of a project is public, with what it lacks, per wijk. */
export const ProjectProfile = z.object({
  project: z.object({ id: z.string(), name: z.string() }),
  published: z.boolean(),
  publishedOn: z.nullable(z.string()),
  /** Number of the cycle that everybody sees; null when nobody does. */
  cycleShown: z.nullable(z.int()),
  wijken: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      figures: z.int(),
      missing: z.array(ProfileMissing),
    }),
  ),
  may: z.object({ publish: z.string() }),
});
export type ProjectProfile = z.infer<typeof ProjectProfile>;

/** Shows the profile of a project to everybody, or takes it back. */
export const PublishProfile = z.strictObject({ published: z.boolean() });
export type PublishProfile = z.infer<typeof PublishProfile>;

/** Language of a file: a link to it cannot say so otherwise. */
export const ExportQuery = z.strictObject({ language: z.optional(z.enum(languages)) });
export type ExportQuery = z.infer<typeof ExportQuery>;
