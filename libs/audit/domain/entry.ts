/** One line of the trail: codes and ids, never a name, an address or a text somebody wrote. */
export type AuditEntry = {
  /** What happened, as a code: `member.removed`. */
  readonly what: string;
  /** The kind of thing it happened to: `membership`. */
  readonly kind: string;
  /** Which one; null when the thing has no id of its own. */
  readonly id: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};
