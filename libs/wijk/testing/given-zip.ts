import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip. `unlisted`: its bytes are in the file, and the list at the end says nothing of it. */
export type ZipPart = { readonly name: string; readonly content: string | Buffer; readonly unlisted?: true };

/** A zip written by hand, so that it can be one that no honest program writes. */
export function givenZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, content, unlisted } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 1 });
    const common = commonOf(bytes, packed, name);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    if (unlisted === undefined) {
      const more = Buffer.alloc(14);
      more.writeUInt32LE(at, 10);
      listed.push(
        Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, more, Buffer.from(name)]),
      );
    }
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(listed.length, 4);
  end.writeUInt16LE(listed.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end]);
}

function commonOf(bytes: Buffer, packed: Buffer, name: string): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  return common;
}

const types = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook with one sheet. @param rows what stands between the tags of `sheetData`. */
export const givenSheet = (rows: string): readonly ZipPart[] => [
  {
    name: '[Content_Types].xml',
    content: `<Types xmlns="${types}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  {
    name: 'xl/styles.xml',
    content: `<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  },
];
