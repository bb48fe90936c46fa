import * as z from 'zod/mini';
import { defineJob } from '@wijkspoor/platform/domain';
import { handle, JobRegistry, schedule } from './job-registry';

const count = defineJob('test.count', z.strictObject({}));
const other = defineJob('test.other', z.strictObject({}));
const counted = handle(count, async () => undefined);

describe('the worker starts only when every job has exactly one handler', () => {
  const registry = (...given: Parameters<JobRegistry['register']>[0][]) => {
    const made = new JobRegistry();
    given.forEach((one) => made.register(one));
    return made;
  };

  it('starts with one each', () => {
    expect(() =>
      registry({
        jobs: [count],
        handlers: [counted],
        schedules: [schedule(count, '0 3 * * *')],
      }).demandOneHandlerEach(),
    ).not.toThrow();
  });
  it('refuses a job without a handler', () => {
    expect(() => registry({ jobs: [count, other], handlers: [counted] }).demandOneHandlerEach()).toThrow(
      'test.other has 0 handlers',
    );
  });
  it('refuses a job with two', () => {
    expect(() =>
      registry({ jobs: [count], handlers: [counted] }, { jobs: [], handlers: [counted] }).demandOneHandlerEach(),
    ).toThrow('test.count has 2 handlers');
  });
  it('refuses a handler or a schedule of a job that nobody declared', () => {
    expect(() => registry({ jobs: [], handlers: [counted] }).demandOneHandlerEach()).toThrow('not registered');
    expect(() =>
      registry({
        jobs: [count],
        handlers: [counted],
        schedules: [schedule(other, '0 3 * * *')],
      }).demandOneHandlerEach(),
    ).toThrow('not registered');
  });
  it('refuses two jobs of one name', () => {
    expect(() => registry({ jobs: [count, { ...count }], handlers: [] })).toThrow('Two jobs');
  });
});
