/**
 * `handover`: the overdrachtsdossier of a gemeente, all its projects. `councilLetter`: the raadsinformatiebrief of one project.
 * `yearOverview`: the jaaroverzicht of a project. `evaluation`: of the cycle of a project that is its last. `wijkProfile`: the
 * wijkprofiel of the wijken of a project. `roundResults`: the uitkomsten of one round. `residentPage`: a page and a poster for
 * residents, of a round, a decision or a year.
 */
export const reportKinds = [
  ...(['handover', 'councilLetter', 'yearOverview', 'evaluation'] as const),
  ...(['wijkProfile', 'roundResults', 'residentPage'] as const),
] as const;
/** One of these kinds; `subjectOf` says what each is about. */
export type ReportKind = (typeof reportKinds)[number];

/** What a report can be about beside its project. */
export type ReportSubject = 'year' | 'round' | 'decision';

/** What a kind is about: a project or all of them, and one of these, where there are any. */
export const subjectOf = {
  handover: { project: false, of: [] },
  councilLetter: { project: true, of: [] },
  yearOverview: { project: true, of: ['year'] },
  evaluation: { project: true, of: [] },
  wijkProfile: { project: true, of: [] },
  roundResults: { project: true, of: ['round'] },
  residentPage: { project: true, of: ['round', 'decision', 'year'] },
} as const satisfies Readonly<Record<ReportKind, { readonly project: boolean; readonly of: readonly ReportSubject[] }>>;

/** What officials, the council and residents read. */
export const reportLanguages = ['nl', 'en'] as const;
/** The language in which a report is made, chosen when it is asked for. */
export type ReportLanguage = (typeof reportLanguages)[number];

/** The files of a frozen report: to print, to go on writing in, every number in it with its source, and to hang up. */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'csv', 'poster'] as const;
/** One of these files; a `poster` is only there for residents. */
export type ReportFormat = (typeof reportFormats)[number];

/** The files that a kind has: what is for residents has a poster as well. */
export const formatsOf = (kind: ReportKind): readonly ReportFormat[] =>
  reportFormats.filter((format) => format !== 'poster' || kind === 'residentPage');
