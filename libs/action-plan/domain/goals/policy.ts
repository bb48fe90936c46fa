/** Who may do what with goals. */
export const goalsPolicy = {};
