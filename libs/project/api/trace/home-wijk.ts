/** A project can be in several wijken: in the trace, what belongs to it stands in the first public one. @param project a column. */
export const homeWijk = (project: string): string =>
  `(select pw.wijk_id from project_wijk pw join wijk v on v.id = pw.wijk_id where pw.project_id = ${project} order by not v.published, v.name limit 1)`;
