/** How long data of one class is kept: at most so many days, counted from what its own rule says. */
export type RetentionTerm = {
  /** `<domain>.<name>`; the catalogue of that domain has `retention.<name>`, what it is and from when the days count. */
  readonly name: string;
  /** Days, when a gemeente sets nothing. */
  readonly standard: number;
  /** Most a gemeente can set, and then with a reason that everybody can read. As much as `standard` where it cannot be longer. */
  readonly longest: number;
};

/** What a gemeente set for one class. */
export type RetentionSetting = { readonly name: string; readonly days: number; readonly reason: string };

/** What can be read of a text: letters and digits. */
const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Shortest reason for keeping something longer than usual, in letters. */
const shortestReason = 20;

/** Days that hold: those of the gemeente, and never more than may be. Longer than usual holds only with its reason. */
export function daysKept({ name, standard, longest }: RetentionTerm, settings: readonly RetentionSetting[]): number {
  const own = settings.find((one) => one.name === name);
  if (own === undefined) return standard;
  const days = Math.min(own.days, longest);
  return days > standard && lettersOf(own.reason) < shortestReason ? standard : days;
}

/** What is wrong with a setting: the field and the code of its text; null when it can hold. */
export function settingFault(
  { standard, longest }: RetentionTerm,
  { days, reason }: Pick<RetentionSetting, 'days' | 'reason'>,
): { readonly path: 'days' | 'reason'; readonly code: 'max' | 'min'; readonly limit: number } | null {
  if (days > longest) return { path: 'days', code: 'max', limit: longest };
  if (days > standard && lettersOf(reason) < shortestReason)
    return { path: 'reason', code: 'min', limit: shortestReason };
  return null;
}
