import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { metadataBeside, readMetadata } from './metadata-beside';

const folder = mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-beside-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, value: unknown): string => {
  writeFileSync(path.join(folder, name), JSON.stringify({ value }));
  return path.join(folder, name);
};

describe('metadata beside a file', () => {
  const properties = file('x_DataProperties.json', [{ Type: 'Dimension', Key: 'Thema', Title: 'Onderwerp' }]);
  const list = file('x_Thema.json', [{ Key: 'A10  ', Title: 'Eenzaam' }]);
  file('y_Thema.json', [{ Key: 'A10', Title: 'van een andere tabel' }]);
  const expected = { title: 'Onderwerp', role: 'dimension', codes: new Map([['A10', 'Eenzaam']]) };

  it('holds the codes of its dimensions, not those of another table', async () => {
    expect((await metadataBeside(file('x_rows.json', []))).columns.get('Thema')).toEqual(expected);
  });

  it('can be named instead, the properties first', async () => {
    expect((await readMetadata([properties, list])).columns.get('Thema')).toEqual(expected);
    await expect(readMetadata([list])).rejects.toMatchObject({ code: 'shape' });
  });
});
