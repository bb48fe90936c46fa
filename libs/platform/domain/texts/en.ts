import type { nl } from './nl';

/** English texts of the platform. */
export const en = {
  'error.invalid': 'Not everything is filled in correctly. Look at the fields below.',
  'error.malformed': 'We cannot read this message. Please send it again.',
  'error.unauthenticated': 'You are not signed in. Sign in and try again.',
  'error.forbidden': 'You may not do this. Ask your administrator if you should.',
  'error.crossSite': 'This form came from another website. Open the page again and try once more.',
  'error.missing': 'We cannot find this. It may have moved.',
  'error.conflict': 'This is not possible now, because something has changed. Load the page again.',
  'error.stale': 'Somebody else changed this meanwhile. Load the page again and repeat your change.',
  'error.tooMany': 'You are trying this too often. Wait {n} seconds and try again.',
  'error.tooLarge': 'This is too large to send.',
  'error.fileType': 'We cannot use this kind of file.',
  'error.internal': 'Something went wrong on our side. Try again in a few minutes.',
  'input.required': 'Please fill in this field.',
  'input.type': 'Something else belongs here.',
  'input.tooSmall': 'This is too short or too small.',
  'input.tooBig': 'This is too long or too large.',
  'input.format': 'This is not written correctly.',
  'input.email': 'Write an e-mail address like name@example.com.',
  'input.choice': 'Choose one of the options.',
  'input.unknown': 'We do not know this field.',
  'input.number': 'Fill in a whole number.',
  'input.controlCharacter': 'There is a character here that we cannot keep.',
  'input.invalid': 'This is not right.',
} satisfies Record<keyof typeof nl, string>;
