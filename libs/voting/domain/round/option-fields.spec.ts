import { emptyOption, withinBuurten } from './option-fields';

it('an option is in no buurt of another wijk', () => {
  const options = ['BU1', 'BU9', ''].map((buurt, index) => ({ ...emptyOption(index), title: 'Bankjes', buurt }));
  expect(withinBuurten(options, ['BU1', 'BU2']).map(({ buurt }) => buurt)).toEqual(['BU1', '', '']);
  expect(withinBuurten(options, []).map(({ buurt, title }) => [buurt, title])).toEqual(
    ['', '', ''].map((none) => [none, 'Bankjes']),
  );
});
