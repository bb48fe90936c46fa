import { type Language, languages } from '@wijkspoor/platform/domain';
import type { Definition, Question, TranslatedText } from './definition';

/** A text of a definition, with where it stands, such as `questions.3.options.0.text`. */
export type Written = { readonly path: string; readonly text: TranslatedText };

/** Every text that somebody who answers can read, in reading order. */
export function writtenIn(definition: Definition): readonly Written[] {
  const { title, intro, credit, questions } = definition;
  return [
    ...named('', { title, intro, credit }),
    ...questions.flatMap((question, index) => writtenInQuestion(question, `questions.${index}.`)),
  ];
}

/** Where a text is missing in this language. */
export const missingIn = (definition: Definition, language: Language): readonly string[] =>
  writtenIn(definition)
    .filter(({ text }) => text[language] === undefined)
    .map(({ path }) => path);

/** Languages in which every text was written; Dutch is always one of them. */
export const languagesOf = (definition: Definition): readonly Language[] =>
  languages.filter((language) => missingIn(definition, language).length === 0);

function writtenInQuestion(question: Question, path: string): readonly Written[] {
  const { text, help } = question;
  const asked = named(path, { text, help });
  switch (question.kind) {
    case 'scale':
      return [...asked, ...named(path, { name: question.name, low: question.low, high: question.high })];
    case 'number':
      return [...asked, ...named(path, { name: question.name, unit: question.unit })];
    case 'one':
    case 'several': {
      const options = question.options.flatMap((option, at) => named(`${path}options.${at}.`, { text: option.text }));
      return [...asked, ...named(path, { name: question.name }), ...options];
    }
    case 'open':
    case 'good':
    case 'better':
      return asked;
  }
}

const named = (path: string, texts: Readonly<Record<string, TranslatedText | undefined>>): readonly Written[] =>
  Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [{ path: path + key, text }]));
