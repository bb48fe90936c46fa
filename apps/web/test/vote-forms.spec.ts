import { StateAddress } from '@wijkspoor/voting/domain';
import { votingForms } from '@wijkspoor/voting/web/forms';

/** What the form with that button makes of posted fields. */
function inputOf(action: string, posted: Readonly<Record<string, string>>) {
  const form = votingForms.find((one) => one.action === action);
  return form?.input?.(new Map(Object.entries(posted).map(([name, value]) => [name, [value]])));
}
const home = { postcode: '1234 AB', houseNumber: '12' };

describe('forms of voting', () => {
  it('say that somebody is old enough only when the box is ticked, and else what to do', () => {
    expect(inputOf('address', { ...home, oldEnough: '1' })).toEqual({ ...home, oldEnough: true });
    const unticked = StateAddress.safeParse(inputOf('address', home));
    expect(unticked.error?.issues).toMatchObject([{ path: ['oldEnough'], message: 'voting.oldEnough' }]);
  });

  it('take what was chosen by its place, and leave what is no number to the api', () => {
    expect(inputOf('cast', { 'choice.2': '3', 'choice.4': 'veel', 'choice.5': ' ', do: 'cast' })).toEqual({
      choices: { 2: 3, 4: 'veel' },
    });
  });
});
