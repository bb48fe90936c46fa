/** Errors, sentences of permission and mail of goals. */
export const nl = {};
