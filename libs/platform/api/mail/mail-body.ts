import { directionOf, type Language } from '@wijkspoor/platform/domain';

/** One piece of a message. */
export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** The message as plain text. */
export const plainText = (blocks: readonly MailBlock[]): string =>
  `${blocks.map((block) => (block.kind === 'link' ? `${block.text}:\n${block.href}` : block.text)).join('\n\n')}\n`;

/** The same message as HTML: the same words in the same order, everything escaped, nothing loaded from elsewhere. */
export function html(subject: string, blocks: readonly MailBlock[], language: Language): string {
  const body = blocks.map(block).join('\n');
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title>
<style>body{max-width:36em;margin:1.5em auto;padding:0 1em;font:1.1em/1.6 sans-serif;color:#1b1b1b;background:#fff}a{color:#0b4f8a}</style></head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function block(one: MailBlock): string {
  if (one.kind === 'link') return `<p><a href="${escape(one.href)}">${escape(one.text)}</a></p>`;
  return `<p>${escape(one.text).replaceAll('\n', '<br>\n')}</p>`;
}
