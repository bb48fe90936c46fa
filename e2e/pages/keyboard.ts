import { expect, type Page } from '@playwright/test';

const seenFocus = `(() => {
  const one = document.activeElement;
  const seen = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  return [one, ...(one.labels ?? [])].some((part) => seen(getComputedStyle(part))) ? 'seen' : one.outerHTML.slice(0, 120);
})()`;

/** What has the focus, as the browser tells a screen reader: `link "Inloggen"`. Fails when the focus cannot be seen. */
export async function spoken(page: Page): Promise<string> {
  expect(await page.evaluate<string>(seenFocus), 'the focus can be seen').toBe('seen');
  const cdp = await page.context().newCDPSession(page);
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
    fetchRelatives: false,
  });
  await cdp.detach();
  return `${nodes[0]?.role?.value} "${String(nodes[0]?.name?.value).trim()}"`;
}

/** Presses Tab and hears what comes, as often as there are words. */
export async function hear(page: Page, ...words: readonly (string | RegExp)[]): Promise<void> {
  for (const expected of words) {
    await page.keyboard.press('Tab');
    if (typeof expected === 'string') expect(await spoken(page)).toBe(expected);
    else expect(await spoken(page)).toMatch(expected);
  }
}

/** The first stop of every page. */
export const skip = 'link "Naar de inhoud"';
