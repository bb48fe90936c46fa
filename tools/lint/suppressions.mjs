// A check that is switched off says why, after "--"; and never the whole file without naming the rule.

const off = /(?:eslint|stylelint|knip|dependency-cruiser)-disable|prettier-ignore|@ts-(?:ignore|nocheck|expect-error)/;
const explained = /(?:-disable(?:-next)?(?:-line)?\s+[\w@/-]+[\w@/,\s-]*|prettier-ignore|@ts-expect-error)\s--\s\S/;

/** The numbers of the lines that switch a check off without a reason. */
export const unexplained = (text) =>
  text.split('\n').flatMap((line, index) => (off.test(line) && !explained.test(line) ? [index + 1] : []));
