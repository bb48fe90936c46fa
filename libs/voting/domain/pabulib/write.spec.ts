import fc from 'fast-check';
import { readPabulib } from './file';
import { writePabulib } from './write';

const write = (name: string, votes: readonly (readonly [string, string])[] = [['1', '7']]): string =>
  [
    ...writePabulib(
      [
        ['budget', '10'],
        ['description', name],
      ],
      { columns: ['project_id', 'cost', 'name'], rows: [['7', '10', name]] },
      { columns: ['voter_id', 'vote'], rows: votes },
    ),
  ].join('');

describe('a written file', () => {
  it('has the parts of the format, and quotes what needs it', () => {
    expect(
      write('Bench; "new"', [
        ['1', '7'],
        ['2', ''],
      ]),
    ).toBe(
      'META\nkey;value\nbudget;10\ndescription;"Bench; ""new"""\nPROJECTS\nproject_id;cost;name\n7;10;"Bench; ""new"""\nVOTES\nvoter_id;vote\n1;7\n2;\n',
    );
  });
  it('has no line within a text: many programs read line by line', () => {
    expect(write('two\r\nlines').split('\n')).toHaveLength(write('one line').split('\n').length);
  });
  it('can be read again, whatever somebody called a project', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const said = name.replaceAll(/\s*[\r\n\u2028\u2029]\s*/g, ' ').trim();
        const { projects, meta } = readPabulib(write(name));
        expect(projects.rows[0]?.fields).toEqual(['7', '10', said]);
        expect(meta.get('description')?.value).toBe(said.replace(/;+$/, ''));
      }),
    ));
});
