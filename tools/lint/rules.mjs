// Our own lint rules: each is here because no package has it.
import path from 'node:path';

/** Tables that belong to the platform as a whole; only identity/api and platform/api may name them in SQL. */
const platformTables = [
  ...['account', 'session', 'organisation', 'sign_in_token', 'pending_second_factor', 'provider_sign_in'],
  ...['external_identity', 'invitation_code', 'rate_limit', 'outbox', 'mail_message', 'platform_audit'],
];
const platformSql = new RegExp(`\\b(?:from|join|into|update|table)\\s+(?:${platformTables.join('|')})\\b`, 'i');

const rule = (description, messages, create) => ({
  meta: { type: 'problem', docs: { description }, schema: [], messages },
  create,
});

const fileName = rule(
  'a file is named for what it holds',
  { name: 'Name the file for what it holds, not "{{name}}".' },
  ({ filename, report }) => ({
    Program(node) {
      const name = filename.split(path.sep).find((part) => /^(utils?|common|helpers?|misc)(\.|$)/.test(part));
      if (name !== undefined) report({ node, messageId: 'name', data: { name } });
    },
  }),
);

const platformTable = rule(
  'platform-wide tables are for identity/api and platform/api',
  { table: 'Platform-wide tables are named in identity/api and platform/api only: use a function of theirs.' },
  ({ report }) => {
    const check = (node, text) => {
      if (platformSql.test(text)) report({ node, messageId: 'table' });
    };
    return {
      Literal: (node) => check(node, String(node.value)),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
);

const spokenAttributes = new Set(['alt', 'aria-description', 'aria-label', 'aria-valuetext', 'placeholder', 'title']);

const templateText = rule(
  'every text a person reads comes from the catalogue',
  { text: 'Texts stand in domain/texts, not in a template.' },
  ({ sourceCode, report }) => {
    const say = (node) =>
      report({ loc: sourceCode.parserServices.convertNodeSourceSpanToLoc(node.sourceSpan), messageId: 'text' });
    const check = (node, text) => {
      if (/\p{L}/u.test(text.replaceAll(/&[a-z]+;/g, ''))) say(node);
    };
    return {
      Text: (node) => check(node, node.value),
      BoundText: (node) => check(node, (node.value.ast.strings ?? []).join(' ')),
      TextAttribute: (node) => {
        if (spokenAttributes.has(node.name)) check(node, node.value);
      },
    };
  },
);

export const wijkspoor = {
  meta: { name: 'wijkspoor' },
  rules: {
    'file-name': fileName,
    'platform-table': platformTable,
    'template-text': templateText,
  },
};
