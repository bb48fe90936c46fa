/** The further rules of a vote. Money in whole cents. */
type MoreRules = {
  readonly budgetCents: number | null;
  readonly threshold: number | null;
  readonly categories: readonly { readonly name: string; readonly budgetCents: number | null }[];
};

/**
 * Threshold and categories as lines of META in a file of Pabulib. A file has money for every category or for none: one without a
 * limit of its own gets all the money there is, which limits nothing.
 * @param euros writes whole cents.
 */
export function moreRulesMeta(
  { budgetCents, threshold, categories }: MoreRules,
  euros: (cents: number) => string,
): readonly (readonly [key: string, value: string])[] {
  const limited = categories.some((one) => one.budgetCents !== null);
  const limits = categories.map((one) => euros(one.budgetCents ?? budgetCents ?? 0));
  return [
    ...(threshold === null ? [] : [['min_project_score_threshold', String(threshold)] as const]),
    ...(categories.length === 0 ? [] : [['categories', categories.map(({ name }) => name).join(',')] as const]),
    ...(limited ? [['budget_per_category', limits.join(',')] as const] : []),
  ];
}
