import fc from 'fast-check';
import { readReport, refusalOf } from './mail-refusal';

describe('a refusal of a mail server', () => {
  it.each([
    ['RCPT TO', 550, '550 5.1.1 no such user', { ofAddress: true, status: '5.1.1' }],
    ['RCPT TO', 552, '552 mailbox full', { ofAddress: true, status: '552' }],
    // who sends is not welcome: another address would be refused the same way
    ['RCPT TO', 550, '550 5.7.1 relaying denied', { ofAddress: false, status: '5.7.1' }],
    ['DATA', 554, '554 looks like spam', { ofAddress: false, status: '554' }],
    ['DATA', 550, '550-5.1.1 no such user', { ofAddress: true, status: '5.1.1' }],
    ['RCPT TO', 450, '450 4.2.1 later', null],
    ['DATA', 451, '451 later', null],
    ['MAIL FROM', 550, '550 no', null],
    ['AUTH PLAIN', 535, '535 wrong password', null],
    [undefined, undefined, undefined, null],
  ])('%s %s', (command, responseCode, response, expected) => {
    expect(refusalOf({ command, responseCode, response })).toEqual(expected);
  });
});

describe('a report of delivery', () => {
  const status = [
    'Reporting-MTA: dns; mx.example.net',
    '',
    'Original-Recipient: rfc822;Jansen@example.org',
    'Final-Recipient: RFC822; <jansen@elders.example>',
    'Action: failed',
    'Status: 5.1.1 (bad',
    ' mailbox)',
    'Diagnostic-Code: smtp; 550 5.1.1 no',
    '',
    'Final-Recipient: rfc822; b@example.org',
    'Action: delayed',
    'Status: 4.4.1',
    '',
    'Final-Recipient: x400; c=nl',
    'Action: failed',
    'Status: 5.0.0',
    '',
  ];
  const returned = 'Subject: x\r\nMessage-ID:\r\n <abc@localhost>\r\n\r\nMessage-ID: <other@localhost>';

  it.each(['\n', '\r\n'])('says of which message and which address, with lines ending in %j', (end) => {
    expect(readReport(status.join(end), returned)).toEqual({
      messageId: 'abc@localhost',
      recipients: [
        { final: 'jansen@elders.example', original: 'jansen@example.org', failed: true, status: '5.1.1' },
        { final: 'b@example.org', original: null, failed: false, status: '4.4.1' },
      ],
    });
  });

  it('is none without a message, a recipient or a status', () => {
    expect(readReport(status.join('\n'), 'Subject: x\n\nMessage-ID: <in-the-body@localhost>')).toBeNull();
    expect(readReport('Reporting-MTA: x', returned)).toBeNull();
    expect(readReport('a: b\n\nFinal-Recipient: rfc822; a@b.nl\nAction: failed', returned)).toBeNull();
  });

  it('of anything at all is read or is none, quickly', () => {
    const line = fc.constantFrom(
      'Final-Recipient: rfc822; a@b.nl',
      'Status: 5.1.1',
      'Action: failed',
      '',
      ' ',
      ':',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), fc.string(), (lines, other) => {
        expect(() => readReport(lines.join('\n'), other)).not.toThrow();
      }),
    );
    const began = performance.now();
    readReport(' \n'.repeat(300_000), ' \n\t'.repeat(200_000));
    readReport(`${'a'.repeat(500_000)}\n\n${':'.repeat(500_000)}`, '<'.repeat(1_000_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
