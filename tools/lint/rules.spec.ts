import { Linter } from 'eslint';
import { imports } from './imports.mjs';
import { wijkspoor } from './rules.mjs';
import { unexplained } from './suppressions.mjs';

const linter = new Linter();
const say = (code: string, rules: Linter.RulesRecord, filename = 'a.js'): string[] =>
  linter.verify(code, [{ plugins: { wijkspoor }, rules }], filename).map((found) => found.message);

const refused = (kinds: readonly string[], from: string): boolean =>
  say(`import x from '${from}';`, imports(...kinds)).length > 0;

describe('imports', () => {
  it.each([
    [['domain'], 'zod/mini', false],
    [['domain'], '@wijkspoor/platform/domain', false],
    [['domain'], '@wijkspoor/platform/domain/texts/nl', false],
    [['domain'], './actor', false],
    [['domain'], 'node:fs', true],
    [['domain'], '@nestjs/common', true],
    [['domain'], '@wijkspoor/wijk/api', true],
    [['outOfDomain'], '../api/database', true],
    [['web'], '@angular/core', true],
    [['web'], '@wijkspoor/wijk/web', true],
    [['web'], '@wijkspoor/wijk/domain', false],
    [['api'], '@nestjs/common', true],
    [['api'], '@wijkspoor/wijk/api', true],
    [['api'], 'node:fs', true],
    [[], 'zod', true],
    [[], 'zod/v4', true],
    [[], '@wijkspoor/wijk/api/wijk.service', true],
    [[], '@wijkspoor/wijk', true],
    [[], './actor.ts', true],
  ])('in %p, %s is refused: %p', (kinds, from, expected) => {
    expect(refused(kinds, from)).toBe(expected);
  });

  it('opens the platform-wide tables to identity and platform only', () => {
    const code = "import { PlatformDb } from '@wijkspoor/platform/api';";
    expect(say(code, imports())).toHaveLength(1);
    expect(say(code, imports('doors'))).toHaveLength(0);
  });
});

describe('our own rules', () => {
  it.each([
    ['select 1 from account where id = $1', 1],
    ['UPDATE session SET x = 1', 1],
    ['select 1 from area', 1],
    ['select 1 from wijk', 0],
  ])('SQL on a platform-wide table: %s', (sql, count) => {
    expect(say(`q('${sql}')`, { 'wijkspoor/platform-table': 'error' })).toHaveLength(count);
    expect(say(`q(\`${sql}\`)`, { 'wijkspoor/platform-table': 'error' })).toHaveLength(count);
  });

  it.each([
    ['libs/wijk/utils.js', 1],
    ['libs/common/area.js', 1],
    ['libs/wijk/area.js', 0],
  ])('the name of %s', (file, count) => {
    expect(say('f();', { 'wijkspoor/file-name': 'error' }, file)).toHaveLength(count);
  });
});

describe('a suppression', () => {
  const word = 'ignore';
  const marker = ['eslint', 'disable'].join('-');

  it.each([
    [`// ${marker}-next-line no-console`, 1],
    [`// ${marker}-next-line no-console -- the command line talks`, 0],
    [`/* ${marker} */`, 1],
    [`/* ${marker} no-console -- the command line talks */`, 0],
    [`// @ts-${word}`, 1],
    [`<!-- prettier-${word} -->`, 1],
  ])('%p: %p without a reason', (text, count) => {
    expect(unexplained(`first line\n${text}\nlast line`)).toEqual(count === 0 ? [] : [2]);
  });
});
