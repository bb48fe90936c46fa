const signs = '1234567890abcd';
/** A list that is longer is chosen from by number, in digits. */
export const mostKeys = signs.length;

/** The keys of so many options: 1 to 9, 0 for the tenth, then letters. The same signs stand before them on paper. */
export const optionKeys = (count: number): readonly string[] => [...signs].slice(0, count);
