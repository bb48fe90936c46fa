/** Sorts of personal details, the most telling first; `address` is a postcode or a street with a number. */
export const personalDetailKinds = ['bsn', 'iban', 'email', 'phone', 'address', 'birthDate', 'name', 'health'] as const;
export type PersonalDetailKind = (typeof personalDetailKinds)[number];

/** A place in a text: `text.slice(from, to)`. */
export type PersonalDetail = { readonly kind: PersonalDetailKind; readonly from: number; readonly to: number };
