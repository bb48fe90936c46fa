import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import { inputError, platformError } from '@wijkspoor/platform/domain';

/** A file that comes in, with what was filled in before it. */
export type Uploaded<T> = { readonly input: T; readonly name: string; readonly content: Readable };

/**
 * Takes one file of `multipart/form-data`; its fields come before it and are checked before it is read.
 * @throws platform.malformed, or platform.invalid with what is wrong in the fields.
 */
export async function withUpload<S extends z.ZodMiniType, T>(
  request: FastifyRequest,
  contract: S,
  limit: number,
  work: (uploaded: Uploaded<z.output<S>>) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw platformError('malformed');
  try {
    const part = await request.file({ limits: { fileSize: limit + 1, fields: 10, parts: 11 } }).catch(() => {
      throw platformError('malformed');
    });
    if (!part) throw platformError('invalid', {}, [{ path: 'file', code: 'required' }]);
    const input = contract.safeParse(fieldsOf(part.fields), { reportInput: true });
    if (!input.success) throw platformError('invalid', {}, input.error.issues.map(inputError));
    return await work({ input: input.data, name: part.filename, content: part.file });
  } catch (error) {
    // what still comes in is let go, or the next request on this connection waits behind it
    request.raw.unpipe().resume();
    throw error;
  }
}

/** Filled fields; empty ones were not filled in. */
function fieldsOf(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : undefined;
      return typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [];
    }),
  );
}
