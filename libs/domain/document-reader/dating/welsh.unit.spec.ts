import { calendarDate } from '#domain/kernel';
import { readDocument } from '../read-document';

const SAID_ON = calendarDate('2026-03-13');
const timeOf = (text: string, saidOn: typeof SAID_ON | null = SAID_ON) => {
  const [proposal] = readDocument(text, { saidOn }).proposals;
  return proposal === undefined
    ? null
    : { phrase: proposal.datePhrase, kind: proposal.expected.kind, last: proposal.expected.last };
};

describe('when a Welsh sentence says that something is to happen', () => {
  it.each([
    ['Byddwn yn cyhoeddi’r adroddiad erbyn 6 Mai 2026.', 'erbyn 6 Mai 2026', 'date', '2026-05-06'],
    ['Byddwn yn cyhoeddi’r adroddiad cyn 6 Mai 2026.', 'cyn 6 Mai 2026', 'date', '2026-05-05'],
    ['Ni ddylid gwario’r grant ar ôl 31 Mawrth 2027.', 'ar ôl 31 Mawrth 2027', 'date', '2027-03-31'],
    ['Byddwn yn cyhoeddi’r adroddiad yn yr hydref.', 'yn yr hydref', 'window', '2026-11-30'],
    ['Byddwn yn cyhoeddi’r adroddiad ym mis Hydref.', 'ym mis Hydref', 'window', '2026-10-31'],
    ['Bydd y Cyngor yn adrodd yn nes ymlaen eleni.', 'yn nes ymlaen eleni', 'window', '2026-12-31'],
    ['Byddwn yn gweithredu’r cynllun drwy gydol 2027.', 'drwy gydol 2027', 'window', '2027-12-31'],
    ['Byddwn yn ysgrifennu atoch maes o law.', 'maes o law', 'window', null],
    ['Byddwn yn buddsoddi dros y tair blynedd nesaf.', 'dros y tair blynedd nesaf', 'window', null],
    ['Byddwn yn cynnal arolwg bob dwy flynedd.', 'bob dwy flynedd', 'recurring', null],
    ['Byddwn yn adrodd ddwywaith y flwyddyn.', 'ddwywaith y flwyddyn', 'recurring', null],
    [
      'Dosberthir y papurau o leiaf bum niwrnod cyn pob cyfarfod.',
      'o leiaf bum niwrnod cyn pob cyfarfod',
      'recurring',
      null,
    ],
    ['Bydd y gwaith yn parhau, ac ymgysylltir yn barhaus.', 'yn barhaus', 'recurring', null],
    ['Yn amodol ar amser seneddol, byddwn yn deddfu.', 'Yn amodol ar amser seneddol', 'event', null],
    ['Os gwrthodir eich cais, byddwn yn dweud wrthych pam.', 'Os gwrthodir eich cais', 'event', null],
    [
      'Ar ôl i’ch ffurflen ddod i law, cewch eich gwahodd i weithdy.',
      'Ar ôl i’ch ffurflen ddod i law',
      'event',
      null,
    ],
    ['Rhaid i’r ymgeiswyr ddod i’r gweithdy cyn cyflwyno’u cais.', 'cyn cyflwyno’u cais', 'event', null],
    ['Caiff ei ystyried gan y panel cyn i’r Bwrdd benderfynu.', 'cyn i’r Bwrdd benderfynu', 'event', null],
    ['Byddwn yn adrodd yn ôl yn y cyfarfod nesaf.', 'yn y cyfarfod nesaf', 'event', null],
    [
      'Gofynnir i’r Llywodraeth ymateb o fewn chwe wythnos i’w gyhoeddi.',
      'o fewn chwe wythnos i’w gyhoeddi',
      'event',
      null,
    ],
    ['Byddwn yn gweithio gyda’n partneriaid.', null, 'undated', null],
  ])('%s', (text, phrase, kind, last) => {
    expect(timeOf(text)).toEqual({ phrase, kind, last });
  });

  it.each([
    'Byddwn yn gweithredu’r newidiadau o Ddeddf Cam-drin Domestig 2027.',
    'Byddwn yn dilyn yr hyn a gyhoeddwyd yn Natganiad y Gwanwyn.',
    'Byddwn yn cefnogi cyn-filwyr heddiw.',
  ])('takes no date of something else: %s', (text) => {
    expect(timeOf(text)).toEqual({ phrase: null, kind: 'undated', last: null });
  });

  it('invents no day for words that count from a day that is not known', () => {
    expect(timeOf('Byddwn yn cyhoeddi’r adroddiad yn yr hydref.', null)).toMatchObject({ last: null });
    expect(timeOf('Cewch ateb ysgrifenedig o fewn 20 diwrnod gwaith.', null)).toEqual({
      phrase: 'o fewn 20 diwrnod gwaith',
      kind: 'event',
      last: null,
    });
    expect(timeOf('Byddwn yn cyhoeddi’r adroddiad erbyn Mehefin 2025.', null)).toMatchObject({
      last: '2025-06-30',
    });
  });

  it('reads a text the same with either apostrophe', () => {
    const text =
      'Ar ôl i’ch ffurflen ddod i law, cewch eich gwahodd i weithdy. Mae’n rhaid i’r ymateb gyrraedd erbyn 6 Mai 2026.';
    const plain = readDocument(text.replaceAll('’', "'"), { saidOn: SAID_ON }).proposals;
    expect(plain.map(({ offset, rule, expected }) => ({ offset, rule, expected }))).toEqual(
      readDocument(text, { saidOn: SAID_ON }).proposals.map(({ offset, rule, expected }) => ({
        offset,
        rule,
        expected,
      })),
    );
    expect(plain).toHaveLength(2);
  });
});
