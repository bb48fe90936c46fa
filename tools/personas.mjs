// `npm run personas`: every persona does their one thing on a fresh demo; writes what it took in docs/personas.md.
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { addressOf, sizes, withDemo } from './demo.mjs';
import { Hand } from './personas/hand.mjs';
import { residents } from './personas/residents.mjs';
import { workers } from './personas/work.mjs';

/** Seconds of the keystroke-level model: a key, a press with a pointer, and thinking once a screen. */
const human = { key: 0.28, click: 1.1, screen: 1.35 };
const file = path.resolve(import.meta.dirname, '../docs/personas.md');

await withDemo(async (demo) => {
  const rows = [];
  for (const persona of [...residents, ...workers]) {
    console.log(persona.who);
    rows.push({ ...persona, ...(await measure(demo, persona)) });
  }
  rows.push(await operator(demo));
  const options = { ...(await prettier.resolveConfig(file)), parser: 'markdown' };
  fs.writeFileSync(file, await prettier.format(pageOf(rows), options));
  console.log(`written: ${path.relative(process.cwd(), file)}`);
});

async function measure({ browser, origin, demo, signIn }, { as, signsInAs, size, from, does }) {
  const context = await browser.newContext({
    ...{ baseURL: origin, locale: 'nl-NL', viewport: sizes[size] },
    ...(as ? { storageState: await signIn(as) } : {}),
  });
  const hand = new Hand(await context.newPage());
  hand.page.setDefaultTimeout(15_000);
  await hand.begin(from);
  await does(
    hand,
    demo.find(({ email }) => email === addressOf(signsInAs)),
  );
  hand.end();
  await context.close();
  return { clicks: hand.clicks, keys: hand.keys, screens: hand.screens, seconds: hand.seconds };
}

/** Started it already: one command, and then the page that says that it can work. */
async function operator({ browser, origin, startSeconds }) {
  const page = await browser.newPage();
  const started = Date.now();
  const address = `${origin}/health/ready`;
  const answer = await page.goto(address);
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}.`);
  return {
    who: 'Platform operator',
    thing: '`npm start` on what is built, with an empty database, to the health page',
    most: 'the start itself: a database made, migrated and filled with the demo; a first install and build come before it and are not counted',
    size: 'desktop',
    ...{ clicks: 0, keys: 'npm start\n'.length + address.length + 1, screens: 2 },
    seconds: startSeconds + (Date.now() - started) / 1000,
  };
}

function pageOf(rows) {
  const table = rows.map(({ who, size, clicks, keys, screens, seconds }) => {
    const person = keys * human.key + clicks * human.click + screens * human.screen;
    return `| ${who} | ${size} | ${clicks} | ${keys} | ${screens} | ${seconds.toFixed(1)} | ${Math.round(person)} |`;
  });
  const lines = rows.map(({ who, thing, most }) => `- **${who}**: ${thing}. Takes most: ${most}.`);
  return `# What the one thing of each persona takes

Written by \`npm run personas\`: on a fresh demo a browser does what each persona must be able to do well, and counts. A click is
a press on a link, a button, a choice or a field (a list counts two); a screen is an address that was shown.

**Machine** is what Wijkspoor and the browser took, on one machine without a network between: no person was timed. **Hands** is
an estimate by the keystroke-level model (${human.key} s a key, ${human.click} s a click, ${human.screen} s to think once a screen), of somebody
who knows what to answer. Reading the questions and thinking about them are in neither, and are most of the time of a first visit.

| Who | Where | Clicks | Keys | Screens | Machine, s | Hands, s |
| --- | ----- | -----: | ---: | ------: | ---------: | -------: |
${table.join('\n')}

## What was done, and what takes most

${lines.join('\n')}
`;
}
