import { mailboxOf } from './mailbox';

it.each([
  ['Jan@Example.nl', 'jan@example.nl'],
  [' jan+wijk@example.nl ', 'jan@example.nl'],
  ['jan+a+b@example.nl', 'jan@example.nl'],
  ['+a@example.nl', '+a@example.nl'],
])('the mailbox of %s is %s', (email, mailbox) => expect(mailboxOf(email)).toBe(mailbox));
