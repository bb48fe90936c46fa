import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { recordsOf } from './records';

const read = (text: string) => [...recordsOf(text)].map(({ line, fields }) => `${line}:${fields.join('|')}`);

describe('records', () => {
  it.each([
    ['a;b\nc;d', ['1:a|b', '2:c|d']],
    ['a;b\r\nc;d\r\n', ['1:a|b', '2:c|d']],
    ['\uFEFFa;b\n', ['1:a|b']],
    ['a\n\n  \n;\nb', ['1:a', '4:|', '5:b']],
    ['"a;b";c\nd', ['1:a;b|c', '2:d']],
    ['"a ""b"" c";""', ['1:a "b" c|']],
    ['"two\r\nlines";a\nb', ['1:two\r\nlines|a', '3:b']],
    ['a "b" c;5"\nd', ['1:a "b" c|5"', '2:d']],
    ['"a" b;c', ['1:a b|c']],
    ['"";""\r\nb', ['1:|', '2:b']],
    ['"a"\r\nb', ['1:a', '2:b']],
    ['"a";\nb', ['1:a|', '2:b']],
    ['', []],
  ])('of %j are %j', (text, records) => {
    expect(read(text)).toEqual(records);
  });
  it('need every quote closed', () => {
    expect(() => read('a\n"b;c\nd')).toThrow('voting.pabulibQuote');
  });
  it('are what was quoted', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 })), (rows) => {
        const text = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(';')).join('\n');
        expect([...recordsOf(text)].map(({ fields }) => fields)).toEqual(rows);
      }),
    ));
});

// its twin is another table
const oddTwin = /location_coordinates/;
const folder = path.join(process.env['TEST_DATA'] ?? '', 'nasty/csv-spectrum');
(fs.existsSync(folder) ? describe : describe.skip)('the files of csv-spectrum', () => {
  const files = fs.existsSync(folder)
    ? (fs.readdirSync(folder, { recursive: true }) as string[]).filter(
        (name) => name.endsWith('.csv') && !oddTwin.test(name),
      )
    : [];
  it.each(files)('%s', (name) => {
    const json = [name.replace(/\.csv$/, '.json'), name.replace(/csvs?[\\/]/, 'json/').replace(/\.csv$/, '.json')]
      .map((one) => path.join(folder, one))
      .find((one) => fs.existsSync(one))!;
    // they have commas where the format has semicolons
    const swap = (text: string) => text.replaceAll(/[,;]/g, (sign) => (sign === ',' ? ';' : ','));
    const [head, ...rows] = [...recordsOf(swap(fs.readFileSync(path.join(folder, name), 'utf8')))].map(({ fields }) =>
      fields.map(swap),
    );
    const twin = JSON.parse(fs.readFileSync(json, 'utf8')) as Record<string, string>[];
    expect(rows.map((row) => Object.fromEntries(head!.map((key, place) => [key, row[place]])))).toEqual(twin);
  });
});
