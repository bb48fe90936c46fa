import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { OpenFile } from './file-store';

/** Answers a file as a download, whatever is in it: nothing that people or jobs put away is ever a page of ours. */
export function asDownload({ name, type, size, content }: OpenFile, reply: FastifyReply): StreamableFile {
  void reply.header('content-security-policy', "default-src 'none'; sandbox");
  return new StreamableFile(content, { type, length: size, disposition: named(name) });
}

/** The name in ASCII for old readers, and whole (RFC 8187). */
function named(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
