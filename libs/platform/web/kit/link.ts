/** A link as components take it: words and an address. `more` is read out after the words, for links that look alike. */
export interface PageLink {
  readonly text: string;
  readonly href: string;
  readonly current?: boolean;
  readonly more?: string;
}
