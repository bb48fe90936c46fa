/**
 * What tables of the platform have of one person, as statements for whoever lists everything; the argument is an expression of who that is.
 * Each has `on_day` (text) and `what` (text).
 */
/** The day of a moment as people here call it, as text. */
export const dayHere = (moment: string): string => `(${moment} at time zone 'Europe/Amsterdam')::date::text`;

/** Files that an account added in the gemeente of the transaction. */
export const filesAddedBy = (account: string): string =>
  `select ${dayHere('added_at')} as on_day, name as what from stored_file where owner_account = ${account}`;

/** Mail to an address that is still kept. */
export const mailKeptFor = (address: string): string =>
  `select ${dayHere('added_at')} as on_day, subject as what from mail_message where to_address = ${address}`;
