import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type PersonalDetailKind, personalDetailKinds } from './detail-kind';
import { birthWords, months } from './date-words';
import * as health from './health-words';
import * as names from './name-words';
import { findPersonalDetails } from './personal-details';
import { plainOf } from './words';

/** What is found, as `kind: words`. */
const found = (text: string): string[] =>
  findPersonalDetails(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

type Case = readonly [text: string, ...details: string[]];
const finds = (kind: PersonalDetailKind, cases: readonly Case[]): void => {
  it.each(cases.map(([text, ...details]) => [text, details] as const))('%s', (text, details) => {
    expect(found(text)).toEqual(details.map((one) => `${kind}: ${one}`));
  });
};

describe('an open answer that tells of', () => {
  describe('a mail address', () => {
    finds('email', [
      ['Mail mij op fatima.el-idrissi+wijk@voorbeeld.nl.', 'fatima.el-idrissi+wijk@voorbeeld.nl'],
      ['JAN@VOORBEELD.CO.UK,piet@voorbeeld.nl', 'JAN@VOORBEELD.CO.UK', 'piet@voorbeeld.nl'],
      ['بريدي ahmed@example.com شكرا', 'ahmed@example.com'],
      ['Afspraak @ buurthuis, groen@thuis, @wijk'],
    ]);
  });

  describe('a phone number', () => {
    finds('phone', [
      ['Bel 06-12345678 of (030) 123 45 67', '06-12345678', '(030) 123 45 67'],
      ['bel 06 12 34 56 78 even', '06 12 34 56 78'],
      ['+31 (0)6 1234 5678', '+31 (0)6 1234 5678'],
      ['0031612345678', '0031612345678'],
      ['رقمي ٠٦١٢٣٤٥٦٧٨', '٠٦١٢٣٤٥٦٧٨'],
      ['Bel 112 of 14030, of 0900-8844. Er wonen 12500 mensen.'],
      ['Van 08.00 tot 17.30 uur, 3x in de week'],
    ]);
  });

  describe('an address', () => {
    finds('address', [
      ['Ik woon op 3512 JE 12', '3512 JE 12'],
      ['postcode 3512je', '3512je'],
      ['3512 je, nummer 14 achter', '3512 je, nummer 14'],
      ['op Dorpsstraat 12b is het donker', 'Dorpsstraat 12b'],
      ['bij de Lindelaan nr. 7', 'Lindelaan nr. 7'],
      ['In 2022 en 2023, en van 1500 km 20.'],
      ['In 2024 is er in 1990 op de weg 2 keer iets gebeurd.'],
      ['De Dorpsstraat is te druk. 12 keer per dag'],
    ]);
  });

  describe('a BSN', () => {
    finds('bsn', [
      ['mijn nummer is 111222333', '111222333'],
      ['1112.22.333 en 111 222 333', '1112.22.333', '111 222 333'],
      ['BSN: 123456789', '123456789'],
      ['bsn nr. 12345678', '12345678'],
      ['het getal 123456789 zomaar, en 12345678, en 000000000'],
      ['1112223334'],
    ]);
  });

  describe('an account number', () => {
    finds('iban', [
      ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
      ['maak over op nl91 abna 0417 1643 00 is goed', 'nl91 abna 0417 1643 00'],
      ['met een tikfout NL91 ABNA 0417 1643 01', 'NL91 ABNA 0417 1643 01'],
      ['DE89 3704 0044 0532 0130 00 of BE68539007547034', 'DE89 3704 0044 0532 0130 00', 'BE68539007547034'],
      ['BE69539007547034 bestaat niet'],
    ]);
  });

  describe('a date of birth', () => {
    finds('birthDate', [
      ['Ik ben geboren op 12-03-2008', '12-03-2008'],
      ['geboren in 1961', '1961'],
      ['geb. 12/3/61', '12/3/61'],
      ['sinds 12 maart 1961', '12 maart 1961'],
      ['1961-03-12', '1961-03-12'],
      ['born March 12, 2001', 'March 12, 2001'],
      ['مواليد ١٩٨٥', '١٩٨٥'],
      ['Op 12-03-2024 was er brand, in 1999 ook, en op 32-01-1961 niet'],
    ]);
  });

  describe('a name', () => {
    finds('name', [
      ['Meneer Jansen helpt', 'Jansen'],
      ['met mevr. van der Berg-Smit en dhr. El Idrissi', 'van der Berg-Smit', 'El Idrissi'],
      ['Mijn buurman Ahmed zet de bak buiten', 'Ahmed'],
      ['dokter De Wit', 'De Wit'],
      ['de heer Nieuwenhuis', 'Nieuwenhuis'],
      ['ik heet jan', 'jan'],
      ['Mijn naam is Fatima Ben Ali.', 'Fatima Ben Ali'],
      ['een jongen die Kevin heet, en zijn zus heet Anna', 'Anna'],
      ['My name is Mary Jones', 'Mary Jones'],
      ['اسمي محمد العلوي وأسكن هنا', 'محمد العلوي'],
      ['السيدة فاطمة', 'فاطمة'],
      ['Vraag het aan Jan de Vries of Anne Marie', 'Jan de Vries', 'Anne Marie'],
      ['Gisteren Jan Jansen gezien', 'Jan Jansen'],
      ['getekend J.P. de Boer', 'J.P. de Boer'],
      ['Het is heet. De buurman van de overkant. Mijn man. Gisteren niet.'],
      ['Ik heet iedereen welkom, mijn naam is bekend'],
      ['Hier in Den Haag, bij Albert Heijn, in de Jan Steenstraat en in Amsterdam Noord, op Maandag Ochtend'],
      ['De Gemeente Utrecht en Turkse Nederlanders'],
      ['NIET GOED. Te Druk'],
      ['De Tweede Kamer en de Nelson Mandelabuurt'],
    ]);
  });

  describe('health', () => {
    finds('health', [
      ['Mijn man heeft longkanker en diabetes type 2', 'longkanker', 'diabetes'],
      ['depressief, burn-out, hoge bloeddruk', 'depressief', 'burn-out', 'bloeddruk'],
      ['Ik ben afhankelijk van een rolstoel', 'rolstoel'],
      ['my mother has dementia and is in hospital', 'dementia', 'hospital'],
      ['عندي السكري وضغط الدم', 'السكري', 'وضغط الدم'],
      ['De stoep is te smal voor een rolstoel. Er is geen ziekenhuis.'],
      ['Een gezonde buurt met een huisarts en goede zorg'],
    ]);
  });

  it('several things at once, in their order', () => {
    expect(found('Mevrouw Bakker (12-3-1950), Lindelaan 5, 3512 JE: reuma. Bel 0612345678')).toEqual([
      'name: Bakker',
      'birthDate: 12-3-1950',
      'address: Lindelaan 5',
      'address: 3512 JE',
      'health: reuma',
      'phone: 0612345678',
    ]);
  });

  it('nothing of the kind', () => {
    const text =
      'Er is te weinig groen in de wijk. Het plein is ’s avonds donker en de bus rijdt maar 2 keer per uur. ' +
      'In 2024 zijn 35 bomen gekapt! Meer bankjes, en een speeltuin voor kinderen van 4 tot 12 jaar.\n- Minder afval';
    expect(found(text)).toEqual([]);
  });
});

it('the lists have words as they are compared: small letters without accents', () => {
  const lists = [birthWords, months, ...Object.values(health), ...Object.values(names)];
  const words = lists.flatMap((list) => Array.from<string | readonly string[]>(list)).flat();
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter((word) => word !== plainOf(word))).toEqual([]);
});

describe('for any text', () => {
  const sound = (text: string): void => {
    let last = 0;
    for (const { kind, from, to } of findPersonalDetails(text)) {
      expect(personalDetailKinds).toContain(kind);
      expect(from).toBeGreaterThanOrEqual(last);
      expect(to).toBeGreaterThan(from);
      last = to;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  };
  const piece = fc.constantFrom(
    ...[
      'mevr. ',
      'Jan ',
      'de ',
      'bsn ',
      '111222333',
      '12-3-1961',
      ' ',
      '\n',
      'NL91',
      '@',
      '.nl',
      'اسمي ',
      'kanker',
      '0',
    ],
    ...['3512 JE', '\ud800', 'ﷺ', 'e\u0301', 'İ', '-', '+31', 'A.', 'Lindelaan '],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
  );

  it('the places lie in it, in order and apart', () => {
    fc.assert(fc.property(text, sound));
  });

  it('a detail on a line of its own is found, whatever the other lines are', () => {
    const details = ['jan@voorbeeld.nl', '06-12345678', 'NL91ABNA0417164300', '111222333', '3512 JE 12'];
    fc.assert(
      fc.property(text, fc.constantFrom(...details), text, (before, detail, after) => {
        const all = `${before}\n\n. ${detail} .\n\n${after}`;
        const from = before.length + 4;
        const covers = (place: { from: number; to: number }) => place.from <= from && place.to >= from + detail.length;
        expect(findPersonalDetails(all).some(covers)).toBe(true);
      }),
    );
  });

  // a hundred thousand signs: what takes the square of that never comes back
  const long = (unit: string): string => unit.repeat(Math.ceil(100_000 / unit.length));
  it.each(
    [
      ...[
        'a',
        'A',
        '1',
        '0',
        '@',
        'a@',
        '.',
        ' ',
        '\n',
        "a'",
        'A.',
        'A. ',
        '1 ',
        '0 1 ',
        '+',
        '00',
        '(0',
        '1-',
        '12-3-1961 ',
      ],
      ...[
        'nl91',
        'NL91 ',
        'a1b2 ',
        'ab12 ',
        '1234 ab ',
        'Jan ',
        'de ',
        'meneer ',
        'ik heet ',
        'bsn 123456789 ',
        'geboren ',
      ],
      ...[
        'kanker',
        'ik rolstoel ',
        'السيد ',
        'ال',
        'e\u0301',
        '👩‍👩‍👧',
        '\ud800',
        '٠',
        'Aa-',
        'laan 1 ',
        '1234AB,  nr.  -1',
      ],
    ].map((unit) => [unit]),
  )('takes time in proportion to a text of %j', (unit) => {
    const start = performance.now();
    findPersonalDetails(long(unit));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

const folder = path.join(process.env['TEST_DATA'] ?? '', 'nasty');
const has = fs.existsSync(path.join(folder, 'blns/blns.json'));
(has ? describe : describe.skip)('the nasty strings', () => {
  const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
  const addresses = () => JSON.parse(read('email/isemail_tests.json')) as [address: string, diagnosis: string][];

  it('are all read, alone and behind a title', () => {
    const strings = [
      ...(JSON.parse(read('blns/blns.json')) as string[]),
      ...fs.readdirSync(path.join(folder, 'payloads')).flatMap((file) => read(`payloads/${file}`).split('\n')),
      ...addresses().map(([address]) => address),
    ];
    expect(strings.length).toBeGreaterThan(700);
    for (const text of strings) {
      expect(() => findPersonalDetails(text)).not.toThrow();
      expect(() => findPersonalDetails(`Meneer ${text}`)).not.toThrow();
    }
  });

  it('of mail: every valid address of the ordinary form is seen', () => {
    const ordinary = addresses()
      .filter(([address, diagnosis]) => diagnosis === 'valid' && /^[^"()[\]\s@]+@[^@[\]]+\.[^@[\]]+$/u.test(address))
      .map(([address]) => address);
    expect(ordinary.length).toBeGreaterThan(5);
    for (const address of ordinary) expect(found(address)).toEqual([`email: ${address}`]);
  });
});
