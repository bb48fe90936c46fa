import { buffer } from 'node:stream/consumers';
import { typeset } from './typeset';

const layout = (body: string) => `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: ("Source Sans 3", "Noto Sans Arabic"), lang: data.lang)
${body}`;
const set = (body: string, data: Readonly<Record<string, unknown>>) =>
  buffer(typeset(layout(body), { title: 'Proef', lang: 'nl', ...data }));

describe('a print', () => {
  it('is a PDF for everyone, in its language, with fonts of its own', async () => {
    const pdf = (await set('#title() \n = #data.text', { text: 'Straten *en* #pleinen, شارع' })).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/Lang (nl)');
    expect(pdf).toContain('pdfuaid:part');
    expect(pdf).toMatch(/SourceSans3-Bold/);
    expect(pdf).toMatch(/NotoSansArabic/);
  });

  it('never reads a text as markup', async () => {
    const pdf = await set('#data.text', { text: '#panic("no") $x$ #read("/etc/passwd") = ]' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is made all the same when no font has a sign, and then does not say that it is for everyone', async () => {
    const pdf = (await set('#data.text', { text: 'Feest 🎉' })).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).not.toContain('pdfuaid:part');
  });

  it('breaks off with what is wrong', async () => {
    await expect(
      set('#image(bytes(data.svg), format: "svg")', { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    ).rejects.toThrow(/no print: [^]*alt/);
  });
});
