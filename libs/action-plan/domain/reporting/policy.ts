/** Who may do what with partner reports. */
export const reportingPolicy = {};
