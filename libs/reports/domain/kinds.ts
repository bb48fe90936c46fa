/**
 * `handover`: the overdrachtsdossier of a gemeente, all its projects. `councilLetter`: the raadsinformatiebrief of one project.
 * `yearOverview`: the jaaroverzicht of a project. `evaluation`: of the cycle of a project that is its last.
 */
export const reportKinds = ['handover', 'councilLetter', 'yearOverview', 'evaluation'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a kind is about: a project or all of them, and a year or everything. */
export const subjectOf = {
  handover: { project: false, year: false },
  councilLetter: { project: true, year: false },
  yearOverview: { project: true, year: true },
  evaluation: { project: true, year: false },
} as const satisfies Readonly<Record<ReportKind, { readonly project: boolean; readonly year: boolean }>>;

/** What officials and the council read. */
export const reportLanguages = ['nl', 'en'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** The files of a frozen report: to print, to go on writing in, and every number in it with its source. */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];
