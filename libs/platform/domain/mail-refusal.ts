/** How a mail server said no, as far as that can be known. */
export type ServerAnswer = {
  /** What it was asked: `RCPT TO`, `DATA`. */
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
};
/** That it will not take a message, ever. */
export type Refusal = {
  /** False when it says nothing about the address: a message it does not want, or a sender it does not know. */
  readonly ofAddress: boolean;
  /** The status of RFC 3463, or the code of SMTP where there is none. */
  readonly status: string;
};

/**
 * What a permanent refusal (5xx) of one recipient or one message says; null for anything that may be better later: a 4xx, no
 * connection, a password of ours that is wrong. Reasons of policy (5.7) are about who sends, so not about the address.
 * @see RFC 5321, section 4.2.1; RFC 3463
 */
export function refusalOf({ command = '', responseCode = 0, response = '' }: ServerAnswer): Refusal | null {
  if (responseCode < 500 || responseCode > 599 || !/^(RCPT TO|DATA)/.test(command)) return null;
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const status = enhanced ?? String(responseCode);
  if (command.startsWith('RCPT')) return { ofAddress: !status.startsWith('5.7.'), status };
  return { ofAddress: /^5\.[12]\./.test(status), status };
}

/** A recipient in a report of delivery (RFC 3464): the address it ended at, and the one it was sent to where that is told. */
export type ReportedRecipient = {
  readonly final: string;
  readonly original: string | null;
  readonly failed: boolean;
  readonly status: string;
};
/** A report of delivery, with the id of the message it is about. */
export type DeliveryReport = { readonly messageId: string; readonly recipients: readonly ReportedRecipient[] };

/** Fields of a header, by name in small letters; the first of a name counts. What is folded is one line again. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]{1,80}):(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** `rfc822; <name@example.org>` as an address; null for another kind of address, or none. */
function addressOf(field: string | undefined): string | null {
  const [, address] = /^rfc822\s*;\s*<?([^\s<>]{3,254})>?$/i.exec(field ?? '') ?? [];
  return address?.toLowerCase() ?? null;
}

/** More recipients than one message of ours has are not looked at: each goes to one. */
const mostRecipients = 10;

/**
 * Reads a report of delivery.
 * @param status the part `message/delivery-status`.
 * @param returned the part with the message that came back, or its header.
 * @returns null when it names no message or no recipient.
 */
export function readReport(status: string, returned: string): DeliveryReport | null {
  const [header = ''] = returned.split(/\r?\n\r?\n/);
  const messageId = /^<([^<>\s]{1,300})>$/.exec(fieldsOf(header).get('message-id') ?? '')?.[1];
  const [, ...blocks] = status.split(/(?:\r?\n){2,}/);
  const recipients = blocks.slice(0, mostRecipients).flatMap((block): ReportedRecipient[] => {
    const fields = fieldsOf(block);
    const final = addressOf(fields.get('final-recipient'));
    const code = /^[245]\.\d{1,3}\.\d{1,3}(?=\s|$)/.exec(fields.get('status') ?? '')?.[0];
    if (final === null || code === undefined) return [];
    const failed = fields.get('action')?.toLowerCase() === 'failed' && code.startsWith('5');
    return [{ final, original: addressOf(fields.get('original-recipient')), failed, status: code }];
  });
  return messageId === undefined || recipients.length === 0 ? null : { messageId, recipients };
}
