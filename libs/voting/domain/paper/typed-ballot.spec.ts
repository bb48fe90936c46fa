import { readTyped } from './typed-ballot';

it.each([
  ['', {}],
  ['  ', {}],
  ['2', { 2: 1 }],
  ['5 2', { 2: 1, 5: 1 }],
  [' 1,3 ; 12', { 1: 1, 3: 1, 12: 1 }],
])('of ticks "%s" is %j', (typed, choices) => expect(readTyped('approval', 12, typed)).toEqual({ choices }));

it.each([
  ['2=3 5=7', { 2: 3, 5: 7 }],
  ['2 = 3, 5=0', { 2: 3, 5: 0 }],
  ['', {}],
])('of points "%s" is %j', (typed, choices) => expect(readTyped('points', 5, typed)).toEqual({ choices }));

it.each([
  ['approval', '13', '13'],
  ['approval', '0', '0'],
  ['approval', '1 x 2', 'x'],
  ['budget', '2 2', '2'],
  ['budget', '1=3', '1=3'],
  ['approval', '-1', '-1'],
  ['points', '3', '3'],
  ['points', '1=2 1=3', '1=3'],
  ['points', '1=-2', '1=-2'],
  ['points', '1=1.5', '1=1.5'],
] as const)('of %s "%s" cannot be read, and says where', (method, typed, wrong) =>
  expect(readTyped(method, 12, typed)).toEqual({ wrong }),
);
