import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

const { account } = whose;

/** What figures know of people: who added them. */
export const wijkData: PersonalData = {
  columns: { 'own_figure_table.added_by': 'keepsId', 'import_run.added_by': 'keepsId' },
  known: `select 'wijk.data.figures', true, ${dayHere('t.imported_at')}, t.title, '', 1 from own_figure_table t where t.added_by = ${account}`,
  knownEverywhere: `select 'wijk.data.imports', true, ${dayHere('r.added_at')}, r.file_name, '', 1 from import_run r where r.added_by = ${account}`,
};
