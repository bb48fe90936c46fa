import { readSheet } from 'read-excel-file/node';
import yauzl from 'yauzl';
import { FileRefused } from '../area-text';

/** What an honest sheet of figures stays under: how many parts it has, and rows. */
const mostParts = 500;
const mostRows = 60_000;

/**
 * Reads the first sheet of an XLSX. Its parts are unpacked once before, piece by piece and without keeping them: a file that is
 * small and grows without end is refused while it does.
 * @param unpacked most bytes of all its parts together.
 * @throws FileRefused
 */
export async function xlsxRows(path: string, unpacked: number): Promise<readonly (readonly unknown[])[]> {
  await checkSize(path, unpacked);
  try {
    const rows = await readSheet(path);
    if (rows.length > mostRows) throw new FileRefused('tooLarge');
    return rows;
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('xlsx');
  }
}

async function checkSize(path: string, unpacked: number): Promise<void> {
  let left = unpacked;
  let parts = 0;
  const zip = await yauzl.openPromise(path, { validateEntrySizes: true }).catch(() => {
    throw new FileRefused('xlsx');
  });
  try {
    for await (const entry of zip.eachEntry()) {
      // what it says of itself may be a lie, so the size is counted too
      if (++parts > mostParts || entry.uncompressedSize > left) throw new FileRefused('bomb');
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        left -= chunk.length;
        if (left < 0) throw new FileRefused('bomb');
      }
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('xlsx');
  } finally {
    zip.close();
  }
}
