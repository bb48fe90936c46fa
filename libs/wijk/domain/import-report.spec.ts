import fc from 'fast-check';
import { addRemark, emptyReport, isRefused, type ReportCode, reportCodes } from './import-report';

const codes = Object.keys(reportCodes) as ReportCode[];

describe('a report', () => {
  it('is refused when something in it was wrong, however much was said before or after', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...codes), { maxLength: 400 }),
        fc.constantFrom('otherArea', 'postcode', 'left', 'number') satisfies fc.Arbitrary<ReportCode>,
        fc.nat(300),
        (some, often, times) => {
          const said = [...Array.from({ length: times }, () => often), ...some];
          const report = said.reduce((before, code, line) => addRemark(before, { line, code }), emptyReport);
          expect(isRefused(report)).toBe(said.some((code) => reportCodes[code] === 'error'));
          expect(report.lines.length + report.more).toBe(said.length);
          expect(report.lines.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('says what is wrong, rather than one more notice', () => {
    let report = emptyReport;
    for (let line = 1; line <= 150; line++) report = addRemark(report, { line, code: 'postcode' });
    report = addRemark(report, { line: 151, code: 'number', found: 'veel' });
    expect(report.lines.at(-1)).toEqual({ line: 151, code: 'number', found: 'veel' });
    expect(report.more).toBe(51);
  });
});
