import { noMeta, type TableMeta } from './metadata';
import { type FileRecord, Survey } from './survey';
import { type PlanInput, planTable } from './table-plan';
import { readRow, type RowRead } from './table-rows';

type Fields = FileRecord['fields'];
type More = Partial<PlanInput> & { readonly meta?: TableMeta };

const planned = (rows: readonly Fields[], { meta = noMeta, ...more }: More = {}) => {
  const survey = new Survey();
  rows.forEach((fields, index) => survey.add({ line: index + 2, fields }));
  return planTable(survey, meta, { table: 'own', period: '2025', delimiter: ';', minimumN: 1, ...more });
};
const read = (rows: readonly Fields[], more: More = {}): RowRead[] => {
  const { plan } = planned(rows, more);
  return plan === null ? [] : rows.map((fields, index) => readRow(plan, { line: index + 2, fields }));
};
const hidden = { row: { figures: [null], gaps: 'l' } };

describe('a code of an area', () => {
  it.each(['PV20', 'LD01', 'CR07', 'GG0111', 'AM34'])('%s is another kind of area', (code) => {
    expect(
      read([
        { gebied: 'WK990101', x: 1 },
        { gebied: code, x: 1 },
      ])[1],
    ).toMatchObject({ left: 'otherArea' });
  });

  it.each(['BU036300', 'WK0363', 'GM036', 'NL', 'NL02', 'BU036A'])('%s is damaged, which is said by line', (code) => {
    expect(
      read([
        { gebied: 'WK990101', x: 1 },
        { gebied: code, x: 1 },
      ])[1],
    ).toMatchObject({
      wrong: [{ line: 3, code: 'areaCode', found: code }],
    });
  });

  it('of another gemeente is left when it is about one; the country stays', () => {
    const rows = ['GM9901', 'WK990201', 'NL00'].map((gebied) => ({ gebied, x: 1 }));
    expect(read(rows, { gemeenten: ['GM9901'] })).toMatchObject([
      { row: { area: 'GM9901' } },
      { left: 'otherGemeente', found: 'GM9902' },
      { row: { area: 'NL00' } },
    ]);
  });
});

describe('what is never shown of a wijk or buurt', () => {
  const local = { gebied: 'WK990101', percentage: 4 };

  it('is known by the title of the table, when its columns do not say', () => {
    const meta = { title: 'Suïcidegedachten', columns: new Map() };
    expect(read([local, { ...local, gebied: 'GM9901' }], { meta })).toMatchObject([hidden, { row: { figures: [4] } }]);
    expect(read([local], { table: 'zelfdoding-2024' })).toMatchObject([hidden]);
  });

  it('is known by the title of a code, which is what is kept', () => {
    const codes = new Map([
      ['A10', 'Denkt aan zelfdoding'],
      ['A20', 'Eenzaam'],
    ]);
    const meta: TableMeta = { columns: new Map([['Thema', { role: 'dimension', title: 'Onderwerp', codes }]]) };
    const rows = ['A10', 'A20  ', 'A30'].map((Thema) => ({ ...local, Thema }));
    expect(read([...rows, { ...local, gebied: 'GM9901', Thema: 'A10' }], { meta })).toMatchObject([
      { ...hidden, hiddenBy: { column: 'Thema', found: 'Denkt aan zelfdoding' } },
      { row: { figures: [4], categories: '[["Onderwerp","Eenzaam"]]' }, hiddenBy: null },
      { row: { figures: [4], categories: '[["Onderwerp","A30"]]' }, hiddenBy: null },
      { row: { figures: [4], categories: '[["Onderwerp","Denkt aan zelfdoding"]]' } },
    ]);
  });

  it.each(['Leeftijd', 'onderwerp', 'Geslacht'])('is known by a cell of a long file, under %s', (column) => {
    const rows = ['Suïcidegedachten', 'Eenzaam'].map((word) => ({ ...local, [column]: word }));
    expect(read(rows)).toMatchObject([
      { ...hidden, hiddenBy: { column, found: 'Suïcidegedachten' } },
      { row: { figures: [4] }, hiddenBy: null },
    ]);
  });
});

describe('a smallest group', () => {
  it('needs a number of people for every column', () => {
    const rows = [{ gebied: 'WK990101', thuis: 4, buren: 5, thuis_n: 60 }];
    expect(planned(rows, { minimumN: 10 })).toMatchObject({
      plan: null,
      report: { lines: [{ line: 0, code: 'nMissing', column: 'buren' }] },
    });
    expect(planned(rows).plan).not.toBeNull();
    expect(planned([{ gebied: 'WK990101', n: 60, thuis: 4, buren: 5 }], { minimumN: 10 }).plan).not.toBeNull();
  });
});
