// A program of its own: reads a job from stdin, writes its PDF to stdout. Runs without our settings, and ends when it is done.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

const fonts = [
  import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
];

const { layout, data, madeAt } = (await json(process.stdin)) as { layout: string; data: unknown; madeAt: number };
const compiler = NodeCompiler.create({
  workspace: tmpdir(),
  fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(fileURLToPath(font))) }],
});
const document = { mainFileContent: layout, inputs: { data: JSON.stringify(data) } };
process.stdout.write(pdf());

/** A sign that no font has, such as an emoji in a title, is printed as a box: then it is not PDF/UA, and better than no print. */
function pdf(): Buffer {
  const made = { creationTimestamp: madeAt };
  try {
    return compiler.pdf(document, { ...made, pdfStandard: PdfStandard.UA_1 });
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    return compiler.pdf(document, made);
  }
}
