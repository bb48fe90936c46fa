import {
  closedOf,
  type Definition,
  mostKeys,
  optionKeys,
  textsOf,
  type TranslatedText,
} from '@wijkspoor/instruments/domain';
import type { PrintWords } from '../../domain/texts/print';
import type { Language } from '@wijkspoor/platform/domain';

/** A question as the layout of a sheet takes it. `only`: of whom it is asked, when not of everyone. */
export type OnPaper = {
  readonly number: string;
  readonly kind: 'scale' | 'choice' | 'number' | 'text';
  readonly text: string;
  readonly help: string;
  readonly only: string;
  readonly scores?: readonly string[];
  readonly low?: string;
  readonly high?: string;
  readonly options?: readonly { readonly key: string; readonly text: string }[];
  readonly unit?: string;
  /** Labels of the room for own words. */
  readonly texts: readonly string[];
  /** Height of that room, in millimetres. */
  readonly room: number;
};

/** The questions of a definition in their order, numbered from 1; words about a question stand under it. */
export function questionsOnPaper(definition: Definition, language: Language, say: PrintWords): readonly OnPaper[] {
  const write = (text: TranslatedText): string => text[language] ?? text.nl;
  const alone = definition.questions.filter((one) => !('about' in one) || one.about === null);
  const places = new Map(alone.map(({ key }, index) => [key, index + 1]));
  return alone.map((question): OnPaper => {
    const about = textsOf(definition).filter((one) => one.about === question.key);
    return {
      number: String(places.get(question.key)),
      text: write(question.text),
      help: [
        question.help === undefined ? '' : write(question.help).replaceAll('\n', ' '),
        question.kind === 'several' ? say('sheet.several') : '',
      ]
        .join(' ')
        .trim(),
      only: onlyIf(definition, question, places, write, say),
      texts: about.map(({ text }) => write(text)),
      room: 17,
      ...asked(question, write),
    };
  });
}

/** What people can choose, each with the key that is typed for it; a long list has numbers. */
export const optionsOnPaper = (texts: readonly string[]): OnPaper['options'] => {
  const keys = texts.length <= mostKeys ? optionKeys(texts.length) : texts.map((_, index) => String(index + 1));
  return texts.map((text, index) => ({ key: keys[index] ?? '', text }));
};

type Question = Definition['questions'][number];
type Write = (text: TranslatedText) => string;

function asked(question: Question, write: Write): Pick<OnPaper, 'kind'> & Partial<OnPaper> {
  switch (question.kind) {
    case 'scale': {
      const { min, max, low, high } = question;
      const scores = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
      return { kind: 'scale', scores, low: write(low), high: write(high) };
    }
    case 'one':
    case 'several':
      return { kind: 'choice', options: optionsOnPaper(question.options.map(({ text }) => write(text))) };
    case 'number':
      return { kind: 'number', unit: question.unit === undefined ? '' : write(question.unit) };
    case 'open':
    case 'good':
    case 'better':
      return { kind: 'text', texts: [''], room: 45 };
  }
}

function onlyIf(
  definition: Definition,
  { show }: Question,
  places: ReadonlyMap<string, number>,
  write: Write,
  say: PrintWords,
): string {
  const deciding = closedOf(definition).find(({ key }) => key === show?.question);
  if (show === undefined || deciding === undefined) return '';
  const words =
    deciding.kind === 'one' || deciding.kind === 'several'
      ? deciding.options.flatMap(({ text }, index) => (show.in.includes(index + 1) ? [write(text)] : []))
      : show.in.map(String);
  return say('sheet.onlyIf', { n: String(places.get(deciding.key)), answers: words.join(', ') });
}
