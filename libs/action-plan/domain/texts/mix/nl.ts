/** Errors, sentences of permission and mail of mix. */
export const nl = {};
