/** The mailbox of an address: one, however it is written. Capitals, and what stands behind a plus that follows a name, do not make another. */
export function mailboxOf(email: string): string {
  const [name = '', domain = ''] = email.trim().toLowerCase().split('@');
  return `${/^[^+]+/.exec(name)?.[0] ?? name}@${domain}`;
}
