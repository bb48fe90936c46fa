/** The page that says what went wrong at `url`; null when it is that page that cannot be shown, or it would fail for ever. */
export const failurePath = (status: number, url: string): string | null =>
  /\/fout\/\d+$/.test(url) ? null : `/fout/${status}`;
