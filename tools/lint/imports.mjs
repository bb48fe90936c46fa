// Which folder may import what. ESLint takes one list per file, so each folder's list is put together here.

const zod = { name: 'zod', message: "Import 'zod/mini': it is a tenth of the size in the browser." };
/** Parts of a face that stand apart, so that who needs only them does not load the rest. */
const sideDoors = [
  'domain/texts',
  'domain/texts/[a-z]{2}',
  'domain/texts/(frame|pages|work|indicators)(/[a-z]{2})?', // a language loads when a page needs it
  'domain/(mix|policy|reporting/policy)', // the plan without reports and goals, and who may what without the rest of a domain
  'domain/euros', // amounts as fields hold them
  'domain/theme', // the compiler of themes, which no form needs
  'web/i18n/money', // few pages show amounts
  'web/forms', // read by the server of the pages, without Angular
  'web/kit/(bound-fields|card|mini-steps|moment-field|option-group|places|reload-while|steps|street-picture|todo-list|trace)', // few pages show these pieces of the kit
  'web/kit-page', // every component, for who develops
  'web/texts', // texts alone, for the routes of another domain
  'web/work', // pages that come alive in a browser: what it loads knows no document page
  'api/close-connections', // for the other server, which knows nothing of Nest
  'api/telemetry', // has to be loaded before everything that it measures
];
const deep = {
  regex: String.raw`^@wijkspoor/(?![a-z-]+/(domain|api|web|testing|${sideDoors.join('|')})$)`,
  message: 'Import the public face: @wijkspoor/<lib>/<domain|api|web|testing>.',
};
const otherZod = { regex: '^zod/(?!mini$)', message: zod.message };
const suffix = { regex: String.raw`^\..*\.(ts|js)$`, message: 'Relative imports have no suffix.' };
const platformDoor = {
  name: '@wijkspoor/platform/api',
  importNames: ['PlatformDb'],
  message: 'Platform-wide tables are for identity/api and platform/api: use a function of theirs.',
};
const rawDatabase = {
  name: 'typeorm',
  importNames: ['DataSource'],
  message: 'Data is reached through TenantDb.run (or PlatformDb in identity and platform).',
};

/** What each kind of folder must not import, with the reason a reader sees. */
const closed = {
  domain: {
    regex: String.raw`^(?!zod/mini$|\.{1,2}/|@wijkspoor/[a-z-]+/domain(/[a-z/]+)?$)`,
    message: 'domain/ is pure: zod/mini and other domain/ only.',
  },
  outOfDomain: { regex: String.raw`^\.\..*/(api|web|testing)(/|$)`, message: 'domain/ knows no adapter.' },
  web: {
    regex: String.raw`^(@angular/|@wijkspoor/[a-z-]+/web(/|$)|(\.\./)+web(/|$))`,
    message: 'api/ never sees the web.',
  },
  api: {
    regex: String.raw`^(@nestjs/|typeorm$|pg$|bullmq$|node:|@wijkspoor/[a-z-]+/(api|testing)(/|$)|(\.\./)+(api|testing)(/|$))`,
    message: 'web/ talks to the API over HTTP only.',
  },
};

/** The rule for files of one kind. `doors`: may open the platform-wide tables or the bare connection. */
export const imports = (...kinds) => {
  const doors = kinds.includes('doors');
  const folders = kinds.filter((kind) => kind !== 'doors').flatMap((kind) => closed[kind] ?? []);
  return {
    'no-restricted-imports': [
      'error',
      {
        paths: doors ? [zod] : [zod, platformDoor, rawDatabase],
        patterns: [otherZod, deep, suffix, ...folders],
      },
    ],
  };
};
