/** Long digits in groups of eight, so that they fit a phone and can be read aloud. */
export const spaced = (digits: string): string => digits.replace(/(.{8})(?=.)/g, '$1 ');
