import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  dimensionsOf,
  mergeMeta,
  noMeta,
  readCodeList,
  readODataMeta,
  type TableMeta,
  withCodes,
} from '@wijkspoor/wijk/domain';
import { FileRefused } from '../area-text';

/** Most bytes of a file with metadata. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Metadata in files that stand beside a file of figures: `x_DataProperties.json` and `x_TableInfos.json` beside `x_….json`,
 * or without the `x` when they are the only ones; and the codes of a dimension in `x_Dimension.json`.
 */
export async function metadataBeside(file: string): Promise<TableMeta> {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const others = (await readdir(folder)).filter((other) => other !== name);
  const beside = (what: string): string[] =>
    others
      .filter((other) => {
        const start = new RegExp(`^(.*?)[_-]?(?:${what})\\.json$`).exec(other)?.[1];
        return start !== undefined && name.startsWith(start);
      })
      .map((other) => path.join(folder, other));
  let meta = await readMetadata(beside('DataProperties|TableInfos'));
  for (const key of dimensionsOf(meta)) for (const list of beside(key)) meta = await readMetadata([list], meta);
  return meta;
}

/**
 * Adds what these files say to what is known. A list of codes says by the end of its name of which dimension it is, and comes
 * after the properties of the table.
 * @throws FileRefused when one of them is no metadata of OData.
 */
export async function readMetadata(files: readonly string[], known = noMeta): Promise<TableMeta> {
  let meta = known;
  for (const file of files) {
    const name = path.basename(file);
    if ((await stat(file)).size > mostBytes) throw new FileRefused('tooLarge', 0, name);
    const text = await readFile(file, 'utf8');
    const key = dimensionsOf(meta).find((one) => new RegExp(`(^|[_-])${one}\\.json$`).test(name));
    const codes = key === undefined ? null : readCodeList(jsonIn(text, name));
    meta = key === undefined || codes === null ? mergeMeta(meta, metadataIn(text, name)) : withCodes(meta, key, codes);
  }
  return meta;
}

/** Reads DataProperties or TableInfos. @throws FileRefused */
export function metadataIn(text: string, name: string): TableMeta {
  const meta = readODataMeta(jsonIn(text, name));
  if (meta === null) throw new FileRefused('shape', 0, name);
  return meta;
}

/** @throws FileRefused */
export function jsonIn(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FileRefused('json', 0, name);
  }
}
