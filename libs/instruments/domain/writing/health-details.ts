import type { PersonalDetail } from './detail-kind';
import { careWords, healthBegins, healthEnds, healthPairs, healthWords, personWords } from './health-words';
import type { Word } from './words';

/** How many words may stand between a person and a word of care. */
const near = 5;

/** Words of illness, medication and care, from lists; care only where a person stands before it in the sentence. */
export function findHealth(words: readonly Word[]): readonly PersonalDetail[] {
  return words.flatMap((word, place) => {
    const forms = formsOf(word.plain);
    const next = words[place + 1];
    if (
      next !== undefined &&
      /^[ -]$/u.test(next.gap) &&
      forms.some((form) => healthPairs.has(`${form} ${next.plain}`))
    )
      return [{ kind: 'health', from: word.from, to: next.to }];
    const found = forms.some((form) => isHealth(form) || (careWords.has(form) && hasPerson(words, place)));
    return found ? [{ kind: 'health', from: word.from, to: word.to }] : [];
  });
}

/** The word, and in Arabic the word without the article and the small words that are written on to it. */
function formsOf(plain: string): readonly string[] {
  const bare = /^[وفبلك]?ال(?=.{2})|^لل(?=.{2})|^[وفبلك](?=.{2})/u;
  return bare.test(plain) ? [plain, plain.replace(bare, '')] : [plain];
}

const isHealth = (form: string): boolean =>
  healthWords.has(form) ||
  healthBegins.some((begin) => form.startsWith(begin)) ||
  healthEnds.some((end) => form.length > end.length && form.endsWith(end));

function hasPerson(words: readonly Word[], place: number): boolean {
  const { sentence } = words[place] ?? {};
  return words
    .slice(Math.max(0, place - near - 1), place)
    .some((word) => word.sentence === sentence && personWords.has(word.plain));
}
