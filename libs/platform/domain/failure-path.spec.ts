import { failurePath } from './failure-path';

it('says what went wrong on a page of its own, and stops when that page cannot be shown', () => {
  expect(failurePath(503, '/waterhoven/lindehoek')).toBe('/fout/503');
  expect(failurePath(500, '/fout')).toBe('/fout/500');
  expect(failurePath(500, '/fout/500')).toBeNull();
  expect(failurePath(500, '/en/fout/404')).toBeNull();
});
