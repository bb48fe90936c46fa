import PostalMime, { type Attachment } from 'postal-mime';
import { type DeliveryReport, readReport } from '@wijkspoor/platform/domain';

/** A longer report is none: a server cuts the message that it sends back. */
export const longestReport = 256 * 1024;
/** Nor has one so many lines: reading takes memory for each. */
const mostLines = 5_000;

/** What a mail server sent back about a message (RFC 3464); null when it is anything else. It may come from anybody. */
export async function deliveryReportOf(raw: Uint8Array): Promise<DeliveryReport | null> {
  if (raw.byteLength > longestReport || linesOf(raw) > mostLines) return null;
  const parts = await partsOf(raw);
  const text = (...types: readonly string[]): string | undefined => {
    const content = parts.find(({ mimeType }) => types.includes(mimeType))?.content;
    return typeof content === 'string' ? content : undefined;
  };
  const status = text('message/delivery-status', 'message/global-delivery-status');
  const returned = text('message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers');
  return status === undefined || returned === undefined ? null : readReport(status, returned);
}

function linesOf(raw: Uint8Array): number {
  let lines = 0;
  for (const byte of raw) if (byte === 10) lines++;
  return lines;
}

async function partsOf(raw: Uint8Array): Promise<readonly Attachment[]> {
  try {
    const { attachments } = await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'utf8',
      maxNestingDepth: 10,
      maxHeadersSize: 64 * 1024,
    });
    return attachments;
  } catch {
    // it is nested too deep, or its header is too long
    return [];
  }
}
