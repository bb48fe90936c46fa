import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { mergeMeta, noMeta, readODataMeta, type TableMeta } from '@wijkspoor/wijk/domain';
import { FileRefused } from '../area-text';

/** Most bytes of a file with metadata. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Metadata in files that stand beside a file of figures: `x_DataProperties.json` and `x_TableInfos.json` beside `x_….json`,
 * or without the `x` when they are the only ones.
 */
export async function metadataBeside(file: string): Promise<TableMeta> {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const beside = (await readdir(folder)).filter((other) => {
    const start = /^(.*?)[_-]?(?:DataProperties|TableInfos)\.json$/.exec(other)?.[1];
    return start !== undefined && other !== name && name.startsWith(start);
  });
  return readMetadata(beside.map((other) => path.join(folder, other)));
}

/** @throws FileRefused when one of them is no metadata of OData. */
export async function readMetadata(files: readonly string[]): Promise<TableMeta> {
  let meta = noMeta;
  for (const file of files) {
    if ((await stat(file)).size > mostBytes) throw new FileRefused('tooLarge', 0, path.basename(file));
    meta = mergeMeta(meta, metadataIn(await readFile(file, 'utf8'), path.basename(file)));
  }
  return meta;
}

/** Reads DataProperties or TableInfos. @throws FileRefused */
export function metadataIn(text: string, name: string): TableMeta {
  let json: unknown;
  try {
    json = JSON.parse(text) as unknown;
  } catch {
    throw new FileRefused('json', 0, name);
  }
  const meta = readODataMeta(json);
  if (meta === null) throw new FileRefused('shape', 0, name);
  return meta;
}
