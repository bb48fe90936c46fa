import { findColumns, readArea } from './area-properties';

const read = (values: Record<string, unknown>) => readArea(findColumns(Object.keys(values)), values);

describe('an area in a file', () => {
  it('is read from buurten as PDOK publishes them', () => {
    const pdok = { buurtcode: 'BU03080000', buurtnaam: 'Centrum', wijkcode: 'WK030800', gemeentecode: 'GM0308' };
    const more = {
      gemeentenaam: 'Baarn',
      indelingswijziging_wijken_en_buurten: 1,
      water: 'NEE',
      aantal_inwoners: 1825,
    };
    expect(read({ ...pdok, ...more })).toEqual({
      code: 'BU03080000',
      level: 'buurt',
      name: 'Centrum',
      gemeenteCode: 'GM0308',
      wijkCode: 'WK030800',
      change: 1,
      gemeenteName: 'Baarn',
      wijkName: '',
    });
    expect(read({ ...pdok, water: 'JA' })).toBe('water');
  });

  it.each([
    [
      'the map of CBS',
      { BU_CODE: 'BU0363AA01', BU_NAAM: 'Kop Zeedijk', WK_CODE: 'WK0363AA', GM_CODE: 'GM0363', H2O: 'NEE' },
      'BU0363AA01',
      'Kop Zeedijk',
    ],
    [
      'generalised areas',
      { statcode: 'GM0014', statnaam: 'Groningen', jrstatcode: '2022GM0014' },
      'GM0014',
      'Groningen',
    ],
    ['a list with a year in its header', { Buurt2024: '03080000', buurtnaam2024: 'Centrum' }, 'BU03080000', 'Centrum'],
    ['key figures of CBS', { gwb_code_10: 'WK001400', regio: 'Centrum', gm_naam: 'Groningen' }, 'WK001400', 'Centrum'],
    [
      'a code of its own beside those of what it lies in',
      { statcode: 'BU00140000', statnaam: 'Binnenstad', wijkcode: 'WK001400', gemeentecode: 'GM0014' },
      'BU00140000',
      'Binnenstad',
    ],
    ['a list of OData', { Key: 'GM0363    ', Title: 'Amsterdam' }, 'GM0363', 'Amsterdam'],
    ['a gemeente by name and code', { gemeentecode: 'GM0308', gemeentenaam: 'Baarn' }, 'GM0308', 'Baarn'],
    ['a name with odd spaces', { code: 'GM0308', naam: ' Bergen\u00a0\u200b (NH.)\n' }, 'GM0308', 'Bergen (NH.)'],
  ])('is read from %s', (_, values, code, name) => {
    expect(read(values)).toMatchObject({ code, name });
  });

  it.each([
    ['abroad', { statcode: 'GM0998X', statnaam: 'Buitenland' }],
    ['a province', { statcode: 'PV20', statnaam: 'Groningen' }],
    ['the country', { statcode: 'NL00', statnaam: 'Nederland' }],
    ['nothing of the kind', { ggdregio: 'GGD Drenthe' }],
    ['a code that is no text', { statcode: { a: 1 } }],
  ])('is not %s', (_, values) => {
    expect(read(values)).toBe('otherArea');
  });
});
