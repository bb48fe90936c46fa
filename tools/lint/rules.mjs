// Our own lint rules: each is here because no package has it.
import path from 'node:path';

/** Tables that belong to the platform as a whole; only identity/api and platform/api may name them in SQL. */
const platformTables = [
  ...['account', 'session', 'organisation', 'sign_in_token', 'pending_second_factor', 'provider_sign_in'],
  ...['external_identity', 'invitation_code', 'rate_limit', 'outbox', 'mail_message', 'platform_audit'],
  ...['mail_refusal', 'agenda_link'],
];
/** Tables of areas and figures, the same for all gemeenten; only wijk/api may name them. */
const areaTables = [
  ...['area', 'area_staging', 'postcode_area', 'postcode_staging', 'import_run'],
  ...['figure_table', 'figure_column', 'figure_row', 'figure_staging'],
];
const sqlNaming = (tables) => new RegExp(`\\b(?:from|join|into|update|table)\\s+(?:${tables.join('|')})\\b`, 'i');
const platformSql = sqlNaming(platformTables);
const areaSql = sqlNaming(areaTables);

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
  'platform-wide tables are for the libraries that own them',
  {
    table: 'Platform-wide tables are named in identity/api and platform/api only: use a function of theirs.',
    area: 'Tables of areas and figures are named in wijk/api only: use a function of it.',
  },
  ({ filename, report }) => {
    const ownsAreas = /[\\/]libs[\\/]wijk[\\/]/.test(filename);
    const check = (node, text) => {
      if (platformSql.test(text)) report({ node, messageId: 'table' });
      if (!ownsAreas && areaSql.test(text)) report({ node, messageId: 'area' });
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
