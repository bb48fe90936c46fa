/** A number of a house with what belongs to it: `12`, `12a`, `12-14`, `12 bis`, `nr. 3 hs`. */
const houseNumber =
  /\s*[,;]?\s*(?:\b(?:nr|no|nummer|huisnummer|number)\b\.?\s*)?(?!\p{Nd}+e\s+\p{L})\p{Nd}+(?:\s*[-/+&]\s*\p{Nd}+)*(?:\s*[a-z](?![\p{L}\p{Nd}]))?(?:\s*(?:bis|hs|huis|bg|bel|i{1,3}|boven|beneden))?(?![\p{L}\p{Nd}])/giu;
const postcode = /\s*,?\s*\b\p{Nd}{4}\s?[a-z]{2}(?![\p{L}\p{Nd}])/giu;
/** Names of streets that hold a number themselves: `1e Oosterstraat`, `Plein 1944`, `Laan van 1813`. A year is no house. */
const year = /^(?:1[5-9]|20)\p{Nd}{2}$/u;

/**
 * A place as everybody may know it: the street, never the house. Takes house numbers, additions and postcodes out of what somebody
 * wrote; numbers that are part of a name (an ordinal, a year) stay.
 * @returns one line, possibly empty.
 */
export function toStreet(place: string): string {
  let street = place.normalize('NFKC');
  // what stood before a number can be one itself once that is gone
  for (let before = ''; before !== street;) {
    before = street;
    street = withoutNumbers(before);
  }
  return street;
}

function withoutNumbers(place: string): string {
  const withoutPostcode = place.replaceAll(postcode, ' ');
  const street = withoutPostcode.replaceAll(houseNumber, (found: string, at: number) => {
    const number = found.trim();
    // a year only where a street is called by it: after a word, and as a whole
    return year.test(number) && /\b(?:plein|laan van|park|hof|straat)\s*$/iu.test(withoutPostcode.slice(0, at))
      ? found
      : ' ';
  });
  return street
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s+([,;.])/gu, '$1')
    .replaceAll(/^[\s,;]+|[\s,;]+$/gu, '');
}
