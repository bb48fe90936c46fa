// Wijkspoor as `npm start` runs it, on fresh data: how soon it is ready, what its processes hold after a minute without work, and what a browser says
// of its public pages on a slow phone.
import { performance } from 'node:perf_hooks';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserFlags, chromiumPath } from '../../chromium.mjs';
import { freePort } from '../../database.mjs';
import { residentOf } from '../../memory.mjs';
import { startStack } from '../../stack.mjs';
import { pause, tidy } from './measure.mjs';

const unset = { DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', PUBLIC_ORIGIN: '', SECRET: '' };
const here = '/waterhoven/lindehoek';
/** What a resident opens of a wijk. */
const publicPages = {
  gemeente: '/waterhoven',
  wijk: here,
  whereWeStand: `${here}/waar-staan-we`,
  takePart: `${here}/meedoen/2`,
  results: `${here}/uitkomsten/1`,
  vote: `${here}/stemmen/2`,
  saidAndDone: `${here}/u-zei-wij-deden`,
  wijkInArabic: '/waterhoven/ar/lindehoek',
};

/** @param runs how often Lighthouse looks at each page; the best counts for speed, the worst for everything else */
export async function benchPages(folder, { runs, idleSeconds }) {
  const start = async () => {
    const begun = performance.now();
    const stack = await startStack({ ...process.env, ...unset, PORT: String(await freePort()), DATA_DIR: folder });
    return { stack, seconds: tidy((performance.now() - begun) / 1000) };
  };
  const first = await start();
  await first.stack.stop();
  const { stack, seconds } = await start();
  try {
    await pause(idleSeconds * 1000);
    const idleMegabytes = Object.fromEntries(
      ['api', 'worker', 'web'].map((name) => [name, Math.round(residentOf(stack.pids[name]))]),
    );
    const pages = await lookAt(stack.origin, runs);
    const loadedMegabytes = Object.fromEntries(
      ['api', 'worker', 'web'].map((name) => [name, Math.round(residentOf(stack.pids[name]))]),
    );
    return { startSeconds: { first: first.seconds, again: seconds }, idleMegabytes, loadedMegabytes, pages };
  } finally {
    await stack.stop();
  }
}

async function lookAt(origin, runs) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [...browserFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const pages = {};
    for (const [name, address] of Object.entries(publicPages)) {
      const looks = [];
      for (let run = 0; run < runs; run++) looks.push(await lookOnce(origin + address, port));
      const most = (of) => Math.max(...looks.map(of));
      const least = (of) => Math.min(...looks.map(of));
      pages[name] = {
        performance: most(({ performance: score }) => score),
        accessibility: least(({ accessibility }) => accessibility),
        bestPractices: least(({ bestPractices }) => bestPractices),
        cls: most(({ cls }) => cls),
        lcpMs: Math.round(least(({ lcpMs }) => lcpMs)),
        bytes: most(({ bytes }) => bytes),
        scriptBytes: most(({ scriptBytes }) => scriptBytes),
        faults: [...new Set(looks.flatMap(({ faults }) => faults))],
      };
    }
    return pages;
  } finally {
    await browser.close();
  }
}

/** Lighthouse with its own phone and its own slow network. */
async function lookOnce(address, port) {
  const { lhr } = await lighthouse(address, {
    ...{ port, logLevel: 'error', output: 'json' },
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  });
  const score = (name) => Math.round(lhr.categories[name].score * 100);
  const requests = lhr.audits['network-requests'].details.items;
  const bytes = (items) => items.reduce((sum, { transferSize }) => sum + transferSize, 0);
  const faults = ['accessibility', 'best-practices'].flatMap((name) =>
    lhr.categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score === 0)
      .map(({ id }) => id),
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    cls: lhr.audits['cumulative-layout-shift'].numericValue,
    lcpMs: lhr.audits['largest-contentful-paint'].numericValue,
    bytes: bytes(requests),
    scriptBytes: bytes(requests.filter(({ resourceType }) => resourceType === 'Script')),
    faults,
  };
}
