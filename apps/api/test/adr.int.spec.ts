import fs from 'node:fs';
import path from 'node:path';
import { Document, type ISpectralDiagnostic, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
import { testApp } from '@wijkspoor/platform/testing';
import { AppModule } from '../src/app.module';

const folder = path.resolve(__dirname, '../../../tools/adr');
const severities = ['error', 'warning', 'info', 'hint'];
const spectral = new Spectral();

beforeAll(async () => {
  const offline = (): Promise<never> => Promise.reject(new Error('The ruleset must be whole by itself.'));
  const ruleset = await bundleAndLoadRuleset(path.join(folder, 'linter.yaml'), { fs, fetch: offline });
  spectral.setRuleset(ruleset);
});

/** One line per finding, as the expected output of the test cases holds it. */
const line = ({ code, severity, range }: ISpectralDiagnostic): string =>
  `${range.start.line + 1}:${range.start.character + 1} ${severities[severity] ?? ''} ${code}`;

/** With a file name, so that a finding behind a `$ref` is told where it stands. */
const lint = async (text: string, file: string): Promise<string[]> =>
  (await spectral.run(new Document(text, Yaml, file))).map(line).sort();

describe('the linter of the Dutch API Design Rules', () => {
  it.each(fs.readdirSync(path.join(folder, 'testcases')))(
    'finds in test case %s what its makers expect',
    async (name) => {
      const read = (file: string): string => fs.readFileSync(path.join(folder, 'testcases', name, file), 'utf8');
      const expected = [...read('expected-output.txt').matchAll(/^ *(\d+:\d+) +(error|warning) +(\S+) /gm)];
      const found = await lint(read('openapi.json'), path.join(folder, 'testcases', name, 'openapi.json'));
      expect(found).toEqual(expected.map(([, place, severity, code]) => `${place} ${severity} ${code}`).sort());
    },
  );

  it('has all its test cases', () => {
    expect(fs.readdirSync(path.join(folder, 'testcases'))).toHaveLength(26);
  });

  it('finds nothing at all in our document', async () => {
    const api = await testApp((env) => AppModule.forRoot(env));
    try {
      const document = await (await fetch(`${api.origin}/v1/openapi.json`)).text();
      expect(await lint(JSON.stringify(JSON.parse(document), null, 2), '/openapi.json')).toEqual([]);
    } finally {
      await api.close();
    }
  });
});
