import { afterReportMove, reportMovesOf, reportStates, reportVerbs } from './life';

const all = reportStates.flatMap((state) => [true, false].map((made) => ({ state, made })));

describe('the life of a report', () => {
  it('says no to every move that it does not offer, and yes to the others', () => {
    for (const report of all)
      for (const verb of reportVerbs) {
        const act = () => afterReportMove(report, verb);
        if (reportMovesOf(report).includes(verb)) expect(reportStates).toContain(act());
        else expect(act).toThrow('reports.moveImpossible');
      }
  });

  it('never changes what is frozen or cancelled', () => {
    for (const { state, made } of all.filter((one) => one.state === 'frozen' || one.state === 'cancelled'))
      expect(reportMovesOf({ state, made })).toEqual([]);
  });

  it('loses no draft: what stops after it was made is a draft again', () => {
    expect(afterReportMove({ state: 'setting', made: true }, 'cancel')).toBe('draft');
    expect(afterReportMove({ state: 'failed', made: true }, 'cancel')).toBe('draft');
    expect(afterReportMove({ state: 'failed', made: true }, 'retry')).toBe('setting');
    expect(afterReportMove({ state: 'failed', made: false }, 'retry')).toBe('waiting');
  });
});
