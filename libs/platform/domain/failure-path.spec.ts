import { failurePath } from './failure-path';

it('says what went wrong on a page of its own, and stops when that page cannot be shown', () => {
  expect(failurePath(404, '/rechten')).toBe('/fout/404');
  expect(failurePath(500, '/fout')).toBe('/fout/500');
  expect(failurePath(500, '/fout/500')).toBeNull();
  expect(failurePath(500, '/en/fout/404')).toBeNull();
});

it('says it in the gemeente of the address and in the language of its reader', () => {
  expect(failurePath(404, '/waterhoven/lindehoek?next=x')).toBe('/waterhoven/fout/404');
  expect(failurePath(403, '/waterhoven/ar/werk/mensen')).toBe('/waterhoven/ar/fout/403');
});

it('says it on the platform when there is no such gemeente, and when the fault is ours', () => {
  expect(failurePath(404, '/nergens/fout/404')).toBe('/fout/404');
  expect(failurePath(404, '/nergens/en/fout/404')).toBe('/en/fout/404');
  expect(failurePath(503, '/waterhoven/en/lindehoek')).toBe('/en/fout/503');
});
