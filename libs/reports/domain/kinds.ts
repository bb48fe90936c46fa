/** `handover`: the overdrachtsdossier of a gemeente, all its projects. `councilLetter`: the raadsinformatiebrief of one project. */
export const reportKinds = ['handover', 'councilLetter'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What officials and the council read. */
export const reportLanguages = ['nl', 'en'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** The files of a frozen report: to print, to go on writing in, and every number in it with its source. */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];
