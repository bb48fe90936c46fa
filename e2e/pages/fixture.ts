import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test';
import { origin } from './client';

/** A browser of somebody: its own cookies, watched for errors. */
type NewVisitor = (options?: BrowserContextOptions) => Promise<BrowserContext>;
type Fixtures = {
  /** Lines of the console that this test expects, such as a change that is refused. */
  readonly expectedErrors: readonly RegExp[];
  readonly errors: string[];
  readonly newVisitor: NewVisitor;
};

/** `test` of Playwright; fails when a browser's console or a page says that something is wrong. */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  errors: async ({ expectedErrors }, use) => {
    const errors: string[] = [];
    await use(errors);
    base.expect(errors.filter((line) => !expectedErrors.some((one) => one.test(line)))).toEqual([]);
  },
  context: async ({ context, errors }, use) => {
    watch(context, errors);
    await use(context);
  },
  newVisitor: async ({ browser, errors, contextOptions, baseURL, locale, javaScriptEnabled }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const own = { ...contextOptions, ...(baseURL ? { baseURL } : {}), ...(locale ? { locale } : {}) };
      const context = await browser.newContext({ ...own, javaScriptEnabled: javaScriptEnabled ?? true, ...options });
      watch(context, errors);
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect } from '@playwright/test';

/**
 * Content security policy and failing scripts speak in the console. A page that says "not found" is no error of the page,
 * and pages of others, such as an identity provider's, are not ours to judge.
 */
function watch(context: BrowserContext, errors: string[]): void {
  const documents = new Set<string>();
  context.on('response', (response) => {
    if (response.request().resourceType() === 'document') documents.add(response.url());
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || message.page()?.url().startsWith(origin) === false) return;
    if (
      message.text().startsWith('Failed to load resource') &&
      documents.has(message.location().url.split('#')[0] ?? '')
    )
      return;
    errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => errors.push(`page: ${error.error().message}`));
}
