/** Which library may know which. This table is the architecture; read it top to bottom: a library uses only those above it. */
export const mayUse = {
  platform: [],
  audit: ['platform'],
  identity: ['platform', 'audit'],
  ...withBase({
    notifications: [],
    wijk: [],
    knowledge: [],
    project: ['wijk', 'notifications'],
    instruments: ['wijk', 'project', 'notifications'],
    proposals: ['wijk', 'project', 'instruments', 'notifications'],
    voting: ['wijk', 'knowledge', 'project', 'instruments', 'proposals', 'notifications'],
    'action-plan': ['wijk', 'knowledge', 'project', 'instruments', 'proposals', 'voting', 'notifications'],
    monitoring: ['wijk', 'knowledge', 'project', 'instruments', 'proposals', 'voting', 'action-plan', 'notifications'],
    reports: [
      'wijk',
      'project',
      'instruments',
      'proposals',
      'voting',
      'action-plan',
      'monitoring',
      'knowledge',
      'notifications',
    ],
    archive: ['instruments', 'voting', 'reports', 'notifications'],
    demo: ['instruments', 'action-plan'],
  }),
};

function withBase(table) {
  return Object.fromEntries(
    Object.entries(table).map(([library, uses]) => [library, ['platform', 'audit', 'identity', ...uses]]),
  );
}
