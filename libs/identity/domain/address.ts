/**
 * An e-mail address so that its owner knows it and nobody else learns it: `n…r@example.org`.
 * @param email one `@`, something on both sides of it.
 */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = '', ...rest] = [...email.slice(0, at)];
  return `${first}…${rest.length > 1 ? (rest.at(-1) ?? '') : ''}${email.slice(at)}`;
}
