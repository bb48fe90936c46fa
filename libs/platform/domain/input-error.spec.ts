import * as z from 'zod/mini';
import { inputError } from './input-error';

const first = (schema: z.ZodMiniType, input: unknown) =>
  z.safeParse(schema, input, { reportInput: true }).error?.issues.map(inputError)[0];

it.each([
  [z.string().check(z.minLength(12)), 'short', { path: '', code: 'tooShort', params: { minimum: 12 } }],
  [z.string().check(z.minLength(1)), '', { path: '', code: 'required', params: { minimum: 1 } }],
  [z.string().check(z.maxLength(3)), 'long', { path: '', code: 'tooLong', params: { maximum: 3 } }],
  [z.string().check(z.length(3)), 'long', { path: '', code: 'length', params: { maximum: 3 } }],
  [z.array(z.string()).check(z.minLength(2)), [], { path: '', code: 'tooFew', params: { minimum: 2 } }],
  [z.array(z.string()).check(z.maxLength(1)), ['a', 'b'], { path: '', code: 'tooMany', params: { maximum: 1 } }],
  [z.number().check(z.minimum(4)), 3, { path: '', code: 'tooSmall', params: { minimum: 4 } }],
  [z.number().check(z.maximum(4)), 5, { path: '', code: 'tooBig', params: { maximum: 4 } }],
  [z.number(), 'three', { path: '', code: 'number' }],
  [z.int(), 1.5, { path: '', code: 'wholeNumber' }],
  [z.email(), 'nobody', { path: '', code: 'email' }],
  [z.url(), 'nowhere', { path: '', code: 'url' }],
  [z.iso.date(), 'never', { path: '', code: 'date' }],
  [z.enum(['a', 'b']), 'c', { path: '', code: 'choice' }],
  [z.string().check(z.regex(/^a$/)), 'b', { path: '', code: 'format' }],
  [z.string().check(z.regex(/^a$/, { error: 'slug' })), 'b', { path: '', code: 'slug' }],
  [
    z.string().check(z.refine(() => false, { error: 'wijk.slugReserved' })),
    'b',
    { path: '', code: 'wijk.slugReserved' },
  ],
  [z.strictObject({}), { made: 'up' }, { path: '', code: 'unknown' }],
])('says what is expected, with its number, never the value (%#)', (schema, input, expected) => {
  expect(first(schema, input)).toEqual(expected);
});

it.each([[z.string()], [z.enum(['a'])], [z.int()], [z.array(z.string())]])(
  'says that it was left out (%#)',
  (schema) => {
    expect(first(z.object({ people: z.array(z.object({ name: schema })) }), { people: [{}] })).toEqual({
      path: 'people.0.name',
      code: 'required',
    });
  },
);
