import fs from 'node:fs';
import path from 'node:path';
import { mayUse } from './may-use.mjs';

const root = path.resolve(__dirname, '../..');
const libraries = fs.readdirSync(path.join(root, 'libs'));

describe('the table of libraries', () => {
  const order = Object.keys(mayUse);

  it.each(order)('%s uses only what stands above it', (library) => {
    const above = order.slice(0, order.indexOf(library));
    expect(mayUse[library]?.filter((used) => !above.includes(used))).toEqual([]);
  });

  it.each(order)('%s names nothing twice', (library) => {
    const uses = mayUse[library] ?? [];
    expect(new Set(uses).size).toBe(uses.length);
  });

  it.each(libraries)('libs/%s stands in the table and carries its tag', (library) => {
    expect(order).toContain(library);
    const project = JSON.parse(fs.readFileSync(path.join(root, 'libs', library, 'project.json'), 'utf8')) as unknown;
    expect(project).toMatchObject({ name: library, tags: [`scope:${library}`] });
  });
});
