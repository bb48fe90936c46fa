import { type Address, directionOf, writeText } from '@wijkspoor/platform/domain';
import { texts } from '@wijkspoor/platform/domain/texts';
import type { RenderedPage } from '@wijkspoor/platform/web';
import type { Assets } from './assets';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Puts a rendered page into its document. `nonce` is for work pages, the only ones with the client bundle. */
export function documentOf(
  page: RenderedPage,
  { language }: Pick<Address, 'language'>,
  assets: Assets,
  nonce: string | null,
): string {
  const theme = assets.theme(page.theme);
  const nonced = nonce === null ? '' : ` nonce="${nonce}"`;
  return [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}" data-theme="${theme.name}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(page.title)}</title>`,
    page.description === ''
      ? '<meta name="robots" content="noindex">'
      : `<meta name="description" content="${escape(page.description)}">`,
    `<link rel="preload" href="${assets.font}" as="font" type="font/woff2" crossorigin>`,
    `<style${nonced}>${theme.css}</style><link rel="stylesheet" href="${assets.css}"><link rel="icon" href="${assets.icons.svg}" type="image/svg+xml"><link rel="apple-touch-icon" href="${assets.icons.png}">`,
    page.kind === 'work' || page.workStyles === true ? `<link rel="stylesheet" href="${assets.workCss}">` : '',
    page.forms === undefined ? '' : `<link rel="stylesheet" href="${assets.formCss}">`,
    page.ideas === true ? `<link rel="stylesheet" href="${assets.ideaCss}">` : '',
    page.forms === 'script' ? `<script type="module" src="${assets.formScript}"></script>` : '',
    ...(nonce === null ? [] : assets.preload.map((chunk) => `<link rel="modulepreload" href="${chunk}"${nonced}>`)),
    nonce === null ? '' : `<script type="module" src="${assets.script}"${nonced}></script>`,
    `</head><body${page.kind === 'work' ? ' class="ws-work"' : ''}>${nonce === null ? page.body : waiting(page.body, language)}</body></html>`,
  ].join('');
}

/**
 * A work page as it waits for its script: until that is there nothing can be typed or sent in its forms, for nobody would hear it
 * (main.ts opens them).
 */
const waiting = (body: string, language: Address['language']): string =>
  `<noscript><p class="ws-wrap ws-panel">${writeText(texts[language].needsScript ?? texts.nl.needsScript, language)}</p></noscript>${body.replaceAll('<form ', '<form inert ')}`;
