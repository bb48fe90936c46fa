import { chainedLine, contentLine } from './content-lines';

it.each([
  ['approval', [1, 3], '1,3', '', '1,3'],
  ['budget', [], '', '', ''],
  ['points', [0, 2, 5, 2], '3,2,4', '5,2,2', '3,2,4;5,2,2'],
  ['points', [], '', '', ''],
] as const)('%s %j is published as %s %s', (method, choices, vote, points, line) => {
  expect(contentLine(method, choices)).toEqual({ vote, points });
  expect(chainedLine({ vote, points })).toBe(line);
});
