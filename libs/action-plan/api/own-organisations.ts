import type { ReportScope } from '@wijkspoor/action-plan/domain';

/**
 * True for what is of an own organisation in a project where somebody reports for it: the two go together, so that a role for one
 * organisation here and for another there gives nothing of the second here.
 * @param organisations place of the first list of `ownOf`, @param projects place of the second.
 * @param of columns of the organisation and of the project.
 */
export const ownIn = (
  organisations: string,
  projects: string,
  { organisation, project }: { readonly organisation: string; readonly project: string },
): string =>
  `exists (select from unnest(${organisations}::uuid[], ${projects}::uuid[]) own (organisation, project)
     where own.organisation = ${organisation} and (own.project is null or own.project = ${project}))`;

/** The values of these places: organisations, and of each the project; null: in every one. */
export const ownOf = ({ own }: Pick<ReportScope, 'own'>): readonly [readonly string[], readonly (string | null)[]] => [
  own.map(({ organisationId }) => organisationId),
  own.map(({ projectId }) => projectId),
];
