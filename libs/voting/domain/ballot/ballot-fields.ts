type Words = { readonly choices: string; readonly buurt: string };

/**
 * What a refusal of a ballot can name, with its label. Each option before all of them together: a refusal of `choices.3` is about
 * the third.
 */
export const ballotFields = (
  options: readonly { readonly place: number; readonly title: string }[],
  { choices, buurt }: Words,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(options.map(({ place, title }) => [`choices.${place}`, title])),
  ...{ choices, buurt },
});
