/** More interventions than any wijk carries at once; so a page can hold the whole matrix of a cycle. */
export const mostInterventions = 200;
