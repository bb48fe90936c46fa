/**
 * How an intervention was assessed, from nothing to strong evidence. All levels are those of the Dutch procedure that seven
 * databanks share; the names in code are ours.
 * @see loketgezondleven.nl, "werkwijze beoordeling"
 */
export const recognitionLevels = [
  'none',
  'described',
  'substantiated',
  'firstIndications',
  'goodIndications',
  'strongIndications',
] as const;
/** One of these levels; only `none` has no last day. */
export type RecognitionLevel = (typeof recognitionLevels)[number];

/** A recognition with the last day on which it holds; without a day when there is none. */
export type Recognition = { readonly level: RecognitionLevel; readonly validUntil: string | null };

/** Whether a recognition is past, on `today` (`2027-03-14`). Something that was never recognised cannot expire. */
export const isExpired = ({ level, validUntil }: Recognition, today: string): boolean =>
  level !== 'none' && validUntil !== null && validUntil < today;
