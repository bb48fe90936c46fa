/** Errors, sentences of permission and mail of reporting. */
export const nl = {};
