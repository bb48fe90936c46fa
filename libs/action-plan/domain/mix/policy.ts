/** Who may do what with the mix of interventions. */
export const mixPolicy = {};
